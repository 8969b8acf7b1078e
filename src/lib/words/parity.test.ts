import { describe, expect, it } from 'vitest';
import type { Spread } from '../statistics/index.ts';
import { measureById } from '../measures/index.ts';
import { formatWay, gapExtremes, gapFigures, gapLead, movementOf, otherSideCv, type GapYear } from './parity.ts';
import { movedSentence } from './moved.ts';

const spread = (sd: number, range: number, cv: number, ratio: number | null, gini: number): Spread => ({
  councils: 149,
  mean: sd / cv,
  sd,
  cv,
  p10: 10,
  p90: 10 + range,
  range,
  ratio,
  gini
});
/* Every council with 30 plans or more, excluding exceptions. */
const in2019: GapYear = {
  period: '2019',
  plain: spread(26.497, 68.705, 0.40547, 3.41366, 0.228751),
  weighted: spread(26.7292, 69.3588, 0.442763, 3.86831, 0.252929)
};
const in2024: GapYear = {
  period: '2024',
  plain: { ...spread(29.2726, 82.4684, 0.547054, 7.5993, 0.314418), p10: 10.1, p90: 92.9 },
  weighted: spread(27.9101, 77.8901, 0.601054, 7.68282, 0.342307)
};
const plans = { phrases: { counted: 'plans', headline: '', all: '', none: '', decimals: 0 } };
const all = (from: GapYear, to: GapYear) => [gapLead(from, to, null), ...gapFigures(plans, from, to)].join(' ');

describe('the sentence on the gap', () => {
  it('tells proportion and points together, and of 2019 to 2024 both', () => {
    expect(gapLead(in2019, in2024, null)).toBe(
      'In percentage points, the gap between councils in 2024 was wider than in 2019 by some measures and about as wide by others; relative to the figures themselves, it was wider than in that year.'
    );
    const [proportion, points, side] = gapFigures(plans, in2019, in2024);
    expect(proportion).toBe(
      'Relative to the figures, with each council counted once, the coefficient of variation moved from 0.405 to 0.547, P90 / P10 moved from 3.41 to 7.60 and the Gini coefficient moved from 0.229 to 0.314.'
    );
    expect(points).toBe(
      'In percentage points, the standard deviation moved from 26.7 to 27.9 counted by plans, and moved from 26.5 to 29.3 with each council counted once; P90 − P10 moved from 69.4 to 77.9 counted by plans, and moved from 68.7 to 82.5 with each council counted once.'
    );
    expect(side).toContain('the coefficient of variation went from 0.765 to 0.630. A gap in points is the same from both sides.');
  });

  it('says of a change of the return in the same breath, where the years lie on both sides of it', () => {
    expect(gapLead(in2019, in2024, '2022')).toBe(
      `${gapLead(in2019, in2024, null)} Figures are counted in a new way from 2022 on, which may explain part of any difference.`
    );
    for (const outside of [null, '2019', '2025']) expect(gapLead(in2019, in2024, outside)).toBe(gapLead(in2019, in2024, null));
    expect(gapLead(in2019, in2024, '2024')).toContain('Figures are counted in a new way from 2024 on');
  });

  it('says first how far apart the top and the bottom tenth are, and of what is better low, the highest and the lowest', () => {
    expect(gapExtremes(measureById('plans-within-20-weeks'), in2024)).toBe(
      'In 2024, in the top tenth of the 149 councils compared, at least 92 in 100 plans came on time; in the bottom tenth, at most 11.'
    );
    expect(gapExtremes(measureById('requests-refused'), in2024)).toBe(
      'In 2024, in the tenth with the highest figures of the 149 councils compared, at least 92 in 100 requests for an assessment were refused; in the tenth with the lowest, at most 11.'
    );
  });

  it('never multiplies: no word for twice, however far one count went', () => {
    for (const text of [all(in2019, in2024), all(in2024, in2019)]) expect(text).not.toMatch(/doubl|twice|trebl|times|halv/i);
  });

  it('calls a change of less than a tenth none, and says what moved each way', () => {
    const moved = (factor: number, way: 'sd' | 'cv'): GapYear => ({
      ...in2019,
      period: '2020',
      plain: { ...in2019.plain, [way]: (in2019.plain[way] ?? 0) * factor }
    });
    expect(movementOf('absolute', in2019, moved(1.099, 'sd'))).toBe('same');
    expect(movementOf('absolute', in2019, moved(1.101, 'sd'))).toBe('some-grew');
    expect(movementOf('relative', in2019, moved(0.89, 'cv'))).toBe('some-shrank');
    expect(movementOf('relative', in2019, moved(0.91, 'cv'))).toBe('same');
    expect(movementOf('absolute', in2024, in2019)).toBe('some-shrank');
    expect(gapLead(in2019, { ...in2019, period: '2020' }, null)).toBe(
      'In percentage points and relative to the figures alike, the gap between councils in 2020 was about as wide as in 2019.'
    );
    const torn: GapYear = { ...in2019, plain: { ...in2019.plain, sd: 20, range: 90 } };
    expect(movementOf('absolute', in2019, torn)).toBe('mixed');
  });

  it('leaves out a ratio that would divide by next to nothing, and says so', () => {
    const none: GapYear = { ...in2024, plain: { ...in2024.plain, ratio: null } };
    expect(gapFigures(plans, in2019, none)[0]).toMatch(/0\.547 and the Gini.*P90 \/ P10 is not given/);
    expect(formatWay('ratio', null)).toBe('none');
    expect(movementOf('relative', in2019, none)).toBe('grew');
  });
});

it('a share seen from its other side has the same points and another proportion', () => {
  expect(otherSideCv({ sd: 10, mean: 80 })).toBe(0.5);
  expect(otherSideCv({ sd: 0, mean: 100 })).toBeNull();
});

it('says how many moved beyond chance, and how many chance alone would give', () => {
  expect(movedSentence(plans, { compared: 141, rose: 59, fell: 55, doubted: 0 }, '2022', '2025')).toBe(
    'Of 141 councils with 30 or more plans in both 2022 and 2025, the figure rose in 59 and fell in 55 by more than chance explains, at 99.8%. If nothing had changed anywhere, chance alone would give fewer than one (0.3). For the other 27 chance alone could explain the change.'
  );
});

it('says how many moves are left out, and why', () => {
  const sentence = (doubted: number) => movedSentence(plans, { compared: 136, rose: 58, fell: 52, doubted }, '2022', '2025');
  expect(sentence(5)).toMatch(
    / Five more councils with both figures are left out, because a check doubts the count behind one of the two\.$/
  );
  expect(sentence(1)).toMatch(
    / One more council with both figures is left out, because a check doubts the count behind one of the two\.$/
  );
  expect(sentence(0)).not.toContain('left out');
});
