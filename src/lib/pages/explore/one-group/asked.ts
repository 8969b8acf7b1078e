import { periodInWords, type Period } from '../../../model/period.ts';
import { BREAKDOWN_WORDS, type Selection } from '../../../view/selection.ts';

/** Whether the view is of one group: two measures are of all together. */
export const hasGroup = ({ group, view }: Selection): boolean => group !== null && view !== 'two-measures';

/** What is said where the group of an address is none that the measure is published for in the period. `measure`: the id of what is drawn. */
export function noGroup(selection: Selection, { measure, period }: { measure: string; period: Period }): string[] {
  const { by, group } = selection;
  if (!hasGroup(selection) || by === null || measure !== selection.measure) return [];
  return [
    `By ${BREAKDOWN_WORDS[by]}, there are no figures for a group ‘${group}’ in ${periodInWords(period)}: all groups are shown.`
  ];
}
