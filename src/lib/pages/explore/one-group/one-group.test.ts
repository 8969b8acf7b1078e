import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { areas, observationsOf } from '../../../../../tests/fixtures/export.ts';
import { Breakdowns } from '../../../breakdowns/build.ts';
import type { DimensionId } from '../../../breakdowns/dimensions.ts';
import type { BreakdownFile } from '../../../breakdowns/file.ts';
import { DRAWN_FROM, standingsOf } from '../../../breakdowns/standing.ts';
import { atlas } from '../../../db/node.ts';
import { MEASURES, measureById } from '../../../measures/index.ts';
import { ENGLAND } from '../../../model/area.ts';
import type { Observation } from '../../../model/observation.ts';
import type { Table } from '../../../ui/measure-table.ts';
import type { Place } from '../../../ui/places.ts';
import { headlineOf, reasonOf, titleInside } from '../../../words/index.ts';
import { allTogether, noGroup } from './asked.ts';
import { groupMeasure, groupsIn } from './measure.ts';
import { groupSql } from './sql.ts';
import { groupTable } from './table.ts';
import { DEFAULT_SELECTION } from '../../../view/selection.ts';

const breakdowns = new Breakdowns(fileURLToPath(new URL('../../../../../data', import.meta.url)), MEASURES);
const all = Object.entries(breakdowns.index()).flatMap(([id, own]) =>
  (Object.keys(own) as DimensionId[]).map((dimension): [string, DimensionId] => [id, dimension])
);
const places = [...areas.values()].filter(({ kind }) => !['england', 'region'].includes(kind)) as Place[];
const regions = new Map(
  [...areas.values()].map(({ code, kind }) => [code, kind === 'region' || code === ENGLAND ? kind : 'council'])
);
const tableOf = (id: string): Table => ({ observations: observationsOf(id), counterparts: [], faults: [], places });
const fileOf = (id: string, dimension: DimensionId): BreakdownFile => {
  const file = breakdowns.file(id, dimension);
  if (!file) throw new Error(`${id} is not published by ${dimension}`);
  return file;
};
const one = (id: string, dimension: DimensionId, group: string) => {
  const file = fileOf(id, dimension);
  const chosen = groupsIn(file).find((found) => found.group.id === group);
  if (!chosen) throw new Error(`No group ${group}`);
  const measure = groupMeasure(measureById(id), file, chosen);
  return { file, chosen, measure, table: groupTable(measure, tableOf(id), file, chosen) };
};

describe('one group of children', () => {
  it.each(all)('%s by %s: each council has its share, under ten none, and England what the bars have', (id, dimension) => {
    const file = fileOf(id, dimension);
    const whole = tableOf(id);
    const wholes = new Map(whole.observations.map((line) => [`${line.area} ${line.period}`, line]));
    let figures = 0;
    for (const chosen of groupsIn(file)) {
      const { observations } = groupTable(groupMeasure(measureById(id), file, chosen), whole, file, chosen);
      for (const period of chosen.periods) {
        const bars = standingsOf(file, period, chosen.detailed)?.groups.find(({ group }) => group.id === chosen.group.id);
        const england = observations.find((line) => line.area === ENGLAND && line.period === period);
        expect([england?.numerator, england?.denominator]).toEqual([bars?.figure.count, bars?.figure.total]);
        const drawn = new Map(bars?.councils.map((council) => [council.code, council]));
        const own = observations.filter((line) => line.period === period && regions.get(line.area) === 'council');
        const wrong = own.filter((line) => {
          const before = wholes.get(`${line.area} ${period}`);
          if (line.value === null) return line.status === 'ok';
          figures++;
          const bar = drawn.get(line.area);
          const isSame = line.numerator === bar?.count && line.denominator === bar?.total && line.status === before?.status;
          const isDrawn = (line.denominator ?? 0) >= DRAWN_FROM && line.row === null;
          return !isSame || !isDrawn || Math.abs(line.value - (100 * (line.numerator ?? NaN)) / (line.denominator ?? NaN)) > 1e-9;
        });
        expect(wrong, `${chosen.group.id} in ${period}`).toEqual([]);
      }
    }
    expect(figures).toBeGreaterThan(100);
  });

  it('is told by its own words, with who is not shown', () => {
    const { measure, table } = one('plans-within-20-weeks', 'ethnicity', 'black');
    const rows = table.observations
      .filter(({ period }) => period === '2024')
      .flatMap((line) => {
        const area = areas.get(line.area);
        return area ? [{ ...line, ...area, counterpart: null }] : [];
      });
    expect(headlineOf(measure, '2024', rows)[0]).toBe('In England in 2024, for Black children, 57 in 100 plans came on time.');
    expect(titleInside(measure.title)).toBe('‘Plans issued within 20 weeks: Black children’');
    const said = (status: Observation['status']) => {
      const row = rows.find((line) => line.status === status);
      return row ? reasonOf(measure, row) : '';
    };
    expect(said('suppressed')).toBe('Fewer than ten plans for Black children, counted in England’s figure and not shown');
    expect(said('nothing-to-divide')).toBe('No plans counted for Black children (0 of 0)');
    expect(said('faulty')).toMatch(/^DfE withdrew this figure in June 2026 \(it was published as [\d.]+%\)$/);
    expect(measure.caveats.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'DfE says that it has suppressed no small numbers in this table, and rounded none. Here, councils with fewer than ten plans for Black children are counted, and not shown.',
        '‘Black’ adds up three of DfE’s groups.'
      ])
    );
    /* A withdrawn figure is in England’s published total, and in nothing that councils are compared with. */
    const england = rows.find(({ area }) => area === ENGLAND);
    const withdrawn = rows.filter(({ status }) => status === 'faulty');
    expect(england?.like?.leftOut).toEqual(withdrawn.map(({ area }) => area).sort());
    expect(england?.like?.denominator).toBe((england?.denominator ?? 0) - (withdrawn[0]?.denominator ?? 0));
  });

  it('of an address that names none is said', () => {
    const asked = { ...DEFAULT_SELECTION, by: 'ethnicity' as const, group: 'elves' };
    const drawn = { measure: 'plans-within-20-weeks', period: '2024' };
    expect(noGroup(asked, drawn)).toEqual([
      'By ethnicity, there are no figures for a group ‘elves’ in 2024: all groups are shown.'
    ]);
    expect(noGroup({ ...asked, view: 'two-measures' }, drawn)).toEqual([]);
    expect(noGroup(asked, { ...drawn, measure: 'plans-within-20-weeks_ethnicity-elves' })).toEqual([]);
  });

  it('is not what two measures show, and that is said', () => {
    expect(allTogether('ethnicity', undefined)).toEqual({
      note: 'Here all groups are counted together.',
      where: 'By ethnicity, they are in the'
    });
    expect(allTogether('ethnicity', 'Black children')).toEqual({
      note: 'Here all groups are counted together, not Black children alone.',
      where: 'Black children have their own figures in the'
    });
  });

  it('has SQL that gives the same figures', async () => {
    const engine = await atlas();
    for (const [id, dimension] of all) {
      const file = fileOf(id, dimension);
      for (const chosen of [groupsIn(file)[0], groupsIn(file).at(-1)].filter((some) => some !== undefined)) {
        const period = chosen.periods.at(-1) ?? '';
        const { observations } = groupTable(groupMeasure(measureById(id), file, chosen), tableOf(id), file, chosen);
        const wanted = observations
          .filter((line) => line.period === period && line.value !== null && places.some(({ code }) => code === line.area))
          .map((line) => `${areas.get(line.area)?.name}: ${line.numerator} of ${line.denominator}`);
        const rows = await engine.query(groupSql({ id }, period, null, file, chosen));
        const got = rows
          .filter((row) => row['status_of_all_groups'] === 'ok' || row['status_of_all_groups'] === 'faulty')
          .map((row) => `${String(row['council'])}: ${String(row['numerator'])} of ${String(row['denominator'])}`);
        expect(got.sort(), `${id} by ${dimension}: ${chosen.group.id}`).toEqual(wanted.sort());
      }
    }
  });
});
