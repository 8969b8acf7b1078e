import { classOf } from '../charts/areas/classes.ts';
import type { AreaClass } from '../charts/areas/mark.ts';
import { ENGLAND } from '../model/area.ts';
import type { Measure } from '../model/measure.ts';
import { extremes, type PlacedRow } from '../words/index.ts';
import { darkEndOf } from './measures.ts';

/** The colours of the figures that a headline names, in its order: England's, then those of the two ends. */
export function marksOf(measure: Measure, rows: readonly PlacedRow[]): AreaClass[] {
  const england = rows.find(({ area }) => area === ENGLAND);
  const ends =
    measure.polarity.direction === 'lower-better' ? (['lowest', 'highest'] as const) : (['highest', 'lowest'] as const);
  const named = [england, ...ends.map((end) => extremes(measure, rows, end)[0])];
  return named.flatMap((row) => (row ? classOf(row.value, row.status, measure.classBounds, darkEndOf(measure)) : []));
}

/** A sentence around the figure it tells: the number after its period, with 'in 100' where that follows; or 'all', or 'none', or its number. */
export function figureIn(sentence: string): [before: string, figure: string, after: string] {
  const [, when = '', rest = sentence] = /^(In [^,]*\d[^,]*, )(.*)$/.exec(sentence) ?? [];
  const found = /\d[\d.,]*\d in \d[\d,]*\d|\d in \d[\d,]*\d|\b(?:all|none)\b|\d[\d.,]*\d|\d/.exec(rest);
  if (!found) return [sentence, '', ''];
  return [when + rest.slice(0, found.index), found[0], rest.slice(found.index + found[0].length)];
}
