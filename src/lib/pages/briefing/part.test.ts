import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { areas, observationsOf, sources } from '../../../../tests/fixtures/export.ts';
import { measureById, MEASURES } from '../../measures/index.ts';
import { sourcesOf } from './blocks.ts';
import { findingsOf } from './finding.ts';
import { partOf, type BriefingData } from './part.ts';

const parseCsv = (text: string) => Papa.parse<string[]>(text.trim()).data;
const read = (name: string) => readFileSync(`data/${name}`, 'utf8');
const data: BriefingData = {
  followed: [],
  regions: [...areas.values()].filter(({ kind }) => kind === 'region').map(({ code, name, slug }) => ({ code, name, slug })),
  boards: parseCsv(read('area-icbs.csv'))
    .filter(([, , , , , , main]) => main === 'yes')
    .map(([area = '', , , name = '', , share]) => ({ area, name, share: Number(share), straddles: share !== '100' })),
  sources
};
const bySlug = new Map([...areas.values()].map((area) => [area.slug, area]));

function part(id: string, slugs: readonly string[]) {
  const measure = measureById(id);
  const table = {
    observations: observationsOf(id),
    counterparts: measure.counterpart ? observationsOf(measure.counterpart) : [],
    places: [...areas.values()],
    faults: []
  };
  return partOf(
    measure,
    table,
    slugs.map((slug) => bySlug.get(slug)!),
    data
  );
}
const findings = (id: string, slugs: readonly string[]) => {
  const { measure, period, chosen, shown } = part(id, slugs);
  return findingsOf(measure, period, chosen, [...shown.rows, ...(shown.england ? [shown.england] : [])]);
};

describe('the finding, built from the rows', () => {
  /* Counts as DfE publishes them; Wilson worked out apart from this code in the journey of /compare: 4.0 to 6.2, 29.5 to 35.2. */
  it('of two councils beside England', () => {
    expect(findings('plans-within-20-weeks', ['derbyshire', 'nottinghamshire'])).toEqual([
      'In England in 2025, 46 in 100 plans came on time.',
      'In Derbyshire, 5 in 100 did (71 of 1,431 plans); in Nottinghamshire, 32 in 100 did (335 of 1,038 plans).',
      'Derbyshire and Nottinghamshire are below England by more than chance explains.'
    ]);
  });

  it('of one without a figure, with the reason, and of one with few behind it', () => {
    const sentences = findings('plans-within-20-weeks', ['norfolk', 'isles-of-scilly', 'bristol', 'kent', 'derby']);
    expect(sentences).toContain(
      'Norfolk: DfE withheld this figure: it says that the council counted every plan as an exception; including exceptions it is 59.0% (1,147 of 1,943 plans).'
    );
    expect(sentences.join(' ')).toMatch(/Isles of Scilly \d+ \(\d+ of \d+ plans?, too few to rank\)/);
    expect(sentences.join(' ')).toMatch(/Bristol 7.* (is|are) below England by more than chance explains\./);
    expect(sentences.join(' ')).toContain('Kent 57');
  });

  it('of nobody chosen: what the page of the measure says', () => {
    expect(findings('plans-within-20-weeks', [])[0]).toBe('In England in 2025, 46 in 100 plans came on time.');
  });

  it('of answers in words: those with one answer together, and why there is none', () => {
    const sentences = findings('area-inspection-outcome', ['derbyshire', 'leeds', 'norfolk']);
    expect(sentences.slice(-2)).toEqual([
      'Derbyshire and Leeds: widespread or systemic failings (3).',
      'Norfolk: Not inspected yet under the framework of 2023.'
    ]);
    expect(part('area-inspection-outcome', ['norfolk']).lines.map(({ figure }) => figure)).toEqual([
      'Not inspected yet under the framework of 2023'
    ]);
  });

  it('of boards: named as such, each once', () => {
    const sentences = findings('speech-therapy-waits-over-18-weeks', ['derbyshire', 'derby']);
    expect(sentences.join(' ').match(/NHS Derby and Derbyshire ICB \(Derbyshire\)/g)).toHaveLength(1);
  });
});

describe('sources', () => {
  it('a release is named once, whoever cites it and from however many files, publisher first', () => {
    const found = sourcesOf([part('plans-within-20-weeks', ['kent']), part('requests-refused', ['kent'])]);
    expect(found).toHaveLength(1);
    expect(found[0]?.words).toBe(
      'Department for Education, Education, health and care plans, Reporting year 2026, published in June 2026. Open Government Licence v3.0.'
    );
    expect(found[0]?.measures).toHaveLength(2);
  });
});

describe('a measure of a briefing', () => {
  it('every measure can be told, of eight councils and of none', () => {
    const slugs = ['norfolk', 'isles-of-scilly', 'bristol', 'kent', 'derby', 'derbyshire', 'city-of-london', 'birmingham'];
    for (const { id } of MEASURES) {
      const made = part(id, slugs);
      expect(made.period, id).not.toBe('');
      expect(made.lines.length, id).toBeGreaterThanOrEqual(8);
      expect(made.noTrend === '', id).toBe(made.trends.length > 0);
      for (const chart of made.trends)
        expect(chart.filter(({ emphasis }) => emphasis === 'chosen').length, id).toBeLessThanOrEqual(6);
      for (const sentence of [...findings(id, slugs), ...findings(id, [])])
        expect(sentence, id).not.toMatch(/undefined|NaN|\{|null| {2}|\.\./);
      expect(made.cited.length, id).toBeGreaterThan(0);
    }
  });

  it('eight lines are two charts of four, none left out', () => {
    const slugs = ['norfolk', 'leeds', 'bristol', 'kent', 'derby', 'derbyshire', 'city-of-london', 'birmingham'];
    const { trends } = part('requests-refused', slugs);
    expect(trends.map((chart) => chart.length)).toEqual([5, 5]);
    expect(trends.flat().filter(({ emphasis }) => emphasis === 'chosen')).toHaveLength(8);
  });

  it('says where a figure lies against England, and gives none to England itself', () => {
    const { lines } = part('plans-within-20-weeks', ['derbyshire']);
    expect(lines.map(({ name, figure, interval, count, against }) => [name, figure, interval, count, against])).toEqual([
      ['Derbyshire', '5.0%', '4.0 to 6.2', '71 of 1,431 plans', 'below'],
      ['England', '46.1%', expect.stringMatching(/^45\.\d to 46\.\d$/), expect.stringMatching(/plans$/), '']
    ]);
  });
});
