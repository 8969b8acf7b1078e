import { escape } from '../../charts/kit/markup.ts';
import { UNPUBLISHED } from '../../standard/items.ts';
import { KEY_MEASURES, axisDomain, type KeyRow } from '../../ui/council/key.ts';
import type { JudgedLine } from '../../ui/standard/judged.ts';
import { STANDING_WORDS } from '../../ui/standard/words.ts';
import { capital, fixed, formatShort, inWords, list } from '../../words/index.ts';

export interface Briefed {
  name: string;
  key: readonly KeyRow[];
  judged: readonly JudgedLine[];
}

/** Length and height of a row's axis in the units of its drawing. */
const [ACROSS, HIGH] = [200, 26];
const MIDDLE = HIGH / 2;

/** The marks of a constituency's councils, the largest part first: three shapes, so that none rests on colour. */
const SHAPES = ['circle', 'square', 'diamond'] as const;
const markOf = (i: number) => SHAPES[i] ?? 'circle';

/** A council's mark alone, as its name is led by it. */
export const markAlone = (i: number): string =>
  `<svg class="brief-mark" viewBox="0 0 14 14" aria-hidden="true">${mark(i, 7, 7)}</svg>`;

function mark(i: number, x: number, y: number, hollow = false): string {
  const shape = markOf(i);
  const kind = hollow ? 'own hollow' : 'own';
  if (shape === 'circle') return `<circle class="${kind}" cx="${x}" cy="${y}" r="5.5"/>`;
  if (shape === 'square') return `<rect class="${kind}" x="${x - 5}" y="${y - 5}" width="10" height="10"/>`;
  return `<path class="${kind}" d="M${x} ${y - 7}l7 7-7 7-7-7z"/>`;
}

/**
 * The key measures of a constituency's councils as a table, as HTML: every council on one axis a measure, those of the constituency marked, their
 * figures beside it, and England's. A council whose figure is of another period is told with it and not marked. What must be said of a figure
 * stands once beneath, however many figures it is about. The drawings repeat what the cells say, and are not read out.
 */
export function drawBriefKey(councils: readonly Briefed[]): string {
  const alone = councils.length === 1;
  const heads = councils.map(({ name }, i) => `<th scope="col">${alone ? '' : markAlone(i)}${escape(name)}</th>`);
  const notes = notesOf(councils);
  const names = councils.map(({ name }) => name);
  const rows = KEY_MEASURES.flatMap((id) => {
    const all = councils.map(({ key }) => key.find(({ measure }) => measure.id === id) ?? null);
    const newest = all.reduce((best, row) => (row && (!best || row.on > best.on) ? row : best), null);
    return newest ? [rowOf(newest, all, notes, names)] : [];
  });
  return (
    `<table class="brief-key"><caption class="unseen">Key measures of ${escape(list(names))}, beside England</caption>` +
    `<thead><tr><th scope="col">Measure</th><td></td>${heads.join('')}${alone ? '<th scope="col">Among similar councils, and the change</th>' : ''}<th scope="col">England, law</th></tr></thead><tbody>${rows.join('')}</tbody></table>${
      notes.length === 0
        ? ''
        : `<ol class="flags">${notes.map(({ name, flag }) => `<li>${alone ? '' : `${escape(name)}: `}${escape(flag)}</li>`).join('')}</ol>`
    }`
  );
}

interface Note {
  name: string;
  flag: string;
}

/** What must be said of figures, once a council. */
function notesOf(councils: readonly Briefed[]): Note[] {
  return councils.flatMap(({ name, key }) => [...new Set(key.flatMap(({ flags }) => flags))].map((flag) => ({ name, flag })));
}

function rowOf(newest: KeyRow, all: readonly (KeyRow | null)[], notes: readonly Note[], names: readonly string[]): string {
  const { measure, basis, englandWords } = newest;
  const law = measure.lawStandard
    ? `the law: ${measure.lawStandard.value === 100 ? 'all' : formatShort(measure, measure.lawStandard.value)}`
    : '';
  const [only] = all.length === 1 ? all : [];
  const place = only ? [only.standing === '' ? '' : `${capital(only.standing)}.`, only.move].filter(Boolean).join(' ') : null;
  return (
    `<tr><th scope="row">${escape(measure.title)} <span>${escape(basis)}</span></th><td class="strip" aria-hidden="true">${drawStrip(newest, all)}</td>` +
    `${all.map((row, i) => cellOf(row, newest, notes, names[i] ?? '')).join('')}${place === null ? '' : `<td>${escape(place)}</td>`}` +
    `<td>${escape([englandWords, law].filter(Boolean).join(', '))}</td></tr>`
  );
}

function cellOf(row: KeyRow | null, newest: KeyRow, notes: readonly Note[], council: string): string {
  if (!row) return '<td>No figure</td>';
  const { measure, figure, count, interval, flags, basis, on, few } = row;
  const within = interval ? `(${fixed(interval.low, measure.decimals)} to ${fixed(interval.high, measure.decimals)})` : '';
  const marks = flags.map((flag) => notes.findIndex((note) => note.flag === flag && note.name === council) + 1);
  const beside = [count, within, on === newest.on ? '' : basis, few ? 'too few to compare' : ''].filter(Boolean).join(' ');
  return `<td><b>${escape(figure)}</b>${marks.length === 0 ? '' : `<sup>${marks.join(', ')}</sup>`} ${escape(beside)}</td>`;
}

function drawStrip(newest: KeyRow, all: readonly (KeyRow | null)[]): string {
  const { measure, england } = newest;
  const shown = all.map((row) => (row?.on === newest.on && row.value !== null ? row.value : null));
  const [bottom, top] = axisDomain(newest, shown);
  const x = (value: number) =>
    Math.round(8 + ((Math.min(Math.max(value, bottom), top) - bottom) / (top - bottom || 1)) * (ACROSS - 16));
  let at = [0, 0];
  const every = [...newest.all]
    .sort((a, b) => a - b)
    .map((value, i) => {
      const [before = 0, over = 0] = at;
      at = [x(value), MIDDLE - 4 + ((i * 7) % 9)];
      return `m${(at[0] ?? 0) - before} ${(at[1] ?? 0) - over}h0`;
    })
    .join('');
  const tick = (value: number | null, kind: string) => (value === null ? '' : `<path class="${kind}" d="M${x(value)} 2V24"/>`);
  const marks = shown.map((value, i) => (value === null ? '' : mark(i, x(value), MIDDLE, all[i]?.hollow))).reverse();
  const end =
    measure.unit.kind === 'share'
      ? ''
      : `<text x="${ACROSS}" y="25" text-anchor="end">${formatShort({ ...measure, decimals: 0 }, top)}</text>`;
  return (
    `<svg viewBox="0 0 ${ACROSS} ${HIGH}"><path class="base" d="M8 ${MIDDLE}H${ACROSS - 8}"/><path class="every" d="${every}"/>` +
    `${tick(england, 'england')}${tick(measure.lawStandard?.value ?? null, 'law')}${marks.join('')}${end}</svg>`
  );
}

/** The checklist of a constituency's councils as a table, as HTML: the items that something is published on, and in one row the others. */
export function drawBriefChecks(councils: readonly Briefed[]): string {
  const items = new Map(councils.flatMap(({ judged }) => judged.map((line) => [line.item.id, line.item] as const)));
  const rows = [...items.values()].map((item) => {
    const cells = councils.map(({ judged }) => {
      const line = judged.find((one) => one.item.id === item.id);
      if (!line) return '<td>No figure</td>';
      const doubts = line.doubts.length === 0 ? '' : ' Our checks flag this row.';
      return `<td><span class="verdict ${line.verdict}">${escape(line.said)}</span>. ${escape(capital(line.when))}: ${escape(line.words)}${doubts}</td>`;
    });
    return `<tr><th scope="row">${escape(item.title)} <span>${escape(STANDING_WORDS[item.standing])}</span></th>${cells.join('')}</tr>`;
  });
  const others = list(UNPUBLISHED.map(({ title }) => `${title.charAt(0).toLowerCase()}${title.slice(1)}`));
  return (
    `<table class="brief-checks"><caption class="unseen">The checklist for ${escape(list(councils.map(({ name }) => name)))}</caption>` +
    `<thead><tr><th scope="col">Item</th>${councils.map(({ name }) => `<th scope="col">${escape(name)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}` +
    `<tr><th scope="row">${capital(inWords(UNPUBLISHED.length))} more items <span>not published</span></th><td colspan="${councils.length}">${escape(capital(others))}: no public body publishes figures on these, council by council.</td></tr>` +
    `</tbody></table>`
  );
}
