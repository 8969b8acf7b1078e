import type { ChangeLog, DataChange } from '../../model/change.ts';
import { type Measure, isGraded } from '../../model/measure.ts';
import type { Observation, Status } from '../../model/observation.ts';
import { periodInWords, type Period } from '../../model/period.ts';
import { boardShort, formatShort, formatValue, list, listName } from '../../words/index.ts';
import { SHORT_REASON } from '../../ui/charts.ts';
import { linkFrom } from '../../ui/export/since.ts';
import type { FigureRow } from '../../ui/rows.ts';
import type { Part } from './part.ts';

/** What an older version of the data said, for the reader of a link that was made from it. */
export interface SaidThen {
  /** When the link was made, and what its reader sees. */
  says: string;
  /** What the link's version said where this one says something else, a line a measure. */
  lines: { title: string; words: string }[];
  /** Titles of measures whose figures in the briefing are the same; null where the version is not known. */
  same: string[] | null;
}

/** A figure as a version had it; null where the log does not say. */
type Then = Pick<Observation, 'value' | 'status'> | null;

/**
 * What the version of a link said of a briefing's councils and of England, by its own newest period. Null where the link's version is the
 * newest. Values are those that the log of changes lists; a figure that it does not list is the one of today.
 */
export function saidThen(log: ChangeLog, given: string, parts: readonly Part[]): SaidThen | null {
  const link = linkFrom(log, given);
  if (!link) return null;
  const { since } = link;
  const says = `${link.made} ${link.now}`;
  if (!since) return { says, lines: [], same: null };
  const changes = parts.map((part) => ({ title: part.measure.title, words: partThen(part, since) }));
  return {
    says,
    lines: changes.filter(({ words }) => words !== ''),
    same: changes.flatMap(({ title, words }) => (words === '' ? [title] : []))
  };
}

/* Empty where this version says the same. */
function partThen(part: Part, since: readonly DataChange[]): string {
  const { measure, period, history } = part;
  if (since.some(({ measures }) => measures.added.includes(measure.id))) return 'That version did not have this measure.';
  const added = since.flatMap(({ periods }) => periods.filter((one) => one.measure === measure.id).flatMap((one) => one.added));
  const then = part.periods.findLast((one) => !added.includes(one));
  if (then === undefined) return 'That version had no figures of the periods that are published now.';
  const rows = [...part.chosen, ...(part.shown.england && !isGraded(measure) ? [part.shown.england] : [])];
  const figures = rows.map((row) => {
    const today = history.find((one) => one.area === row.area && one.period === then);
    return { name: nameOf(row), today, was: figureThen(since, measure.id, row.area, then, today) };
  });
  if (then !== period) {
    const said = figures.flatMap(({ name, was }) => (was ? `${name} ${inShort(measure, was)}` : []));
    return [
      said.length > 0 ? `Of ${periodInWords(then)}, the newest period then, it said: ${list(said)}.` : '',
      notListed(figures),
      `The newest figures are of ${periodInWords(period)} now.`
    ]
      .filter((words) => words !== '')
      .join(' ');
  }
  const others = figures.flatMap(({ name, today, was }) => {
    if (!was || !today || (was.value === today.value && was.status === today.status)) return [];
    const [before, after] = [inShort(measure, was), inShort(measure, today)];
    return `${name} ${before}, ${before === after ? 'changed by less than is shown' : `now ${after}`}`;
  });
  return [others.length === 0 ? '' : `Of ${periodInWords(then)} it said: ${others.join('; ')}.`, notListed(figures)]
    .filter((words) => words !== '')
    .join(' ');
}

function notListed(figures: readonly { name: string; was: Then }[]): string {
  const names = figures.flatMap(({ name, was }) => (was === null ? [name] : []));
  return names.length === 0 ? '' : `What it said of ${list(names)} may have been different: the log of changes does not tell.`;
}

/* The first change after the link was made says what stood before it. */
function figureThen(since: readonly DataChange[], id: string, area: string, period: Period, today: Then | undefined): Then {
  for (const { edits, areas } of [...since].reverse()) {
    if (areas.added.includes(area)) return { value: null, status: 'not-an-area-then' };
    const edit = edits.find(({ measure, periods }) => measure === id && periods.includes(period));
    if (!edit) continue;
    const lines = (edit.stood ?? []).map((line) => line.split(','));
    const line = lines.find(([whose, when]) => whose === area && when === period);
    if (line) return { value: line[2] ? Number(line[2]) : null, status: line[3] as Status };
    /* Periods are listed whole, and areas where they are few. */
    const few = edit.areaCount === edit.areas.length;
    if (!lines.some(([, when]) => when === period) && (!few || edit.areas.includes(area))) return null;
  }
  return today ?? null;
}

function nameOf(row: FigureRow): string {
  return row.board ? `${listName(row)} (${boardShort(row.board)})` : listName(row);
}

function inShort(measure: Measure, { value, status }: NonNullable<Then>): string {
  if (value === null) return measure.absences?.[status] ?? SHORT_REASON[status];
  const short = isGraded(measure) ? formatValue(measure, value) : formatShort(measure, value);
  return status === 'ok' ? short : `${short} (published, not used)`;
}
