import { CHILDREN_COUNTED_FROM, COUNTED_FROM, YEAR_GROUP_COUNTED_FROM } from '../../model/measure.ts';
import { MEASURES } from '../../measures/index.ts';
import { englandOf } from '../../loading/atlas.ts';
import { formatCount } from '../../words/index.ts';

/** How many of a year's new plans the timeliness table counts in England, in the newest year that both tables cover. */
async function coveredPlans() {
  const [issued, started] = await Promise.all(
    ['plans-within-20-weeks-including-exceptions', 'new-plans-per-1000-children'].map((measure) => englandOf(measure))
  );
  const both = (issued ?? []).flatMap(({ period, denominator }) => {
    const other = started?.find((line) => line.period === period)?.numerator;
    return denominator && other ? [{ period, denominator, other }] : [];
  });
  const newest = both.sort((a, b) => (a.period < b.period ? -1 : 1)).at(-1);
  if (!newest) return null;
  return {
    year: newest.period,
    issued: formatCount(newest.denominator),
    started: formatCount(newest.other),
    share: Math.round((100 * newest.denominator) / newest.other)
  };
}

export async function load() {
  return {
    covered: await coveredPlans(),
    counted: formatCount(COUNTED_FROM),
    children: formatCount(CHILDREN_COUNTED_FROM),
    yearGroup: formatCount(YEAR_GROUP_COUNTED_FROM),
    measures: MEASURES.map(({ id, title, definition }) => ({ id, title, definition }))
  };
}
