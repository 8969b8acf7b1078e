import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { feed } from '../../src/lib/explore/feed.ts';
import { readText, type CleanFile } from '../../src/lib/explore/files.ts';
import { keptOf } from '../../src/lib/explore/kept.ts';
import { ledgerOf } from '../../src/lib/explore/ledger.ts';
import { FIRST, nameOf, servedOf, THEN } from '../../src/lib/explore/published/load.ts';
import { reconcile, sumOf } from '../../src/lib/explore/published/reconcile.ts';
import { reasonInWords, reconciledInWords } from '../../src/lib/explore/published/words.ts';
import { assess } from '../../src/lib/explore/release/assess.ts';
import { readForChecks } from '../../src/lib/explore/release/evidence.ts';
import { changedInWords, checkedInWords, newsInWords } from '../../src/lib/explore/release/words.ts';
import { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import { MANIFEST, type Manifest } from '../../src/lib/model/served.ts';
import { parseAreas, parseComparators, parseObservations } from '../../src/lib/tables/readers.ts';
import { asLaterRelease } from '../fixtures/release-2026.ts';

const sources = process.env['PARITY_SOURCES'] ?? '';
const manifest = JSON.parse(readFileSync(join('data', MANIFEST), 'utf8')) as Manifest;
const content = (path: string) => gunzipSync(readFileSync(join('data', `${path}.gz`)));
const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const ledger = ledgerOf(readFileSync('data/faults.csv', 'utf8'));
const comparators = readFileSync('data/comparators.csv', 'utf8');

function read(text: string, name: string): CleanFile {
  const file = readText(text, name, gazetteer, ledger, '2026-06');
  if (file.state !== 'clean') throw new Error(`${name} is ${file.state}`);
  return keptOf({ name, bytes: text.length, milliseconds: 0, ...file });
}

const tables = (measures: readonly { id: string }[]) =>
  new Map([...measures, { id: 'children' }].map(({ id }) => [id, parseObservations(readFileSync(`data/observations/${id}.csv`, 'utf8'))]));

describe('the files that the site serves as published', () => {
  it('are those of the list, and each has its size and checksum', () => {
    expect(readdirSync('data/published').sort()).toEqual([...manifest.files.map(({ path }) => `${path.slice('published/'.length)}.gz`), 'columns.json', 'manifest.json'].sort());
    for (const { path, bytes, sha256 } of manifest.files) {
      const file = content(path);
      expect(file.length, path).toBe(bytes);
      expect(createHash('sha256').update(file).digest('hex'), path).toBe(sha256);
    }
  });

  it.skipIf(sources === '')('are the publishers’ own, byte for byte', () => {
    const listed = readFileSync('data/sources.csv', 'utf8');
    for (const { id, sha256 } of manifest.files) expect(listed, id).toContain(sha256);
  });

  it('come to this site’s figures: every one of a council, and the others with a reason', () => {
    const files = [...FIRST, ...THEN].flatMap((publication) => servedOf(manifest, [publication]));
    const fed = feed(
      files.map((file) => read(content(file.path).toString('utf8'), nameOf(file, manifest))),
      gazetteer
    );
    const ours = tables(fed.measures);
    const reconciled = reconcile(fed, ours);
    const { councils } = sumOf(reconciled.agreed);
    // Each figure of a council is counted once, however many files print it, and a year without figures is not counted.
    for (const id of new Set(reconciled.agreed.map(({ measure }) => measure))) {
      const lines = (ours.get(id) ?? []).filter(({ area, value }) => !/^E(92|12)/.test(area) && value !== null);
      const { councils: counted } = sumOf(reconciled.agreed.filter(({ measure }) => measure === id));
      expect(counted.same, id).toBeLessThanOrEqual(lines.length);
    }
    expect(reconciled.agreed.filter(({ councils: of, totals }) => of.same + of.differ + totals.same + totals.differ === 0)).toEqual([]);
    expect(councils.differ).toBe(0);
    expect(reconciledInWords(reconciled).headline).toBe(`All ${councils.same.toLocaleString('en-GB')} figures of councils agree with this site’s tables.`);
    expect(councils.same).toBeGreaterThan(15_000);
    expect(reconciled.fresh).toEqual([]);
    for (const one of reconciled.differences) {
      expect(one.reason).toBe('withheld-total');
      expect(reasonInWords(one)).toContain('would reveal a council whose figures are withheld');
    }
  });

  it('differ by name where one figure was edited', () => {
    const [file] = servedOf(manifest, FIRST).filter(({ release }) => release === 'Reporting year 2025');
    if (!file) throw new Error('The list has no such file');
    const text = content(file.path).toString('utf8');
    // Derbyshire in 2024.
    const line = text.split('\n').find((one) => one.startsWith('2024,') && one.includes(',E10000007,') && one.includes('All EHC plans issued')) ?? '';
    // Twelve plans more in time, with every count and rate that follows.
    const edited = line.replace('447,438,35.7,37.8,667,589,53.2,50.9', '459,450,36.6,38.9,655,577,52.3,49.8');
    expect(edited).not.toBe(line);
    const fed = feed([read(text.replace(line, edited), 'mine.csv')], gazetteer);
    const { differences } = reconcile(fed, tables(fed.measures));
    const own = differences.filter(({ area }) => area === 'E10000007');
    expect(own.length).toBeGreaterThan(0);
    for (const one of own) expect([one.period, one.reason]).toEqual(['2024', 'printed-otherwise']);
  });
});

describe('a cut of two councils from a published file', () => {
  it('is not said to print totals that it does not have, and is not asked for the other councils', async () => {
    const [file] = servedOf(manifest, FIRST).filter(({ release }) => release === 'Reporting year 2025');
    if (!file) throw new Error('The list has no such file');
    const [header = '', ...lines] = content(file.path).toString('utf8').split('\n');
    const text = [header, ...lines.filter((line) => /^2024,.*,(E10000007|E10000008),/.test(line))].join('\n');
    const fed = feed([read(text, 'cut.csv')], gazetteer);
    const ours = tables(fed.measures);
    const { differences } = reconcile(fed, ours);
    const wider = differences.filter(({ area }) => /^E(92|12)/.test(area));
    expect([...new Set(wider.map(({ reason }) => reason))].sort()).toEqual(['added-here', 'none-in-files']);
    const england = wider.find(({ area }) => area.startsWith('E92'));
    expect(england && reasonInWords(england)).toBe('The files print no figure here: this is the sum of the councils that they have.');
    async function* whole() {
      const one = readForChecks(text, 'cut.csv', gazetteer);
      if (one) yield one;
    }
    const assessed = await assess(whole(), fed, ours, (measure) => parseComparators(comparators, measure), gazetteer, ledger);
    expect(assessed.parts).toEqual(['2024']);
    expect(assessed.flagged.filter(({ check }) => ['every-council-has-a-row', 'councils-sum-to-total'].includes(check))).toEqual([]);
    const cells = assessed.flagged.map(({ check, row, column, published, expected }) => [check, row, column, published, expected].join('|'));
    expect(new Set(cells).size).toBe(cells.length);
    expect(checkedInWords(assessed)).toContain('The files have under half of the councils of 2024, so');
  });
});

const release = join(sources, 'dfe-ehc-plans/2025');

describe.skipIf(!existsSync(join(release, 'timeliness_20_week.csv')))('a release of a year that this site does not have', () => {
  it('is checked as the pipelines check, and says what is new', async () => {
    const texts = ['timeliness_20_week', 'requests'].map(
      (name): [string, string] => [`${name}.csv`, asLaterRelease(readFileSync(join(release, `${name}.csv`), 'utf8'), name, 2)]
    );
    const fed = feed(
      texts.map(([name, text]) => read(text, name)),
      gazetteer
    );
    const ours = tables(fed.measures);
    async function* whole() {
      for (const [name, text] of texts) {
        const one = readForChecks(text, name, gazetteer);
        if (one) yield one;
      }
    }
    const assessed = await assess(whole(), fed, ours, (measure) => parseComparators(comparators, measure), gazetteer, ledger);
    const news = assessed.news.find(({ measure }) => measure === 'plans-within-20-weeks');
    expect(news?.headline[0]).toBe('In England in 2026, 46 in 100 plans came on time.');
    expect(news && newsInWords([news])).toMatch(/^New in your files: 2026\. Plans issued within 20 weeks, England: 46\.1% in 2025, 46\.4% in 2026; \d+ of 1\d\d councils moved beyond chance\.$/);
    // The figures of 2026 are made up of those of 2024: what changed since 2025 is what changed between the two, the other way.
    expect(news?.moved).toMatchObject({ since: '2025' });
    expect(news && changedInWords(news, gazetteer)).toContain('England: 46.1% in 2025, 46.4% in 2026.');
    expect(news?.findings.every(({ now }) => now.period === '2026')).toBe(true);
    // What the ledger has of the years before is known; the new year is checked too.
    const known = assessed.flagged.filter(({ known }) => known);
    expect(known.length).toBeGreaterThan(100);
    expect(assessed.flagged.some(({ known, period }) => !known && period.includes('2026'))).toBe(true);
    expect(checkedInWords(assessed)).toMatch(/ cells and sums were tested by the \d+ of this site’s checks that apply\. \d+ findings are new, and \d+ stand in this site’s list of faults already\.$/);
  });
});
