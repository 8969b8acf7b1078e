import { dimensionById, type DimensionId } from '../../../breakdowns/dimensions.ts';
import type { GroupStanding } from '../../../breakdowns/standing.ts';
import { inWords } from '../../../words/index.ts';

/** Which groups are several published ones, added up. */
export function addedUp(id: DimensionId, groups: readonly GroupStanding[], publisher: string): string {
  if (id === 'age') return 'Single years of age are added up here.';
  if (id === 'length') return 'Single years are added up here.';
  const order = dimensionById(id).groups.map((group) => group.id);
  const added = groups
    .filter(({ parts }) => parts > 1)
    .sort((a, b) => order.indexOf(a.group.id) - order.indexOf(b.group.id))
    .map(
      ({ group, parts }, i) =>
        `${group.title}${i === 0 ? ' is' : ''} ${inWords(parts)}${i === 0 ? ` of ${publisher}’s groups` : ''}`
    );
  return added.length === 0 ? '' : `Groups are added up here: ${added.join('; ')}.`;
}

/** Whose word a group is. */
export function ofDimension(id: DimensionId): string[] {
  if (id === 'ethnicity') return ['Ethnic group is as councils recorded it.'];
  if (id === 'sex') return ['Sex is as councils recorded it.'];
  return [];
}
