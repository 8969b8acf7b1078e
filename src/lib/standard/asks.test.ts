import { describe, expect, it } from 'vitest';
import { isMeasureId } from '../measures/index.ts';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { asksOfItem, documentsOfItems, measuresOfAsk, NOTIONAL, notionalFactors } from './asks.ts';
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
