import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MEASURES, measureById } from '../measures/index.ts';
import { Gazetteer } from '../model/gazetteer.ts';
import { parseAreas, parseObservations } from '../tables/readers.ts';
import { besideInWords, besideOf, equalInWords, lookalikes } from './own-beside.ts';
import { ownMeasure } from './own-measure.ts';
import { readOwnTable } from './own-table.ts';

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const refused = measureById('requests-refused');
const all = parseObservations(readFileSync('data/observations/requests-refused.csv', 'utf8'));
const of2024 = all.filter(
  ({ area, period, status }) =>
    period === '2024' && status === 'ok' && gazetteer.byCode(area)?.dfeCode !== '' && /^E(06|08|09|10)/.test(area)
);
const own = (rows: readonly (readonly [string, string | number | null])[], heading = 'Refused') => {
  const file = readOwnTable(`Code,${heading}\n${rows.map((row) => row.join(',')).join('\n')}\n`, 'a.csv', gazetteer);
  if (file.state !== 'own') throw new Error(JSON.stringify(file));
  const measure = ownMeasure(file.table, {}, gazetteer, null);
  if (!measure) throw new Error('no measure');
  return measure;
};

describe('a reader’s figures beside ours', () => {
  it('that equal ours, by count or by a rounded share, say so; others do not', () => {
    const counts = own(of2024.map(({ area, numerator }) => [area, numerator]));
    expect(equalInWords(counts, refused, all)).toMatch(
      /^These look like our ‘Requests for an assessment refused’, .*, for 2024: the numbers are equal in \d+ of \d+ councils\.$/
    );
    const shares = own(
      of2024.map(({ area, value }) => [area, `${(value ?? 0).toFixed(1)}%`]),
      'Share'
    );
    expect(equalInWords(shares, refused, all)).toMatch(/^These look like our ‘Requests for an assessment refused’ for 2024/);
    expect(equalInWords(own(of2024.map(({ area }, i) => [area, i])), refused, all)).toBeNull();
    expect(equalInWords(own(of2024.slice(0, 9).map(({ area, numerator }) => [area, numerator])), refused, all)).toBeNull();
  });

  it('are paired council by council, and are said to be no cause', () => {
    const beside = besideOf(own(of2024.map(({ area, value }) => [area, (value ?? 0) * 2])), refused, all);
    expect(beside?.correlation?.rho).toBeGreaterThan(0.5);
    const said = beside ? besideInWords(beside, refused).join(' ') : '';
    expect(said).toMatch(/Spearman’s rank correlation is 0\.\d\d over \d+ councils; 95% interval/);
    expect(said).toContain('A pattern across councils is not a cause.');
    const few = besideOf(
      own([
        ['E10000008', 1],
        ['E10000016', 2]
      ]),
      refused,
      all
    );
    expect(few ? besideInWords(few, refused)[0] : '').toMatch(/^2 councils have both figures: too few/);
  });

  it('are looked for among measures that their heading may mean', () => {
    expect(lookalikes('Requests refused', MEASURES).map(({ id }) => id)).toContain('requests-refused');
    expect(lookalikes('Eggs', MEASURES)).toEqual([]);
  });
});
