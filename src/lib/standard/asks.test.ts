import { describe, expect, it } from 'vitest';
import { isMeasureId } from '../measures/index.ts';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import {
  asksOfItem,
  documentsOfItems,
  followedOf,
  KNOWN_ASKS,
  knownAsk,
  measuresOfAsk,
  NOTIONAL,
  notionalFactors
} from './asks.ts';
import { ANSWER_DOCUMENTS, PROPOSALS, proposalsFor } from './answers.ts';
import { BESIDE, besideAsk } from './beside.ts';
import { ITEMS } from './items.ts';

describe('what would show an ask', () => {
  it('names measures that exist, and nothing where nothing is published', () => {
    expect(measuresOfAsk('A system measured by falling tribunal volumes')).toEqual(['appeals-per-10000-children']);
    expect(measuresOfAsk('Power for the ombudsman to investigate schools')).toEqual([]);
    expect(() => measuresOfAsk('A new ask')).toThrow('add it to asks.ts');
  });
});

describe('where the checklist comes from', () => {
  const asks = Papa.parse<{ ask: string; document: string }>(readFileSync('data/asks.csv', 'utf8').trim(), { header: true }).data;

  it('every item was drawn up from an ask in the list', () => {
    for (const { id } of ITEMS) expect(asksOfItem(id, asks).length, id).toBeGreaterThan(0);
    expect(() => asksOfItem('free-lunch', asks)).toThrow('No ask is named');
  });

  it('names each document once', () => {
    const documents = documentsOfItems(
      ITEMS.map(({ id }) => id),
      asks
    ).map(({ document }) => document);
    expect(new Set(documents).size).toBe(documents.length);
    expect(documents).toContain('Reforming the SEND System in England');
  });
});

describe('the pages of the asks', () => {
  const asks = Papa.parse<{ ask: string; published: string }>(readFileSync('data/asks.csv', 'utf8').trim(), {
    header: true
  }).data;

  it('are as many as the list has asks, in its order, each at an address of its own', () => {
    expect(asks.map(({ ask }) => knownAsk(ask).slug)).toEqual(KNOWN_ASKS.map(({ slug }) => slug));
    expect(new Set(KNOWN_ASKS.map(({ slug }) => slug)).size).toBe(26);
    for (const { slug } of KNOWN_ASKS) expect(slug).toMatch(/^[a-z0-9-]+$/);
    for (const { measures } of KNOWN_ASKS) for (const id of measures) expect(isMeasureId(id), id).toBe(true);
  });

  it('name a measure wherever the list says that something is published in part', () => {
    const without = asks.filter(({ ask, published }) => published === 'partly' && measuresOfAsk(ask).length === 0);
    expect(without).toEqual([]);
  });

  it('are followed by a measure wherever they are said to be, but for sums that are set and not counted', () => {
    const followed = asks.map((one) => followedOf(one as Parameters<typeof followedOf>[0]));
    expect(followed.filter((word) => word === 'set')).toHaveLength(1);
    expect(followedOf({ ask: asks[7]?.ask ?? '', published: 'yes' })).toBe('set');
    for (const [i, { ask }] of asks.entries())
      if (['yes', 'partly'].includes(followed[i] ?? '')) expect(measuresOfAsk(ask).length, ask).toBeGreaterThan(0);
    const said = (begins: string) => followed[asks.findIndex(({ ask }) => ask.startsWith(begins))];
    expect([said('Early intervention first'), said('Accountability for delivery'), said('A system measured')]).toEqual([
      'partly',
      'no',
      'yes'
    ]);
    expect(() => followedOf({ ask: 'Power for the ombudsman', published: 'yes' })).toThrow('no measure is named for it');
  });

  it('are answered by what the White Paper names, and by nothing else', () => {
    const slugs = new Set(KNOWN_ASKS.map(({ slug }) => slug));
    for (const { id, asks: placed } of PROPOSALS) for (const slug of placed) expect(slugs.has(slug), `${id} ${slug}`).toBe(true);
    expect(PROPOSALS.map(({ name }) => name)).toEqual([
      'individual support plans',
      'National Inclusion Standards',
      'Experts at Hand',
      'the Inclusive Mainstream Fund',
      'Specialist Provision Packages'
    ]);
    expect(ANSWER_DOCUMENTS.map(({ date }) => date)).toEqual(['2026-02-23', '2026-05-13']);
    for (const { link } of ANSWER_DOCUMENTS) expect(link).toMatch(/^https:/);
    expect(proposalsFor('specialist-staff').map(({ id }) => id)).toEqual(['experts-at-hand']);
    expect(proposalsFor('ombudsman-and-schools')).toEqual([]);
  });

  it('have what is named beside them, at addresses that exist', () => {
    const slugs = new Set(KNOWN_ASKS.map(({ slug }) => slug));
    const ids = new Set(ITEMS.map(({ id }) => id));
    for (const one of BESIDE) {
      expect(one.asks.length, one.id).toBeGreaterThan(0);
      for (const slug of one.asks) expect(slugs.has(slug), `${one.id} ${slug}`).toBe(true);
      for (const id of one.items) expect(ids.has(id), `${one.id} ${id}`).toBe(true);
      for (const id of one.measures) expect(isMeasureId(id), id).toBe(true);
    }
    expect(besideAsk('suitable-education').map(({ id }) => id)).toEqual(['section-19']);
  });

  it('a share that no table here holds is told with its years, its area and where its publisher has it', () => {
    const quoted = BESIDE.filter(({ words }) => /\d ?%/.test(words));
    expect(quoted.map(({ id }) => id)).toEqual(['tribunal-outcomes']);
    for (const { words, published } of quoted) {
      expect(words).toMatch(/for England only/);
      expect(words).toContain('this site’s figures are for calendar years');
      expect(published?.link).toMatch(/^https:\/\/www\.gov\.uk\//);
    }
  });
});

describe('evidence and proxies', () => {
  it('are measures that exist', () => {
    for (const item of ITEMS)
      for (const id of [...item.proxies.map(({ measure }) => measure), ...(item.published ? [item.evidence.measure] : [])])
        expect(isMeasureId(id), id).toBe(true);
  });
});

describe('notional funding since 2013', () => {
  it('has two factors that differ in the fourth digit, as printed', () => {
    const { school, place, more } = notionalFactors();
    expect(school.toFixed(4)).toBe('1.3977');
    expect(place.toFixed(4)).toBe('1.3998');
    expect(more).toBe(399_800);
    expect(NOTIONAL.school.set * place).not.toBeCloseTo(NOTIONAL.school.restored, 0);
  });
});
