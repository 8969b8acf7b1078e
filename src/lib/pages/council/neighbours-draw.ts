import { classOf } from '../../charts/areas/classes.ts';
import { escape } from '../../charts/kit/markup.ts';
import { isDoubted } from '../../model/fault.ts';
import type { Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { periodInWords } from '../../model/period.ts';
import { strongEndOf } from '../../ui/measures.ts';
import { formatShort, isSmall } from '../../words/index.ts';

export interface Beside {
  name: string;
  slug: string;
  /** 'Extremely close', in DfE's words; empty of the council itself and of England. */
  closeness: string;
  /** Its line of each measure in the measure's newest period; null without one. */
  rows: readonly (Observation | null)[];
}

/**
 * A council among its ten statistical neighbours and England as a table, as HTML: lowest figure of the first measure first, those without one last,
 * England beneath. Each measure in its newest period, each figure in its class of the maps unless it rests on too few.
 */
export function drawNeighbours(
  measures: readonly { measure: Measure; period: string }[],
  own: Beside,
  near: readonly Beside[],
  england: Beside
): string {
  const value = ({ rows: [first] }: Beside) => (first?.status === 'ok' ? (first.value ?? Infinity) : Infinity);
  const councils = [own, ...near].sort((a, b) => value(a) - value(b) || (a.name < b.name ? -1 : 1));
  const heads = measures.map(
    ({ measure, period }) =>
      `<th scope="col" class="number"><a href="/measures/${measure.id}">${escape(measure.title)}</a> <span>${escape(periodInWords(period))}</span></th>`
  );
  const line = (one: Beside, kind: string) =>
    `<tr${kind === '' ? '' : ` class="${kind}"`}><th scope="row">${one === england ? 'England' : `<a href="/councils/${one.slug}">${escape(one.name)}</a>`}` +
    `${one.closeness === '' ? '' : ` <span>${escape(one.closeness.toLowerCase())}</span>`}</th>${measures
      .map(({ measure }, i) => cell(measure, one, one.rows[i] ?? null))
      .join('')}</tr>`;
  return (
    `<div class="scroll" role="region" aria-label="${escape(own.name)} and the ten councils most like it" tabindex="0"><table class="near-table"><thead><tr><th scope="col">Council</th>${heads.join('')}</tr></thead>` +
    `<tbody>${councils.map((one) => line(one, one === own ? 'own' : '')).join('')}${line(england, 'whole')}</tbody></table></div>`
  );
}

function cell(measure: Measure, { slug }: Beside, row: Observation | null): string {
  if (row?.status !== 'ok' || row.value === null) return '<td class="number none">no figure</td>';
  const small = isSmall(measure, row);
  const few = small ? ' <span>too few</span>' : isDoubted(row) ? ' <span>doubted</span>' : '';
  const shade = small ? '' : ` shaded ${classOf(row.value, row.status, measure.classBounds, strongEndOf(measure))}`;
  return `<td class="number${shade}"><button data-figure="${measure.id}/${slug}/${row.period}">${escape(formatShort(measure, row.value))}</button>${few}</td>`;
}
