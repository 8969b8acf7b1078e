import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { asksOfItem, KNOWN_ASKS, knownAsk } from './asks.ts';
import { evidenceLine, letterOf, NO_COUNCIL, questionOf, requestOfAsk, requestOfItem, useOfAnswer } from './requests.ts';
import { EVIDENCE_COLUMNS, readEvidence } from './evidence.ts';
import { ITEMS, TRACKED, UNPUBLISHED } from './items.ts';
import type { Area } from '../model/area.ts';

const asks = Papa.parse<{ ask: string; published: string; document: string }>(readFileSync('data/asks.csv', 'utf8').trim(), {
  header: true
}).data;

describe('a request ready to send', () => {
  it('is written for every item of the checklist, and asks a council something of each', () => {
    for (const { id } of ITEMS)
      expect(letterOf(requestOfItem(id)), id).toContain('section 1 of the Freedom of Information Act 2000');
    expect(() => requestOfItem('free-lunch')).toThrow('add it to request-wording.ts');
  });

  it('is there for every ask that no figure answers in full: its own, or that of an item that was drawn from it', () => {
    const drawn = new Set(ITEMS.flatMap(({ id }) => asksOfItem(id, asks).map(({ ask }) => knownAsk(ask).slug)));
    const without = asks
      .filter(({ published }) => published !== 'yes')
      .map(({ ask }) => knownAsk(ask).slug)
      .filter((slug) => requestOfAsk(slug) === null && !drawn.has(slug));
    expect(without).toEqual([]);
  });

  it('says to whom, numbers its questions, names what is to be filled in, and no council unless one is chosen', () => {
    const request = requestOfItem('short-breaks');
    const letter = letterOf(request) ?? '';
    expect(letter).toContain('Subject: Freedom of Information request: short breaks for disabled children');
    expect(letter).toContain(`To ${NO_COUNCIL}`);
    expect(letter).toContain(
      '1. The web address of your short breaks services statement, and the date on which it was last revised.'
    );
    expect(letter).toContain('5. How much you spent on short breaks in the year.');
    expect(letterOf(request, 'Kent')).toContain('To Kent\n');
    expect(letterOf({ ...request, questions: [] })).toBeNull();
    for (const { id } of UNPUBLISHED) expect(letterOf(requestOfItem(id)), id).toMatch(/\n\n1\. [A-Z]/);
  });

  it('asks a minister in the form that questions are tabled in, with one full stop at its end', () => {
    for (const { id } of ITEMS)
      expect(questionOf(requestOfItem(id)), id).toMatch(
        /^To ask the Secretary of State for (Education|Health and Social Care), (what|whether|if) [^.]*\.$/
      );
  });

  it('says what its answer can become here: evidence only on an item that is given a verdict', () => {
    for (const { id } of ITEMS)
      expect(useOfAnswer(requestOfItem(id), id), id).toBe(TRACKED.some((one) => one.id === id) ? 'map' : 'evidence');
    const uses = KNOWN_ASKS.flatMap(({ slug }) => {
      const request = requestOfAsk(slug);
      return request ? [[slug, useOfAnswer(request, '')] as const] : [];
    });
    expect(uses).toHaveLength(14);
    for (const [slug, use] of uses)
      expect(use, slug).toBe(['reporting-unlawful-practice', 'ombudsman-and-schools'].includes(slug) ? 'none' : 'map');
  });

  it('comes back as a row of evidence that is read once it is completed', () => {
    const kent = {
      code: 'E10000016',
      name: 'Kent',
      aliases: [],
      kind: 'county',
      from: '',
      to: '',
      dfeCode: '886'
    } as unknown as Area;
    const line = evidenceLine('Kent', 'short-breaks').replace(
      ',,,,',
      ',falls-short,https://example.org/a.pdf,2026-01-31,Answered'
    );
    expect(readEvidence(`${EVIDENCE_COLUMNS.join(',')}\n${line}`, [kent])).toMatchObject({
      faults: [],
      rows: [{ area: 'E10000016', item: 'short-breaks', verdict: 'falls-short' }]
    });
    expect(evidenceLine('Bristol, City of', 'short-breaks')).toBe('"Bristol, City of",short-breaks,,,,');
  });
});
