import { CHILDREN_COUNTED_FROM, COUNTED_FROM, YEAR_GROUP_COUNTED_FROM } from '$lib/model/measure.ts';
import { MEASURES } from '$lib/measures/index.ts';
import { formatCount } from '$lib/words/index.ts';

export function load() {
  return {
    counted: formatCount(COUNTED_FROM),
    children: formatCount(CHILDREN_COUNTED_FROM),
    yearGroup: formatCount(YEAR_GROUP_COUNTED_FROM),
    measures: MEASURES.map(({ id, title, definition }) => ({ id, title, definition }))
  };
}
