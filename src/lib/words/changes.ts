import { MEASURES } from '../measures/index.ts';
import type { DataChange, EditedMeasure } from '../model/change.ts';
import { periodInWords } from '../model/period.ts';
import { capital, formatValue, inWords, list } from './numbers.ts';

/** What names an area and a source to a reader, by code and id. */
export interface ChangeNames {
  area: (code: string) => string;
  source: (id: string) => string;
}

export interface ChangeInWords {
  /** 'Three new measures, two new sources and 120 edited figures.' */
  title: string;
  /** One sentence, or a few, a change. */
  lines: string[];
}

const LISTED = 6;

/** A change of the data as a reader is told of it, on the page and in the feeds. */
export function changeInWords(change: DataChange, names: ChangeNames): ChangeInWords {
  const { sources, measures, periods, edits, areas, faults, tables } = change;
  if (change.after === null)
    return {
      title: 'The first version of the data.',
      lines: [`It holds ${count(measures.added.length, 'measure')} made from ${count(sources.added.length, 'published file')}.`]
    };
  const edited = edits.reduce((sum, { changed, appeared, withdrawn }) => sum + changed + appeared + withdrawn, 0);
  const restated = edits.reduce((sum, edit) => sum + edit.restated, 0);
  const newPeriods = periods.reduce((sum, { added }) => sum + added.length, 0);
  const changedAreas = areas.added.length + areas.removed.length + areas.changed.length;
  const parts = [
    [measures.added.length, 'new measure'],
    [measures.removed.length, 'measure', 'removed'],
    [sources.added.length, 'new source'],
    [sources.replaced.length, 'source', 'replaced'],
    [newPeriods, 'new period'],
    [edited, 'edited figure'],
    [restated, 'figure', 'under another status'],
    [changedAreas, 'changed area'],
    [faults.opened, 'new fault'],
    [faults.closed, 'fault', 'no longer found']
  ] as const;
  const counts = parts
    .filter(([size]) => size > 0)
    .map(([size, noun, after]) => [count(size, noun), after].filter(Boolean).join(' '));
  const lines = [
    named('New measures', measures.added.map(titleOf)),
    named('Removed measures', measures.removed),
    named('New sources', grouped(sources.added.map(names.source))),
    named('Sources replaced by another file', grouped(sources.replaced.map(names.source))),
    named('Sources no longer used', sources.removed),
    ...periods.map(({ measure, added, removed }) =>
      [
        `${titleOf(measure)}:`,
        added.length > 0 ? `figures for ${list(added.map(periodInWords))} are new.` : '',
        removed.length > 0 ? `Figures for ${list(removed.map(periodInWords))} are no longer there.` : ''
      ]
        .filter((part) => part !== '')
        .join(' ')
    ),
    ...edits.map((edit) => editInWords(edit, names)),
    named('New areas', areas.added.map(names.area)),
    named('Areas removed', areas.removed),
    named(
      'Areas whose description changed',
      areas.changed.map(({ area, columns }) => `${names.area(area)} (${columns.join(', ')})`)
    ),
    faultsInWords(faults),
    named('New tables', tables.added),
    named('Removed tables', tables.removed)
  ].filter((line) => line !== '');
  if (lines.length === 0) lines.push(named('Tables with changed wording or layout and the same figures', tables.changed));
  const title = counts.length > 0 ? `${list(counts)}.` : 'No figure changed.';
  return { title: capital(title), lines };
}

function editInWords(edit: EditedMeasure, names: ChangeNames): string {
  const measure = MEASURES.find(({ id }) => id === edit.measure);
  const value = (text: string) => (measure ? formatValue(measure, Number(text)) : text);
  const what = [
    edit.changed > 0 ? `${count(edit.changed, 'figure')} changed` : '',
    edit.appeared > 0 ? `${inWords(edit.appeared)} ${edit.appeared === 1 ? 'is' : 'are'} new` : '',
    edit.withdrawn > 0 ? `${inWords(edit.withdrawn)} ${edit.withdrawn === 1 ? 'was' : 'were'} withdrawn` : '',
    edit.restated > 0 ? `${inWords(edit.restated)} changed in status` : ''
  ].filter((part) => part !== '');
  const areas = edit.areas.slice(0, LISTED).map(names.area);
  const more = edit.areaCount - areas.length;
  const where = list(more > 0 ? [...areas, `${inWords(more)} more`] : areas);
  const largest =
    edit.largest && value(edit.largest.before) !== value(edit.largest.after)
      ? ` The largest change: ${names.area(edit.largest.area)} in ${periodInWords(edit.largest.period)}, from ${value(edit.largest.before)} to ${value(edit.largest.after)}.`
      : '';
  return `${titleOf(edit.measure)}: ${list(what)}, in ${where} (${list(edit.periods.map(periodInWords))}).${largest}`;
}

function faultsInWords({ opened, closed }: DataChange['faults']): string {
  const parts = [
    opened > 0 ? `Our checks found ${count(opened, 'fault')} that they had not found before.` : '',
    closed > 0 ? `${capital(count(closed, 'fault'))} ${closed === 1 ? 'is' : 'are'} no longer found.` : ''
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Each name once, with how many there are of it: 'Education, health and care plans, reporting year 2026 (four files)'. */
function grouped(names: readonly string[]): string[] {
  return [...new Set(names)].map((name) => {
    const files = names.filter((one) => one === name).length;
    return files === 1 ? name : `${name} (${inWords(files)} files)`;
  });
}

function named(what: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${what}: ${items.join('; ')}.`;
}

const titleOf = (id: string): string => MEASURES.find((measure) => measure.id === id)?.title ?? id;
const count = (size: number, noun: string): string => `${inWords(size)} ${noun}${size === 1 ? '' : 's'}`;
