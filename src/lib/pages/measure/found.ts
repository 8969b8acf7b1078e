import { againstEngland, ranksOf } from '../../charts/ranking/layout.ts';
import type { RankSpan } from '../../charts/ranking/painted.ts';
import { placesOf } from '../../model/geography.ts';
import type { Measure } from '../../model/measure.ts';
import { englandReference, rankingRows, standsFor } from '../../ui/charts.ts';
import type { FigureRow } from '../../ui/rows.ts';
import { ordinal } from './ranks.ts';

interface Among {
  measure: Measure;
  rows: readonly FigureRow[];
  england: FigureRow | null;
  when: string;
  spans: ReadonlyMap<string, RankSpan>;
}

/** Where a council stands: its figure, beside England, and its rank with where that may lie; of one that is no council of the period, that alone. */
export function standingOf(
  { measure, rows, england, when, spans }: Among,
  { code, name }: { code: string; name: string }
): string {
  const all = rankingRows(measure, rows, new Map(), new Set());
  const row = all.find((one) => one.code === code);
  if (!row) return `${name} was not a council in ${when}.`;
  const rank = ranksOf(all, measure.polarity).get(code);
  if (rank === undefined) return `${row.label}.`;
  const places = new Set(
    all.filter((one) => one.status === 'ok' && !one.small && one.value !== null).map((one) => standsFor(rows, one.code))
  );
  const span = spans.get(code);
  const sure = span ? `, somewhere between ${ordinal(span.low)} and ${ordinal(span.high)}` : '';
  const end = measure.polarity.direction === 'lower-better' ? 'lowest' : 'highest';
  const noun = placesOf(measure).many;
  const against = againstEngland(row, englandReference(measure, england));
  const words =
    against === null
      ? ''
      : against === 'alike'
        ? '○ Too close to England to call. '
        : `${against === 'above' ? '▲ Above' : '▼ Below'} England. `;
  return `${row.label}. ${words}Its rank is ${ordinal(rank)}${sure}, of ${places.size} ${noun}; 1st is the ${end}.`;
}
