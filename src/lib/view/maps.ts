/** Which of the two maps of England a reader sees: one council as large as its area, or as its population. The address names one alone. */
export const MAPS = ['both', 'area', 'people'] as const;
export type MapsSeen = (typeof MAPS)[number];
