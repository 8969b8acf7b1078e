import { detailedById, dimensionById, type DimensionId, type Group } from '../../../breakdowns/dimensions.ts';
import type { BreakdownFile } from '../../../breakdowns/file.ts';
import { DRAWN_FROM, groupByCouncil } from '../../../breakdowns/standing.ts';
import type { Measure } from '../../../model/measure.ts';
import { periodInWords, type Period } from '../../../model/period.ts';
import { inWords, publisherOf } from '../../../words/index.ts';

/** A group as an address names it, and whether it is one that is published or several that are added up. */
export interface Chosen {
  group: Group;
  detailed: boolean;
  /** The periods in which the file has it, rising. */
  periods: readonly Period[];
}

/** Every group that a file has in any period: those that charts have rows for, then those as published, where they are others. */
export function groupsIn(file: BreakdownFile): Chosen[] {
  const own = dimensionById(file.dimension);
  const published = own.detail
    ? detailedById(file.dimension).groups.filter(({ id }) => !own.groups.some((one) => one.id === id))
    : [];
  const periods = Object.keys(file.periods).sort();
  return [...own.groups.map((group) => ({ group, detailed: false })), ...published.map((group) => ({ group, detailed: true }))]
    .map(({ group, detailed }) => ({
      group,
      detailed,
      periods: periods.filter((period) => groupByCouncil(file, period, group.id, detailed)?.figure)
    }))
    .filter((one) => one.periods.length > 0);
}

/** The id of a measure of one group: no measure’s of the catalogue, and fit for the name of a file. */
export const groupMeasureId = (measure: string, dimension: DimensionId, group: string): string =>
  `${measure}_${dimension}-${group}`;

const behind = ({ phrases }: Measure): string => phrases.below ?? phrases.counted;

/**
 * A measure of one group of children: its figures are that group’s share, so that every view, sentence and file of a measure can tell of it.
 * `file`: where the group’s figures are.
 */
export function groupMeasure(whole: Measure, file: BreakdownFile, { group, detailed, periods }: Chosen): Measure {
  const { people } = group;
  const dimension = dimensionById(file.dimension);
  const publisher = publisherOf(whole);
  const noun = behind(whole);
  const by = periods.map((period) => [period, groupByCouncil(file, period, group.id, detailed)] as const);
  const added = by.filter(([, found]) => found && !found.published).map(([period]) => period);
  return {
    ...whole,
    id: groupMeasureId(whole.id, file.dimension, group.id),
    title: `${whole.title}: ${people}`,
    statisticalTitle: `${whole.statisticalTitle}, for ${people}`,
    numeratorWords: `${whole.numeratorWords}, for ${people}`,
    denominatorWords: `${whole.denominatorWords}, for ${people}`,
    definition: `${whole.definition} Of ${people} alone, by ${dimension.by}.`,
    counterpart: null,
    ...(added.length > 0 ? { totals: 'summed' as const } : {}),
    phrases: {
      ...whole.phrases,
      when: Object.fromEntries(periods.map((period) => [period, `In ${periodInWords(period)}, for ${people}`]))
    },
    absences: {
      ...whole.absences,
      suppressed: `Fewer than ${inWords(DRAWN_FROM)} ${noun} for ${people}, counted in England’s figure and not shown`,
      'nothing-to-divide': `No ${noun} counted for ${people} (0 of 0)`
    },
    briefAbsences: { ...whole.briefAbsences, suppressed: `under ${inWords(DRAWN_FROM)}`, 'nothing-to-divide': 'none' },
    caveats: [
      ...(added.length > 0
        ? [
            {
              id: 'one-group-added',
              periods: added,
              text: `The figure for England is the sum of the councils that ${publisher} shows by ${dimension.by}, and not ${publisher}’s own total.`,
              beside: `the sum of the councils that ${publisher} shows by ${dimension.by}, not ${publisher}’s total`
            }
          ]
        : []),
      {
        id: 'one-group-small',
        text: `${publisher} says that it has suppressed no small numbers in this table, and rounded none. Here, councils with fewer than ${inWords(DRAWN_FROM)} ${noun} for ${people} are counted, and not shown.`
      },
      ...addedGroups(file, group, detailed, publisher),
      ...whole.caveats
    ]
  };
}

function addedGroups(file: BreakdownFile, group: Group, detailed: boolean, publisher: string): Measure['caveats'] {
  const dimension = dimensionById(file.dimension);
  if (detailed) return [];
  if (dimension.inOrder) return [{ id: 'one-group-parts', text: 'Single years are added up here.' }];
  const newest = Object.keys(file.periods).sort().at(-1) ?? '';
  const parts = file.periods[newest]?.breakdowns.filter((breakdown) => dimension.groupOf(breakdown) === group.id) ?? [];
  return parts.length < 2
    ? []
    : [{ id: 'one-group-parts', text: `‘${group.title}’ adds up ${inWords(parts.length)} of ${publisher}’s groups.` }];
}
