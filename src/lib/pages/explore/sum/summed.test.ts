import { describe, expect, it } from 'vitest';
import { periodsOf, realFigures } from '../../../../../tests/fixtures/export.ts';
import { measureById, MEASURES } from '../../../measures/index.ts';
import { isDoubted } from '../../../model/fault.ts';
import { wilson } from '../../../statistics/index.ts';
import { noSumOf, describeSet } from './summed.ts';

const set = (id: string, period: string, slugs: readonly string[]) => {
  const { measure, rows, england } = realFigures(id, period);
  return { measure, period, england, rows: rows.filter(({ slug }) => slugs.includes(slug)) };
};

describe('a set of councils together', () => {
  it('adds counts, and says them with an interval', () => {
    const asked = set('plans-within-20-weeks', '2024', ['derby', 'derbyshire', 'nottingham']);
    const described = describeSet(asked);
    if (described.refused !== null) throw new Error(described.refused);
    const sum = (pick: 'numerator' | 'denominator') => asked.rows.reduce((so, row) => so + (row[pick] ?? 0), 0);
    const [count, total] = [sum('numerator'), sum('denominator')];
    expect([described.numerator, described.denominator]).toEqual([count, total]);
    expect(described.value).toBeCloseTo((100 * count) / total, 12);
    expect(described.interval!.low).toBeCloseTo(100 * wilson(count, total).low, 12);
    expect(described.headline).toMatch(
      /^In Derby, Derbyshire and Nottingham together in 2024, \d+\.\d% of plans came on time: [\d,]+ of [\d,]+ plans \(95% interval \d+\.\d% to \d+\.\d%\)\.$/
    );
    const mean = asked.rows.reduce((so, row) => so + (row.value ?? 0), 0) / asked.rows.length;
    expect(Math.abs(described.value - mean)).toBeGreaterThan(0.5);
    expect(described.sentences[0]).toBe('Counts are added up and then divided: this is not an average of the councils’ figures.');
  });

  it('names a council without a sound figure, and why, and says that the sum lacks it', () => {
    const withdrawn = describeSet(set('plans-within-20-weeks', '2024', ['lambeth', 'lewisham']));
    if (withdrawn.refused !== null) throw new Error(withdrawn.refused);
    expect(withdrawn.summed).toHaveLength(1);
    expect(withdrawn.sentences.join(' ')).toContain(
      'The sum is without Lewisham, which has no sound figure. Lewisham: DfE withdrew this figure'
    );
    const left = describeSet(set('plans-within-20-weeks', '2025', ['derby', 'leicester']));
    expect(left.refused === null && left.sentences.join(' ')).toContain('The sum is without Leicester');
  });

  it('says that a count in it is doubted', () => {
    const { rows } = realFigures('plans-within-20-weeks', '2024');
    const doubted = rows.filter((row) => row.status === 'ok' && isDoubted(row)).slice(0, 1);
    const described = describeSet(set('plans-within-20-weeks', '2024', ['derby', ...doubted.map(({ slug }) => slug)]));
    expect(described.refused === null && described.sentences.join(' ')).toMatch(
      /Our checks doubt the count of .*, which is in the sum\./
    );
  });

  it('never holds, and never gives away, a figure that is withheld', () => {
    const all = realFigures('requests-refused', '2025');
    const hidden = all.rows.filter(({ status }) => status !== 'ok');
    const described = describeSet({ measure: all.measure, period: '2025', rows: all.rows, england: all.england });
    if (described.refused !== null) throw new Error(described.refused);
    expect(described.missing).toEqual(hidden);
    expect(described.summed.every(({ status }) => status === 'ok')).toBe(true);
    /* England’s counts stand in no sentence: with the sum of all others they would give away the one that is left out. */
    const text = [described.headline, ...described.sentences].join(' ');
    for (const count of [all.england?.numerator, all.england?.denominator])
      if (typeof count === 'number') expect(text).not.toContain(count.toLocaleString('en-GB'));
  });

  it('is refused with its reason where figures cannot be added up', () => {
    for (const measure of MEASURES) {
      const kind = measure.unit.kind;
      const refusal = noSumOf(measure);
      if (measure.geography === 'icb' || ['grade', 'mean', 'score', 'points'].includes(kind))
        expect(refusal, measure.id).toMatch(/^[A-Z].*\.$/);
    }
    expect(noSumOf(measureById('mean-weeks-to-plan'))).toContain('averages');
    expect(noSumOf(measureById('neet-or-not-known-with-plan'))).toContain('without the counts behind them');
    expect(noSumOf(measureById('plans-within-20-weeks'))).toBeNull();
    expect(describeSet(set('plans-within-20-weeks', '2024', [])).refused).toBe('No council is chosen yet.');
    expect(describeSet(set('requests-refused', '2025', ['isle-of-wight'])).refused).toContain(
      'No council of the set has a figure to add up.'
    );
  });

  it('of every measure: what is summed has both counts of every council in it, and no other measure is', () => {
    const ten = ['bolton', 'bury', 'manchester', 'oldham', 'rochdale', 'salford', 'stockport', 'tameside', 'trafford', 'wigan'];
    let added = 0;
    for (const measure of MEASURES)
      for (const period of periodsOf(measure.id)) {
        const asked = set(measure.id, period, ten);
        const described = describeSet(asked);
        const counts = asked.rows.filter(
          ({ status, numerator, denominator }) => status === 'ok' && numerator !== null && denominator !== null
        );
        const { kind } = measure.unit;
        const isPublishedRatio = 'value' in measure.from && kind !== 'count';
        const mayNot = measure.geography === 'icb' || isPublishedRatio || ['grade', 'mean', 'score', 'points'].includes(kind);
        if (mayNot) expect(described.refused, `${measure.id} ${period}`).toMatch(/added up|an average of averages/);
        if (described.refused !== null || kind === 'count') continue;
        added++;
        const sum = (pick: 'numerator' | 'denominator') => counts.reduce((so, row) => so + (row[pick] ?? 0), 0);
        expect(
          described.summed.map(({ area }) => area),
          `${measure.id} ${period}`
        ).toEqual(counts.map(({ area }) => area));
        expect(described.numerator, measure.id).toBeCloseTo(sum('numerator'), 6);
        expect(described.denominator, measure.id).toBeCloseTo(sum('denominator'), 6);
        if (described.interval)
          expect(described.interval.low <= described.value && described.value <= described.interval.high, measure.id).toBe(true);
      }
    expect(added).toBeGreaterThan(100);
  });

  it('is a sentence for every measure that can be added up', () => {
    for (const measure of MEASURES) {
      const period = periodsOf(measure.id).at(-1) ?? '';
      const described = describeSet(set(measure.id, period, ['derby', 'derbyshire', 'leicestershire']));
      const text = described.refused ?? [described.headline, ...described.sentences].join(' ');
      expect(text, measure.id).not.toMatch(/NaN|undefined|\bnull\b|\{n\}|  |\b1 children/);
      if (described.refused === null) expect(described.headline, measure.id).toMatch(/^(In|By|At) .*\.$/);
    }
  });
});
