/**
 * What an area was inspected under. The frameworks of 2016 and 2023 ask different questions, and a revisit judges progress in the weaknesses that
 * a full inspection found: their outcomes are never compared.
 */
export const FRAMEWORKS = ['2016', '2016-revisit', '2023'] as const;
export type Framework = (typeof FRAMEWORKS)[number];
