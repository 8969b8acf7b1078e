import { type Check, inFigures } from './evidence.ts';
import { run, COUNTED_FROM, englandAndHere, isExactly } from './shares-of-the-whole.ts';
import { UNRECORDED, type Part } from '../publications/never-none.ts';
import { type Measure, bottomOf, topOf, type PublicationId } from '../model/measure.ts';
import { IDENTITIES } from '../publications/identities.ts';

const UNRECORDED_SHARE = 0.25;

export const mostlyUnrecorded: Check = {
  id: 'mostly-unrecorded',
  title: 'Less than a quarter is left unrecorded',
  reason: 'If the reason, placement or need is not recorded for a quarter, the other shares are too low.',
  fault: {
    title: 'A quarter or more not recorded',
    text: 'If the reason, placement or need is not recorded for a quarter, the other shares are too low. The share not recorded is itself a measure, and is not in doubt.'
  },
  severity: 'warning',
  doubts: 'change',
  run: (evidence) =>
    run(
      evidence,
      UNRECORDED,
      ({ row, part, whole }, usual) =>
        whole >= COUNTED_FROM && part > whole * Math.max(UNRECORDED_SHARE, usual * 2)
          ? {
              published: `${inFigures(part)} of ${inFigures(whole)}`,
              expected: `few: ${englandAndHere(row, usual, part / whole)}`
            }
          : null,
      sharesBeside
    )
};

/**
 * The shares of the same whole that are too low where a part of it is not recorded: those of its other parts, and of what these are made of.
 * Never the share of the part itself: that so much is not recorded is what that one measures.
 */
function sharesBeside(measures: readonly Measure[], { publication, whole, parts }: Part): Measure[] {
  const others = whole.flatMap((field) => partsWithin(publication, field)).filter((field) => !parts.includes(field));
  return measures.filter(
    (measure) =>
      isExactly(bottomOf(measure), publication, whole) &&
      topOf(measure).publication === publication &&
      topOf(measure).fields.every((field) => others.includes(field))
  );
}

/** Every column that a whole is the sum of, and those that these are the sums of. */
function partsWithin(publication: PublicationId, whole: string): string[] {
  return IDENTITIES.filter(
    (identity) => identity.publication === publication && identity.kind === 'sum' && identity.whole.join() === whole
  ).flatMap(({ parts }) => parts.flatMap((part) => [part, ...partsWithin(publication, part)]));
}
