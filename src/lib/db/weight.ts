/** What opening the database costs a reader, in words: engine and figures as they travel, and as they stand in memory. A journey weighs the built files. */
export const DOWNLOAD = 'about 9 MB';
export const UNPACKED = 'about 50 MB';
