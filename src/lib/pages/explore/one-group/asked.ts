import type { DimensionId } from '../../../breakdowns/dimensions.ts';
import { periodInWords, type Period } from '../../../model/period.ts';
import { BREAKDOWN_WORDS, type Selection } from '../../../view/selection.ts';

/** Whether the view is of one group: two measures are of all together. */
export const hasGroup = ({ group, view }: Selection): boolean => group !== null && view !== 'two-measures';

/** What stands over a view of all groups together: that it is no breakdown, and no group alone. `people`: of the group chosen. */
export function allTogether(by: DimensionId, people: string | undefined): { note: string; where: string } {
  return people === undefined
    ? { note: 'Here all groups are counted together.', where: `By ${BREAKDOWN_WORDS[by]}, they are in the` }
    : {
        note: `Here all groups are counted together, not ${people} alone.`,
        where: `${people.charAt(0).toUpperCase()}${people.slice(1)} have their own figures in the`
      };
}

/** What is said where the group of an address is none that the measure is published for in the period. `measure`: the id of what is drawn. */
export function noGroup(selection: Selection, { measure, period }: { measure: string; period: Period }): string[] {
  const { by, group } = selection;
  if (!hasGroup(selection) || by === null || measure !== selection.measure) return [];
  return [
    `By ${BREAKDOWN_WORDS[by]}, there are no figures for a group ‘${group}’ in ${periodInWords(period)}: all groups are shown.`
  ];
}
