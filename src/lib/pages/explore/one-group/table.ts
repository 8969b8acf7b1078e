import type { BreakdownFile } from '../../../breakdowns/file.ts';
import { DRAWN_FROM, groupByCouncil, type GroupByCouncil, type GroupFigure } from '../../../breakdowns/standing.ts';
import { ENGLAND } from '../../../model/area.ts';
import { withNames, type WithLike } from '../../../model/comparator.ts';
import { isDoubted } from '../../../model/fault.ts';
import { valueOf, type Measure } from '../../../model/measure.ts';
import type { Observation } from '../../../model/observation.ts';
import { withdrawnOn } from '../../../model/withdrawn.ts';
import type { Table } from '../../../ui/measure-table.ts';
import type { Chosen } from './measure.ts';

type Counts = Pick<Observation, 'value' | 'numerator' | 'denominator'>;

const NOTHING: Counts = { value: null, numerator: null, denominator: null };

/**
 * The measure’s table with the figures of one group in place of those of everybody. A council keeps why it has no figure, or why its figure is
 * not used; under ten of the group it has none here. England’s line is the publisher’s where `published` says so, else the sum of the
 * councils shown; a region’s is the sum of its own.
 */
export function groupTable(measure: Measure, whole: Table, file: BreakdownFile, { group, detailed, periods }: Chosen): Table {
  const found = new Map(periods.map((period) => [period, groupByCouncil(file, period, group.id, detailed)]));
  const regionOf = new Map(whole.places.map(({ code, region }) => [code, region]));
  const nameOf = new Map(whole.places.map(({ code, name }) => [code, name]));
  const faulty = new Set(
    whole.observations.filter(({ status }) => status === 'faulty').map(({ area, period }) => `${area} ${period}`)
  );
  const observations = whole.observations.flatMap((own): WithLike<Observation>[] => {
    const by = found.get(own.period);
    if (!by) return [];
    const { like: _, ...line } = own;
    if (!regionOf.has(own.area))
      return totalOf(measure, line, by, (code) => own.area === ENGLAND || regionOf.get(code) === own.area, faulty);
    return [ofCouncil(measure, line, by.councils.get(own.area))];
  });
  const doubted = new Set(observations.filter(isDoubted).map(({ area, period }) => `${area} ${period}`));
  return {
    observations: withNames(observations, (code) => nameOf.get(code) ?? code),
    counterparts: [],
    faults: whole.faults.filter(({ area, period }) => period.split(' ').some((one) => doubted.has(`${area} ${one}`))),
    places: whole.places
  };
}

/* Notes of the whole figure that are true of a part of it: that it was withdrawn, or that the count behind it is doubted. */
const notesOf = ({ note }: Observation): string[] => note.filter((id) => isDoubted({ note: [id] }) || withdrawnOn([id]) !== null);

function ofCouncil(measure: Measure, own: Observation, figure: GroupFigure | undefined): Observation {
  if (!['ok', 'faulty', 'nothing-to-divide'].includes(own.status)) return { ...own, ...NOTHING };
  const line = { ...own, row: null, note: notesOf(own) };
  if (figure === undefined) return { ...line, ...NOTHING, status: 'no-row' };
  if (figure === 'marked') return { ...line, ...NOTHING, status: 'not-returned' };
  if (figure === 'none') return { ...line, ...NOTHING, numerator: 0, denominator: 0, status: 'nothing-to-divide' };
  if (figure === 'no-share') return { ...line, ...NOTHING, status: 'faulty' };
  if (figure.total < DRAWN_FROM) return { ...line, ...NOTHING, status: 'suppressed' };
  return { ...line, ...countsOf(measure, figure), status: own.status === 'faulty' ? 'faulty' : 'ok' };
}

const countsOf = ({ unit }: Measure, { count, total }: { count: number; total: number }): Counts => ({
  value: valueOf(unit, count, total),
  numerator: count,
  denominator: total
});

function totalOf(
  measure: Measure,
  own: Observation,
  { councils, published }: GroupByCouncil,
  isIn: (code: string) => boolean,
  faulty: ReadonlySet<string>
): WithLike<Observation>[] {
  const within = [...councils].filter(
    (one): one is [string, { count: number; total: number }] => typeof one[1] === 'object' && isIn(one[0])
  );
  const sumOf = (of: typeof within) =>
    of.reduce((so, [, { count, total }]) => ({ count: so.count + count, total: so.total + total }), { count: 0, total: 0 });
  const sum = sumOf(within);
  if (sum.total === 0) return [];
  const leftOut = within
    .map(([code]) => code)
    .filter((code) => faulty.has(`${code} ${own.period}`))
    .sort();
  const rest = sumOf(within.filter(([code]) => !leftOut.includes(code)));
  const like = countsOf(measure, rest);
  return [
    {
      ...own,
      ...countsOf(measure, sum),
      status: 'ok',
      note: published && own.area === ENGLAND ? [] : ['summed'],
      row: null,
      ...(leftOut.length > 0 && like.value !== null ? { like: { ...like, value: like.value, leftOut } } : {})
    }
  ];
}
