import { expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import type { KeyRow } from '../../ui/council/key.ts';
import { drawKey } from './key-draw.ts';

const row = (id: string, years: KeyRow['years'], hollow = false): KeyRow => ({
  ...{
    measure: measureById(id),
    slug: 'a',
    on: '2025',
    basis: '',
    figure: '',
    count: '',
    value: null,
    interval: null,
    few: hollow,
    hollow
  },
  ...{ england: null, englandWords: '', all: [0, 100], near: [], years, move: '', standing: '', flags: [] }
});
const yearsOf = (values: readonly number[], few = false) =>
  values.map((value, i) => ({ period: String(2026 - values.length + i), value, few }));
const lineOf = (html: string) => /<path class="line" d="([^"]*)"/.exec(html)?.[1] ?? '';

it('the years of a council are joined, but not across a change of the return or of what is counted', () => {
  const onTime = drawKey([row('plans-within-20-weeks', yearsOf([10, 20, 30, 40, 50]))], 'A');
  expect(lineOf(onTime).match(/[ML]/g)?.join('')).toBe('MMLLL');
  expect(onTime.match(/class="cut"/g)).toHaveLength(1);
  const reviews = drawKey([row('reviews-decided-in-4-weeks', yearsOf([10, 20]))], 'A');
  expect(lineOf(reviews).match(/[ML]/g)?.join('')).toBe('MM');
  expect(reviews.match(/class="cut"/g)).toHaveLength(1);
});

it('figures that rest on few are points that nothing joins, the last of them hollow', () => {
  const html = drawKey([row('plans-within-20-weeks', yearsOf([0, 100, 0], true), true)], 'A');
  expect(lineOf(html).match(/[ML]/g)?.join('')).toBe('MMM');
  expect(html).toContain('<circle fill-opacity="0"');
});
