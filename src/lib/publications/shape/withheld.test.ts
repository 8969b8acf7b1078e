import { describe, expect, it } from 'vitest';
import { ENGLAND, type Area } from '../../model/area.ts';
import { Gazetteer } from '../../model/gazetteer.ts';
import type { Field, Measure, PublicationId } from '../../model/measure.ts';
import type { PlacedRow } from '../place.ts';
import { cellsOf } from './cells.ts';
import { observe, type Release } from './observe.ts';
import { WithheldReturns } from './withheld.ts';

const [NORTH, SOUTH] = ['E12000001', 'E12000002'];
const area = (code: string, region: string, kind: Area['kind'] = 'unitary'): Area => ({
  code,
  dfeCode: code,
  name: code,
  aliases: [],
  slug: code.toLowerCase(),
  kind,
  region,
  from: '',
  to: '',
  children: null
});
const gazetteer = new Gazetteer([
  area(ENGLAND, '', 'england'),
  area(NORTH, '', 'region'),
  area(SOUTH, '', 'region'),
  area('A', NORTH),
  area('B', NORTH),
  area('C', SOUTH),
  area('D', SOUTH)
]);
const at = (code: string) => gazetteer.byCode(code)!;

type Row = Record<string, number | 'x'>;
function release(publication: PublicationId, period: string, rows: Record<string, Row>): Release {
  return {
    source: `${publication}-file`,
    publication,
    rows: Object.entries(rows).map(([code, cells], index): PlacedRow => {
      const { kind } = at(code);
      return {
        line: index + 2,
        period,
        level: kind === 'england' || kind === 'region' ? kind : 'council',
        dfeCode: '',
        onsCode: code,
        name: code,
        region: at(code).region,
        area: code,
        cells: Object.fromEntries(
          Object.entries(cells).map(([column, value]) => [
            column,
            value === 'x'
              ? { published: 'x', value: null, mark: 'x' as const, column }
              : { published: String(value), value, mark: null, column }
          ])
        )
      };
    })
  };
}
/** Of all councils together 40 in 100, as in each, unless England's count says otherwise. */
const table = (publication: PublicationId, hidden: readonly string[], period = '2025', england = 136): Release => {
  const count = (code: string): Row => (hidden.includes(code) ? { all: 'x', some: 'x' } : { all: 100, some: 40 });
  return release(publication, period, {
    [ENGLAND]: { all: 340, some: england },
    [NORTH]: { all: 140, some: 56 },
    [SOUTH]: { all: 200, some: 80 },
    A: count('A'),
    B: count('B'),
    C: count('C'),
    D: count('D')
  });
};
const measure = (publication: PublicationId, kind = 'share'): Measure =>
  ({
    id: 'made-up',
    unit: { kind },
    geography: 'council',
    caveats: [],
    from: { numerator: { publication, fields: ['some'] }, denominator: { publication, fields: ['all'] } }
  }) as unknown as Measure;
const lineOf = (of: Measure, releases: Release[], code: string) =>
  observe(of, releases, gazetteer).find((line) => line.area === code);

describe('a council whose whole return of a year is withheld', () => {
  const releases = [table('assessments', ['A']), table('annual-reviews', ['A'])];

  it('has nothing but marks in every table that has it, and in two at least', () => {
    const councils = (...of: Release[]) => [...new WithheldReturns(of, gazetteer).councils('2025')];
    expect(councils(...releases)).toEqual(['A']);
    expect(councils(table('assessments', ['A']))).toEqual([]);
    expect(councils(table('assessments', ['A']), table('annual-reviews', []))).toEqual([]);
    expect(councils(table('assessments', ['A']), release('annual-reviews', '2025', { B: { all: 1 } }))).toEqual([]);
    expect([...new WithheldReturns(releases, gazetteer).councils('2024')]).toEqual([]);
  });

  it('is in no region: the sum of the others takes its place, and says whom it leaves out', () => {
    expect(lineOf(measure('assessments'), releases, NORTH)).toMatchObject({
      numerator: 40,
      denominator: 100,
      note: ['summed', 'leaves-out-A'],
      row: null
    });
    expect(lineOf(measure('assessments'), releases, SOUTH)).toMatchObject({ numerator: 80, denominator: 200, note: [], row: 4 });
  });

  it('is in no share of England’s that prints otherwise without it', () => {
    const unlike = [table('assessments', ['A'], '2025', 130), table('annual-reviews', ['A'])];
    expect(lineOf(measure('assessments'), unlike, ENGLAND)).toMatchObject({
      numerator: 120,
      denominator: 300,
      note: ['summed', 'leaves-out-A']
    });
  });

  it('is in England’s share, which has one decimal and no counts, where the others make the same', () => {
    expect(lineOf(measure('assessments'), releases, ENGLAND)).toMatchObject({
      value: 40,
      numerator: null,
      denominator: null,
      note: ['counts-left-out'],
      row: 2
    });
    expect(lineOf(measure('assessments', 'rate'), releases, ENGLAND)).toMatchObject({
      numerator: 120,
      note: ['summed', 'leaves-out-A']
    });
  });

  it('is given away by no cell', () => {
    const lines = observe(measure('assessments'), releases, gazetteer);
    const { cells } = cellsOf(measure('assessments'), releases, gazetteer, lines);
    expect(cells.filter((cell) => [ENGLAND, NORTH].includes(cell.area))).toEqual([]);
    expect(cells.filter((cell) => cell.area === SOUTH)).toHaveLength(2);
  });

  it('stays hidden in England’s counts where they hold another hidden council, whose region is then a sum too', () => {
    const two = [table('assessments', ['A', 'C']), table('annual-reviews', ['A'])];
    const withheld = new WithheldReturns(two, gazetteer);
    const fields: Field[] = [{ publication: 'assessments', fields: ['all'] }];
    // C is a mark, and its region's total is no more than the other council and C's part.
    expect(withheld.givesAway(at(ENGLAND), '2025', fields)).toBe(false);
    expect(withheld.leftOut(at(SOUTH), '2025', fields)).toEqual(['C']);
    expect(lineOf(measure('assessments'), two, SOUTH)).toMatchObject({ numerator: 40, note: ['summed', 'leaves-out-C'] });
    expect(lineOf(measure('assessments'), two, ENGLAND)).toMatchObject({ numerator: 136, denominator: 340, note: [] });
    // In the other table it stands alone.
    expect(withheld.givesAway(at(ENGLAND), '2025', [{ publication: 'annual-reviews', fields: ['all'] }])).toBe(true);
    expect(withheld.givesAway(at(SOUTH), '2025', [{ publication: 'annual-reviews', fields: ['all'] }])).toBe(false);
  });

  it('leaves the counts that DfE’s headlines quote, and the plans of a January', () => {
    const withheld = new WithheldReturns([table('requests', ['A']), table('annual-reviews', ['A'])], gazetteer);
    const fields = (publication: PublicationId, ...names: string[]): Field[] => [{ publication, fields: names }];
    expect(withheld.givesAway(at(ENGLAND), '2025', fields('requests', 'received'))).toBe(false);
    expect(withheld.givesAway(at(NORTH), '2025', fields('requests', 'received'))).toBe(true);
    expect(withheld.givesAway(at(ENGLAND), '2025', fields('requests', 'undecided'))).toBe(true);
    expect(withheld.givesAway(at(NORTH), '2025', fields('annual-reviews', 'total_ehc_plans'))).toBe(false);
    expect(withheld.givesAway(at(NORTH), '2025', fields('caseload', 'ehcplans'))).toBe(false);
  });
});
