import { describe, expect, it } from 'vitest';
import type { MeasureFigures } from '../../ui/council/figures.ts';
import { drawHistory } from './history.ts';

const line = (on: string, figure: string, notes: string[] = []) => ({
  period: on,
  on,
  figure,
  count: figure === 'none' ? '' : '71 of 1,431 plans',
  interval: figure === 'none' ? '' : '3.9 to 6.2',
  england: '46.1%',
  region: '',
  notes
});

const measure = (id: string, title: string): MeasureFigures => ({
  id,
  title,
  topic: 'Waiting for a plan',
  latest: {
    ...line('2025', '5.0%'),
    against: null,
    axis: null,
    counterpart: '',
    basis: '',
    geography: '',
    standing: '',
    median: '',
    absent: '',
    doubted: false
  },
  years: [line('2025', '5.0%'), line('2024', 'none', ['Published <b> & "so".', 'A fault.'])]
});

const whose = { slug: 'derbyshire', region: 'East Midlands', regionSlug: 'east-midlands' };

describe('every year of a council', () => {
  const html = drawHistory([measure('plans-within-20-weeks', 'Plans <in time>'), measure('b', 'B')], whose);

  it('is one table a measure, the first of them open, under its topic', () => {
    expect(html).toMatch(
      /^<h3 class="topic" id="years-waiting-for-a-plan">Waiting for a plan<\/h3><details class="fold"><summary>[A-Z][a-z]+ measures?<\/summary><details open><summary>/
    );
    expect(html.match(/<details( open)?>/g)).toHaveLength(2);
    expect(html.match(/ open>/g)).toHaveLength(1);
  });

  it('lets every figure be asked where it comes from', () => {
    expect(html).toContain('data-figures="plans-within-20-weeks/derbyshire/"');
    expect(html).toContain('<button data-figure="2025">5.0%</button>');
    expect(html).toContain('<button data-figure="/england/2025">46.1%</button>');
    expect(html).not.toContain('/east-midlands/');
  });

  it('keeps the reason for a missing figure, and no text becomes markup', () => {
    expect(html).toContain('<td>Published &lt;b> &amp; &quot;so&quot;. A fault.</td>');
    expect(html).toContain('Plans &lt;in time>');
  });
});
