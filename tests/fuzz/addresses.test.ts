import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCouncil } from '../../src/lib/model/area.ts';
import { MEASURES } from '../../src/lib/measures/index.ts';
import { choiceIn } from '../../src/lib/pages/findings/choice.ts';
import { parseAreas } from '../../src/lib/tables/readers.ts';
import { readBriefing, writeBriefing } from '../../src/lib/view/briefing.ts';
import { readCompare, writeCompare } from '../../src/lib/view/compare.ts';
import { fragmentOf } from '../../src/lib/view/parameters.ts';
import { asksForSelection, namesCouncils, readSelection } from '../../src/lib/view/select.ts';
import { KEYS, writeSelection } from '../../src/lib/view/selection.ts';
import { readSql, writeSql } from '../../src/lib/view/sql.ts';
import { readStandard, writeStandard } from '../../src/lib/view/standard.ts';
import { readVersion } from '../../src/lib/view/version.ts';
import { readView, reasonsOf, viewOf, writeView, impliedBy, MEASURE_VIEWS, type View } from '../../src/lib/view/view.ts';
import { readAddress } from '../../src/lib/pages/questions/ask.ts';
import { anyText, holds } from '../fixtures/fuzz.ts';

const areas = parseAreas(readFileSync('data/areas.csv', 'utf8'));
const councils = areas.filter(isCouncil).map(({ slug }) => slug);
const regions = areas.filter(({ kind }) => kind === 'region').map(({ slug }) => slug);
const measures = MEASURES.map(({ id }) => id);
const years = ['2022', '2023', '2024', '2025'];

const NAMES = [
  ...[...KEYS, 'areas', 'sort', 'filter'],
  ...[
    'lens',
    'since',
    'pair',
    'years',
    'constituency',
    'measures',
    'fifth',
    'outcome',
    'least',
    'meets',
    'item',
    'council',
    'topic'
  ],
  ...['kind', 'sql', 'question', 'data', 'plan-on-time', 'q', '__proto__', 'constructor']
];
const WORDS = [
  ...councils.slice(0, 12),
  ...regions,
  ...measures.slice(0, 6),
  ...years,
  ...[
    '2025-01',
    '2023-24',
    'england',
    'name',
    '-figure',
    'near:kent',
    'region:london',
    'near:',
    ':',
    'age',
    'white,black',
    'ranking'
  ],
  ...['two-measures', '0', '5', '99', '-1', '1e9', 'all', 'figure', 'panels', '0123456789ab', 'toString']
];
const value = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join(',')) },
  { weight: 2, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constantFrom('%', '%E0%A4%A', '%00', 'x'.repeat(5000), 'kent,'.repeat(400)) }
);
const name = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES).map((one) => `${one.toUpperCase()}[]`) },
  { weight: 1, arbitrary: anyText }
);
/** A query as people and programs write it: known names and strange ones, encoded or not, or no query at all. */
const query = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(fc.tuple(name, value, fc.boolean()), { maxLength: 8 })
      .map((pairs) => `?${pairs.map(([key, text, raw]) => `${key}=${raw ? text : safely(text)}`).join('&')}`)
  },
  { weight: 1, arbitrary: anyText }
);

function safely(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** What has to hold of each reason: a sentence that a page can show whole. */
function areSentences(reasons: readonly string[]): void {
  for (const reason of reasons) {
    expect(reason).toMatch(/^[A-Z‘].*[.?]$/s);
    expect(reason.length).toBeLessThan(2000);
  }
}

describe('any address', () => {
  it('of /explore is read, says what it does not know, and comes back as it is written', () => {
    const known = {
      periods: new Map(measures.map((id) => [id, years])),
      regions: new Set(regions),
      breakdowns: { [measures[0] ?? '']: { age: ['2024', '2025'] } },
      councils: new Set(councils)
    };
    holds(query, (search) => {
      asksForSelection(search);
      namesCouncils(search);
      for (const places of [known, { ...known, councils: null }]) {
        const { selection, reasons } = readSelection(search, places);
        areSentences(reasons);
        if (places.councils === null) continue;
        const again = readSelection(writeSelection(selection, search), known);
        expect(again.selection).toEqual(selection);
        expect(again.reasons).toEqual([]);
      }
    });
  });

  it('of a measure', () => {
    const known = { councils, regions, bases: years, views: MEASURE_VIEWS };
    /* A view that the other choices ask for anyway is not written. */
    const plain = (view: View) => ({ ...view, view: view.view === impliedBy(view) ? null : view.view });
    holds(query, (search) => {
      const reads = readView(search, known);
      areSentences(reasonsOf(reads));
      const view = viewOf(reads);
      const again = readView(writeView(view, search), known);
      expect(plain(viewOf(again))).toEqual(plain(view));
      expect(reasonsOf(again)).toEqual([]);
    });
  });

  it('of /standard', () => {
    const known = {
      items: [{ id: 'plan-on-time', range: [0, 100] as const, test: 50 }],
      tracked: ['appeals'],
      years,
      regions,
      councils
    };
    holds(query, (search) => {
      const { view, reasons } = readStandard(search, known);
      areSentences(reasons);
      const again = readStandard(writeStandard(view, known, search), known);
      expect(again).toEqual({ view, reasons: [] });
    });
  });

  it('of /compare and /briefing', () => {
    const compared = {
      areas: new Set([...councils, ...regions, 'england']),
      near: new Map([['kent', councils.slice(0, 10)]]),
      measures: new Set(measures),
      defaults: measures.slice(0, 2)
    };
    const briefed = {
      councils: new Set(councils),
      ended: new Set(['cumbria']),
      constituencies: new Map([['ashford', ['kent']]]),
      measures: new Set(measures),
      defaults: measures.slice(0, 3)
    };
    holds(query, (search) => {
      const one = readCompare(search, compared);
      areSentences(one.reasons);
      expect(readCompare(writeCompare(one.view, compared), compared)).toEqual({ view: one.view, reasons: [] });
      const other = readBriefing(search, briefed);
      areSentences(other.reasons);
      expect(readBriefing(writeBriefing(other.view, briefed), briefed)).toEqual({ view: other.view, reasons: [] });
    });
  });

  it('of /findings, of SQL, of a question, of a version', () => {
    const offered = { topic: ['plans'], kind: ['outlier'], region: regions, council: councils };
    holds(query, (search) => {
      areSentences(choiceIn(search, offered).reasons);
      const sql = readSql(search);
      if (sql && writeSql(sql) !== '') expect(readSql(writeSql(sql))).toEqual(sql);
      for (const text of Object.values(readAddress(search))) expect(typeof text).toBe('string');
      const version = readVersion(search);
      if (version.state === 'invalid') areSentences([version.reason]);
      fragmentOf(search.replace('?', '#'));
    });
  });
});
