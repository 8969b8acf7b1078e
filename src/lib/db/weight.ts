/**
 * What opening the database costs a reader, in words: engine and figures as they travel, and as they stand in memory; and what the tables of
 * groups of children come to besides. A journey weighs the built files.
 */
export const DOWNLOAD = 'about 5.3 MB';
export const UNPACKED = 'about 33 MB';
export const DOWNLOAD_OF_GROUPS = 'about 2.5 MB';
