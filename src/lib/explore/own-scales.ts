/** What an amount is multiplied by that is written short: £1.2m. */
export const SCALES = { k: 1e3, m: 1e6, bn: 1e9 } as const;
export type Scale = keyof typeof SCALES;

export const SCALE_WORDS: Readonly<Record<Scale, string>> = { k: 'thousand', m: 'million', bn: 'billion' };

/** What a reader says of amounts of which some are written short: the others are as written, or so many too; or no letter is a scale at all. */
export const SCALE_CHOICES = ['written', 'k', 'm', 'bn', 'plain'] as const;
export type ScaleChoice = (typeof SCALE_CHOICES)[number];

/** 'k' of 'K' and of 'thousand'. */
export function scaleOf(written: string): Scale {
  const letter = written.charAt(0).toLowerCase();
  return letter === 'b' ? 'bn' : letter === 'm' ? 'm' : 'k';
}
