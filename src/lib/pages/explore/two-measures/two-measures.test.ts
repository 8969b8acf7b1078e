import { describe, expect, it } from 'vitest';
import { periodsOf, realFigures } from '../../../../../tests/fixtures/export.ts';
import { measureById, MEASURES } from '../../../measures/index.ts';
import { isDoubted } from '../../../model/fault.ts';
import { axisOf } from './axes.ts';
import { pairMeasures, refusalOf, shareTable, type Side } from './pair.ts';
import {
  correlationSentence,
  linkInWords,
  linkOf,
  NOT_A_CAUSE,
  pairHeadline,
  pairNotes,
  pairSubtitle,
  rhoInWords,
  strengthOf
} from './words.ts';

const side = (id: string, period = periodsOf(id).at(-1) ?? ''): Side => {
  const { rows, england } = realFigures(id, period);
  return { measure: measureById(id), period, rows, england };
};
const refused = side('requests-refused', '2025');
const appeals = side('appeals-per-10000-children', '2025');

describe('how close a link is', () => {
  it('goes by the number as it is printed, and never says significant', () => {
    expect([0, 0.19, -0.194, 0.195, 0.2, -0.394, 0.4, -0.59, 0.6, 0.99].map(strengthOf)).toEqual([
      'none',
      'none',
      'none',
      'weak',
      'weak',
      'weak',
      'moderate',
      'moderate',
      'strong',
      'strong'
    ]);
    expect(linkInWords(-0.5)).toBe('A moderate link');
    expect(NOT_A_CAUSE).toMatch(/^This is a pattern across councils, not a cause\./);
  });
});

describe('refusals and appeals', () => {
  const pair = pairMeasures(refused, appeals, null);

  it('are a weak link, described with interval and count', () => {
    expect(pairHeadline(pair)).toBe(
      'In 2025, councils with a higher figure for requests for an assessment refused tended to have a higher one for appeals registered per 10,000 children. The link is weak, and no proof of cause.'
    );
    expect(correlationSentence(pair)).toMatch(
      /^Spearman’s rank correlation, from −1 to 1, over \d{3} councils; 95% interval 0\.\d\d to 0\.\d\d, from 4,000 samples redrawn from these councils\.$/
    );
    expect(pairSubtitle(pair)).toMatch(/calendar year 2025; .*calendar year 2025\. \d{3} councils\.$/);
  });

  it('leave out councils small, doubted or without a figure, and say who', () => {
    const drawn = new Set(pair.rows.map(({ code }) => code));
    const all = refused.rows.length;
    const left = Object.values(pair.leftOut).reduce((sum, rows) => sum + rows.length, 0);
    expect(drawn.size + left).toBe(all);
    for (const { rows } of [refused, appeals]) expect(rows.some((row) => drawn.has(row.area) && isDoubted(row))).toBe(false);
    const notes = pairNotes(pair).join(' ');
    expect(notes).toMatch(/Left out, \w+ councils\./);
    expect(notes).toContain('the City of London and the Isles of Scilly');
    expect(notes).toContain('A count that our checks doubt:');
    expect(notes).toMatch(
      /\d+ councils are above England on both, \d+ below on both, and \d+ above on one and below on the other\./
    );
  });

  it('are counted in a region alone where that is asked', () => {
    const codes = new Set(refused.rows.filter(({ region }) => region === 'E12000007').map(({ area }) => area));
    const london = pairMeasures(refused, appeals, { name: 'the councils of London', codes });
    expect(london.rows.every(({ code }) => codes.has(code))).toBe(true);
    expect(pairSubtitle(london)).toMatch(/ 3\d of the councils of London\.$/);
    expect(pairHeadline(london)).toMatch(/^In 2025, among the councils of London, /);
  });
});

describe('any two measures', () => {
  it('name the year of each in the headline where they differ, and one year once', () => {
    const pair = pairMeasures(side('plans-within-20-weeks', '2025'), side('attainment-8-with-plan'), null);
    expect(pairHeadline(pair)).toMatch(/plans issued within 20 weeks in 2025 .* in 20\d\d-\d\d\./);
    expect(pairHeadline(pairMeasures(refused, appeals, null)).match(/2025/g)).toHaveLength(1);
    const few = new Set(refused.rows.slice(0, 3).map(({ area }) => area));
    expect(pairHeadline(pairMeasures(refused, appeals, { name: 'three', codes: few }))).toMatch(/, councils side by side, 2025$/);
  });

  it('name different years, and counts that they share', () => {
    const pair = pairMeasures(side('plans-within-20-weeks', '2025'), side('attainment-8-with-plan'), null);
    expect(pairNotes(pair).join(' ')).toMatch(/The two are of different years: calendar year 2025 and academic year /);
    expect(shareTable(measureById('plans-mainstream'), measureById('plans-special'))).toBe(true);
    expect(shareTable(measureById('requests-refused'), measureById('appeals-per-10000-children'))).toBe(false);
    expect(shareTable(measureById('plans-per-1000-children'), measureById('appeals-per-10000-children'))).toBe(false);
  });

  it('are boards where both are, and have no correlation where one is', () => {
    const boards = pairMeasures(
      side('community-paediatrics-waits-over-18-weeks'),
      side('speech-therapy-waits-over-18-weeks'),
      null
    );
    expect(boards.boards).toBe(true);
    expect(boards.rows.length).toBeLessThan(43);
    /* Chosen councils have their boards, whichever council of a board comes first. */
    const last = new Set(boards.x.rows.slice(-40).map(({ area }) => area));
    const few = pairMeasures(boards.x, boards.y, { name: 'the councils of X', codes: last });
    const names = new Set(boards.x.rows.filter(({ area }) => last.has(area)).flatMap(({ board }) => board?.name ?? []));
    expect(few.rows.length + Object.values(few.leftOut).flat().length).toBe(names.size);
    const mixed = pairMeasures(refused, side('community-paediatrics-waits-over-18-weeks'), null);
    expect(mixed.correlation).toBeNull();
    expect(correlationSentence(mixed)).toContain('whose figure several councils share');
  });

  it('are refused where one is words, or both are the same', () => {
    const grade = measureById('area-inspection-outcome');
    expect(refusalOf(grade, refused.measure)).toContain('an answer in words');
    expect(refusalOf(refused.measure, refused.measure)).toContain('the same');
    expect(refusalOf(refused.measure, appeals.measure)).toBeNull();
  });

  it('assert no link, and none missing, where the interval of a few holds both', () => {
    const few = (from: number) => new Set(refused.rows.slice(from, from + 11).map(({ area }) => area));
    const pairs = [0, 11, 22, 33, 44, 55, 66, 77].map((from) =>
      pairMeasures(refused, appeals, { name: 'the councils of X', codes: few(from) })
    );
    const open = pairs.filter(({ correlation }) => {
      const span = correlation?.interval;
      return span && span.low < 0 && span.high > 0.4;
    });
    expect(open.length).toBeGreaterThan(0);
    for (const pair of open) {
      expect(pairHeadline(pair)).toMatch(
        /^From \d+ of the councils of X it cannot be told whether there was a link between .+ in 2025\.$/
      );
      if (pair.correlation) expect(linkOf(pair.correlation)).toBe('Whether there is a link cannot be told');
    }
  });

  it('say of a link that is small and beyond chance that it is very weak, and never round one to a whole', () => {
    const pair = pairMeasures(refused, appeals, null);
    const correlation = { rho: 0.19, interval: { low: 0.02, high: 0.36 }, pairs: 149, draws: 4000 };
    expect(linkOf(correlation)).toBe('A very weak link');
    expect(pairHeadline({ ...pair, correlation })).toMatch(/ tended to have a higher one .+ The link is very weak, and no proof/);
    expect(linkOf({ ...correlation, interval: { low: -0.02, high: 0.36 } })).toBe('No link to speak of');
    expect([0.996, -0.9999, 1, 0.994].map(rhoInWords)).toEqual(['0.996', '−0.999', '1.00', '0.99']);
  });

  it('hold no council against a total of England’s', () => {
    const pair = pairMeasures(side('children'), refused, null);
    expect(pair.quarters).toBeNull();
    expect(pairNotes(pair).join(' ')).not.toContain('above England');
    expect(axisOf(pair.x).england).toBeNull();
    expect(axisOf(pair.y).england).not.toBeNull();
  });

  it('read as sentences, whichever they are', () => {
    const drawn = MEASURES.filter(({ unit }) => unit.kind !== 'grade');
    for (const measure of drawn) {
      if (refusalOf(refused.measure, measure) !== null || periodsOf(measure.id).length === 0) continue;
      const pair = pairMeasures(refused, side(measure.id), null);
      const text = [pairHeadline(pair), pairSubtitle(pair), correlationSentence(pair), ...pairNotes(pair)].join(' ');
      expect(text, measure.id).not.toMatch(/NaN|undefined|\bnull\b|significan|  /);
    }
  });
});
