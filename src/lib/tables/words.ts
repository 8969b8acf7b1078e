/** The words that a field may hold, where it may hold no others. */
export const AREA_KINDS = ['england', 'region', 'county', 'unitary', 'metropolitan', 'london'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

export const CHANGE_KINDS = ['merger', 'split', 'recode'] as const;

/** Why a figure is, or is not, there. Picking the wrong one tells the reader something false. */
export const STATUSES = [
  'ok',
  'not-collected',
  'nothing-to-divide',
  'suppressed',
  'not-returned',
  'no-row',
  'not-an-area-then',
  'faulty'
] as const;
export type Status = (typeof STATUSES)[number];

export const SOURCE_KINDS = ['published', 'transcribed', 'derived', 'gathered'] as const;

export const SEVERITIES = ['blocker', 'warning'] as const;

/** What a published cell is in a figure. A printed rate is beside the figure that is made from counts, and never what is shown. */
export const ROLES = ['value', 'numerator', 'denominator', 'published-rate'] as const;
export type Role = (typeof ROLES)[number];

/**
 * What an area was inspected under. The frameworks of 2016 and 2023 ask different questions, and a revisit judges progress in the weaknesses that
 * a full inspection found: their outcomes are never compared.
 */
export const FRAMEWORKS = ['2016', '2016-revisit', '2023'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

export const FINDING_KINDS = ['outlier', 'change', 'reversal', 'run'] as const;
export const FINDING_WAYS = ['above', 'below', 'rose', 'fell', 'rose-then-fell', 'fell-then-rose'] as const;

/** Whether what an ask wants to see is published. */
export const ANSWERS = ['yes', 'partly', 'no'] as const;
