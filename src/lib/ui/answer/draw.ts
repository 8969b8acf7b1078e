import { placeFan, type Fan, type LineKind } from '../../charts/fan/layout.ts';
import { fanMarks } from '../../charts/fan/marks.ts';
import { classed } from '../../charts/kit/classed.ts';
import { escape } from '../../charts/kit/markup.ts';
import { tenth } from '../../charts/kit/scale.ts';
import type { Measure } from '../../model/measure.ts';
import { periodInWords } from '../../model/period.ts';
import { formatShort, list } from '../../words/index.ts';

/** In hundredths of the box that the plane is stretched to. */
const PLANE = { width: 100, height: 100, labelHeights: { own: 11, england: 11, law: 11 } };
const LABEL_TAGS: Readonly<Record<LineKind, string>> = {
  own: 'b class="end own-end"',
  england: 'span class="end"',
  law: 'span class="end"'
};

/**
 * A council's line over the fan of all councils as HTML: paths on a plane that is stretched to its box, and words beside them in type that is
 * not. Words on how it is read stand beneath.
 */
export function drawFan(measure: Measure, name: string, fan: Fan): string {
  const layout = placeFan(measure, fan, PLANE);
  const put = (left: number, top: number) => `style="left:${tenth(left)}%;top:${tenth(top)}%"`;
  const { ticks, years, change, gaps, values, lineLabels } = layout;
  const labels = [
    ...ticks.map(({ y, words }) => `<span class="tick" ${put(0, y)}>${escape(words)}</span>`),
    ...years.map(
      ({ x, words }, i) => `<span class="year${i % 2 === (years.length - 1) % 2 ? '' : ' odd'}" ${put(x, 100)}>${words}</span>`
    ),
    ...(change
      ? [`<span class="note${change.low ? ' low' : ''}" ${put(change.x, change.low ? 100 : 0)}>${change.words}</span>`]
      : []),
    ...gaps.map((x) => `<span class="gap" ${put(x, 100)}>no figure</span>`),
    /* Words on the two sides of the break lean away from it: on a telephone they would meet. */
    ...values.map(
      ({ x, y, words, under, beside }) =>
        `<b class="${under ? 'under' : 'over'}${beside ? ` ${beside}` : ''}" ${put(x, y)}>${words}</b>`
    ),
    ...lineLabels.map(
      ({ kind, y, words }) => `<${LABEL_TAGS[kind]} style="top:${y}%">${words}</${LABEL_TAGS[kind].split(' ')[0] ?? ''}>`
    )
  ].join('');
  return (
    `<div class="fan-chart" role="img" aria-label="${escape(readOut(measure, name, fan))}"><div class="plane">` +
    `<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${classed(fanMarks(layout))}</svg>${labels}</div></div>`
  );
}

/** What the chart shows, for those who do not see it: every figure of the council, and England's newest. */
function readOut(measure: Measure, name: string, { years, council, england }: Fan): string {
  const drawn = (period: string) => years.some((year) => year.period === period);
  const figures = council.flatMap(({ period, value }) =>
    value === null || !drawn(period) ? [] : [`${periodInWords(period)}: ${formatShort(measure, value)}`]
  );
  const last = england.findLast(({ period }) => drawn(period));
  const whole = last?.value == null ? '' : ` England ${periodInWords(last.period)}: ${formatShort(measure, last.value)}.`;
  return `${measure.title}, ${name}. ${figures.length === 0 ? 'No figure' : list(figures)}.${whole}`;
}
