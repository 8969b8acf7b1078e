import { escape } from '../../charts/kit/markup.ts';
import { countedAnew } from '../../measures/returns.ts';
import type { Measure } from '../../model/measure.ts';
import { notComparablePeriods } from '../../model/measure.ts';
import { periodInWords, yearOf } from '../../model/period.ts';
import { capital, fixed, formatShort } from '../../words/index.ts';
import { axisDomain, sparkYears, type KeyRow } from '../../ui/council/key.ts';

const tenth = (value: number): number => Math.round(value * 10) / 10;
/** Length of a row's axis in the units of its drawing. */
const ACROSS = 300;

/**
 * The key measures of a council as a table, as HTML: figure, every council on one axis (drawn and labelled at the top for all shares), the years,
 * the change and the place. The drawn cells repeat in marks what the cells beside them say, and are not read out.
 */
export function drawKey(rows: readonly KeyRow[], name: string): string {
  const years = sparkYears(rows);
  const [shares, others] = [rows.filter(isShare), rows.filter((row) => !isShare(row))];
  const scale = [0, 25, 50, 75, 100].map((tick) => `<i style="left:${tick}%">${tick}${tick === 100 ? '%' : ''}</i>`).join('');
  return (
    `<table class="key-table"><caption class="unseen">Key measures of ${escape(name)}: newest figure, change and rank</caption>` +
    `<thead><tr><th scope="col">Measure</th><th scope="col" class="number">Figure</th>` +
    `<th scope="col" class="axis-cell"><span class="unseen">Every council, from 0 to 100%</span><span class="scale" aria-hidden="true">${scale}</span></th>` +
    `<th scope="col">England, law</th><th scope="col">Years to the newest</th><th scope="col">Among similar councils</th></tr></thead>` +
    `<tbody>${shares.map((row) => drawRow(row, years)).join('')}${others.map((row) => drawRow(row, years)).join('')}</tbody></table>`
  );
}

const isShare = ({ measure }: KeyRow): boolean => measure.unit.kind === 'share';

function drawRow(row: KeyRow, years: [number, number]): string {
  const { measure, slug, on, basis, figure, count, interval, move, standing, flags, englandWords } = row;
  const whole = englandWords === '' ? '' : `England ${englandWords}`;
  const law = measure.lawStandard
    ? `the law: ${measure.lawStandard.value === 100 ? 'all' : formatShort(measure, measure.lawStandard.value)}`
    : '';
  const within = interval ? `${fixed(interval.low, measure.decimals)} to ${fixed(interval.high, measure.decimals)}` : '';
  return (
    `<tr><th scope="row"><a href="/measures/${measure.id}?areas=${slug}">${escape(measure.title)}</a><span class="basis">${escape(basis)}, ${polarityOf(measure)}</span>` +
    `${flags.map((flag) => `<strong class="flag">${escape(flag)}</strong>`).join('')}</th>` +
    `<td class="number"><b><button data-figure="${measure.id}/${slug}/${on}">${escape(figure)}</button></b><span class="basis">${escape(count)}${within === '' ? '' : ` <span class="range">${within}</span>`}</span></td>` +
    `<td class="axis-cell" aria-hidden="true">${drawStrip(row)}</td>` +
    `<td class="whole">${escape([whole, law].filter(Boolean).join(', '))}</td>` +
    `<td class="moved">${drawSpark(row, years)}<span>${escape(move)}</span></td>` +
    `<td class="place">${escape(capital(standing))}</td></tr>`
  );
}

function polarityOf({ polarity }: Measure): string {
  return { 'higher-better': 'higher is better', 'lower-better': 'lower is better', none: 'neither end is better' }[
    polarity.direction
  ];
}

/** Marks of 0 length with round ends, on a plane that is stretched along the axis and not across it. */
function drawStrip(row: KeyRow): string {
  const { measure, all, near, value, interval, england, hollow } = row;
  const [bottom, top] = axisDomain(row);
  const x = (one: number) => Math.round(((Math.min(Math.max(one, bottom), top) - bottom) / (top - bottom || 1)) * ACROSS);
  /* From each dot to the next: small numbers that repeat, for all councils are on every page. */
  const spread = (values: readonly number[], height: number) => {
    let at = [0, 0];
    return [...values]
      .sort((a, b) => a - b)
      .map((one, i) => {
        const [before = 0, over = 0] = at;
        at = [x(one), 16 + ((i * 7) % height) - Math.floor(height / 2)];
        return `m${(at[0] ?? 0) - before} ${(at[1] ?? 0) - over}h0`;
      })
      .join('');
  };
  const law = measure.lawStandard?.value ?? null;
  const tick = (at: number, kind: string, from: number, to: number) => `<path class="${kind}" d="M${x(at)} ${from}V${to}"/>`;
  const endLabels = isShare(row)
    ? ''
    : `<i class="low">${formatShort({ ...measure, decimals: 0 }, bottom)}</i><i class="high">${formatShort({ ...measure, decimals: 0 }, top)}</i>`;
  return (
    `<div class="dots"><svg viewBox="0 0 ${ACROSS} 32" preserveAspectRatio="none"><path class="base" d="M0 16H${ACROSS}"/><path class="every" d="${spread(all, 13)}"/>` +
    `<path class="ring" d="${spread(near, 9)}"/><path class="hole" d="${spread(near, 9)}"/>` +
    `${england === null ? '' : tick(england, 'whole', 3, 29)}${law === null ? '' : tick(law, 'law', 1, 31)}` +
    `${interval ? `<path class="reach" d="M${x(interval.low)} 16H${x(interval.high)}"/>` : ''}` +
    `${value === null ? '' : `<path class="self" d="M${x(value)} 16h0"/>${hollow ? `<path class="hole" d="M${x(value)} 16h0"/>` : ''}`}</svg>${endLabels}</div>`
  );
}

/** A council's years on the axis that all rows share; no line over a missing year, a change of the count, or years that compare with none, nor to a figure that rests on few. */
function drawSpark({ measure, years, hollow }: KeyRow, [first, last]: [number, number]): string {
  const notComparable = notComparablePeriods(measure);
  const changes = countedAnew(measure);
  const shown = years.filter(({ period }) => yearOf(period) >= first && !notComparable.includes(period));
  const known = shown.flatMap(({ value, ...one }) => (value === null ? [] : { ...one, value }));
  if (known.length < 2) return '';
  const most =
    measure.unit.kind === 'share' && Math.max(...known.map(({ value }) => value)) > 50
      ? 100
      : Math.max(...known.map(({ value }) => value), 1);
  const x = (period: string) => tenth(3 + ((yearOf(period) - first) / Math.max(1, last - first)) * 84);
  const y = (value: number) => tenth(24 - (value / most) * 20);
  let before: { year: number; few: boolean } | null = null;
  const line = shown
    .map(({ period, value, few }) => {
      const year = yearOf(period);
      const joined = before?.year === year - 1 && !before.few && !few && !changes.includes(period) && value !== null;
      before = value === null ? null : { year, few };
      return value === null ? '' : `${joined ? 'L' : 'M'}${x(period)} ${y(value)}${joined ? '' : 'h0'}`;
    })
    .join('');
  const end = known.at(-1);
  const cuts = changes
    .filter((changed) => known.some(({ period }) => period < changed) && known.some(({ period }) => period >= changed))
    .map((changed) => `<path class="cut" d="M${tenth(x(changed) - 84 / Math.max(1, last - first) / 2)} 0V28"/>`);
  return (
    `<svg class="years" viewBox="0 0 90 28" width="90" height="28" role="img" aria-label="${escape(`${periodInWords(known[0]?.period ?? '')} to ${periodInWords(end?.period ?? '')}`)}">` +
    `<path d="M0 24H90"/>${cuts.join('')}<path class="line" d="${line}"/>` +
    `${end ? `<circle${hollow ? ' fill-opacity="0"' : ''} cx="${x(end.period)}" cy="${y(end.value)}" r="2.6"/>` : ''}</svg>`
  );
}
