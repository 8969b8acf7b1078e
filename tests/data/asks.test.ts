import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ACADEMIES } from '../../src/lib/pages/asks/england.ts';
import { academiesInWords, answerInBrief, answerInWords, apprenticesInWords, showsInWords, sourceInWords, underTitle, whoInProse } from '../../src/lib/pages/asks/words.ts';
import { askDocument } from '../../src/lib/standard/ask-documents.ts';
import { KNOWN_ASKS } from '../../src/lib/standard/asks.ts';
import { ENGLAND } from '../../src/lib/model/area.ts';
import { table } from './support.ts';

const breakdown = (publication: string) =>
  Papa.parse<Record<string, string>>(gunzipSync(readFileSync(`data/breakdowns/${publication}.csv.gz`)).toString('utf8').trim(), {
    header: true
  }).data.filter(({ area, topic }) => area === ENGLAND && topic?.startsWith('All '));

describe('England’s placements beside the asks', () => {
  const rows = breakdown('caseload');

  it('count every academy and free school once: they are parts of the published totals', () => {
    expect(rows.length).toBeGreaterThanOrEqual(7);
    for (const row of rows) {
      const sum = (columns: readonly string[]) => columns.reduce((all, column) => all + Number(row[column]), 0);
      const kind = (start: string, total: string, ...not: string[]) =>
        expect(
          sum(Object.keys(row).filter((name) => name.startsWith(start) && !/total|_pc$/.test(name) && !not.includes(name))),
          `${row['period']} ${start}`
        ).toBe(Number(row[total]));
      kind('mainstream_', 'mainstream_total');
      kind('special_', 'special_total');
      kind('ap_pru_', 'ap_pru_total');
      expect(ACADEMIES.filter((column) => !(column in row))).toEqual([]);
    }
  });

  it('say a share that the counts make', () => {
    const counts = rows.map((row) => ({
      period: row['period'] ?? '',
      plans: Number(row['ehcplans']),
      academies: ACADEMIES.reduce((all, column) => all + Number(row[column]), 0)
    }));
    expect(academiesInWords(counts)).toContain(
      'In January 2025, 242,139 of England’s 638,745 plans (37.9%) were of children in an academy or free school, mainstream, special or alternative provision; in January 2019 it was 27.3%.'
    );
  });

  it('have apprenticeships as published', () => {
    const [row] = breakdown('work-based-placements');
    const { period = '', open_supp_intern, open_apprentice, open_trainee } = row ?? {};
    expect(
      apprenticesInWords({
        period,
        internships: Number(open_supp_intern),
        apprenticeships: Number(open_apprentice),
        traineeships: Number(open_trainee)
      })
    ).toContain('1,017 apprenticeships of young people with an education, health and care plan in England, beside 2,673 supported internships');
  });
});

describe('the documents of the asks', () => {
  const documents = new Map(table('asks.csv').map(({ document = '', date = '' }) => [document, date]));

  it('have a publisher and an address, but the one whose address is not known', () => {
    const without = [...documents.keys()].filter((title) => askDocument(title) === undefined);
    expect(without).toEqual(['Unmet Need, Unmet Duties']);
    for (const title of documents.keys()) {
      const source = askDocument(title);
      if (source) expect(new URL(source.link).protocol).toBe('https:');
      if (source) expect(sourceInWords(source)).toMatch(/^[A-Z].+, (\d{1,2} [A-Z][a-z]+ \d{4}|day of publication not known)$/);
    }
  });
});

describe('the words of an ask', () => {
  it('do not say the title again, and say sums in pounds', () => {
    expect(underTitle('A core offer', 'A core offer')).toBe('');
    expect(underTitle('A national minimum offer everywhere', 'A national minimum offer everywhere: therapies; short breaks')).toBe(
      'Therapies; short breaks.'
    );
    expect(underTitle('Restored', 'Restored: 6,000 pounds would be 8,386 and a 10,000-pound special place 13,998 in 2025')).toBe(
      '£6,000 would be £8,386 and a £10,000 special place £13,998 in 2025.'
    );
    expect(underTitle('Suitable education, without long isolation', 'Suitable education: no long isolation')).toBe('Suitable education: no long isolation.');
  });

  it('say what is placed beside it, by its name alone, and as known when', () => {
    expect(answerInBrief('core-offer')).toBe('Individual support plans; National Inclusion Standards (by 2028)');
    expect(answerInWords('specialist-staff')).toBe(
      'The White Paper of 23 February 2026 puts forward Experts at Hand. We matched it by name only; our sources do not say what it will give, to whom or by what right (as known in July 2026).'
    );
    expect(answerInWords('neutral-coordinator')).toBe(
      'We know of no government answer (as known in July 2026); there may be one.'
    );
    for (const { slug } of KNOWN_ASKS) expect(answerInWords(slug), slug).toContain('as known in July 2026');
  });

  it('say who asks, and what would show it', () => {
    expect(whoInProse('House of Commons Education Committee')).toBe('the House of Commons Education Committee');
    expect(whoInProse('a practitioner')).toBe('a practitioner');
    expect(whoInProse('Isos Partnership, Local Government Association')).toBe('Isos Partnership for the Local Government Association');
    expect(showsInWords({ shows: 'nothing collected', followed: 'no' })).toBe('Nothing is collected that would show it.');
    expect(showsInWords({ shows: 'workforce per council: not found', followed: 'no' })).toBe(
      'Would have to be collected first: workforce per council (not found).'
    );
  });
});
