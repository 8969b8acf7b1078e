import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/lib/explore/files.ts';
import { ledgerOf } from '../../src/lib/explore/ledger.ts';
import { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import { readPublication, recognise, type BreakdownRow } from '../../src/lib/publications/index.ts';
import { splitCsv } from '../../src/lib/publications/csv.ts';
import { parseAreas } from '../../src/lib/tables/readers.ts';

/* Headers and lines of every file of the release of June 2026, so that the whole release can be read the day that somebody has it. */

const folder = join(process.env['PARITY_SOURCES'] ?? '', 'dfe-ehc-plans/2026/samples');
const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const ledger = ledgerOf(readFileSync('data/faults.csv', 'utf8'));

/** File → publication, rows of all children, and the layout that it is read by. */
const FILES: Readonly<Record<string, [publication: string, all: number, layout: string]>> = {
  'annual_reviews.csv': ['annual-reviews', 1, 'release of 2026'],
  'assessments.csv': ['assessments', 6, 'releases of 2025 and 2026'],
  'caseload.csv': ['caseload', 3, 'release of 2026'],
  'ceased_plans.csv': ['ceased-plans', 5, 'releases of 2025 and 2026'],
  'newplans.csv': ['new-plans', 15, 'release of 2026'],
  'personal_budgets.csv': ['personal-budgets', 12, 'releases of 2025 and 2026'],
  'phase_transfers.csv': ['phase-transfers', 7, ''],
  'requests.csv': ['requests', 13, 'releases of 2025 and 2026'],
  'residential_settings.csv': ['residential-settings', 16, 'releases of 2025 and 2026'],
  'sen2_dmo_dco.csv': ['officers', 9, 'releases of 2025 and 2026'],
  'sen_need_newplans.csv': ['needs-of-new-plans', 1, 'releases of 2025 and 2026'],
  'timeliness_20_week.csv': ['timeliness', 13, 'person-level return, releases of 2025 and 2026'],
  'work_based_placements.csv': ['work-based-placements', 2, 'releases of 2025 and 2026']
};

describe.skipIf(!existsSync(folder))('the samples of the release of 2026', () => {
  it('are all listed', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.csv'))).toEqual(Object.keys(FILES));
  });

  for (const [name, [publication, all, layout]] of Object.entries(FILES)) {
    describe(name, () => {
      const text = existsSync(folder) ? readFileSync(join(folder, name), 'utf8') : '';
      const rows: BreakdownRow[] = [];
      const reading = () => readPublication(recognise(text, name) ?? 'deprivation', text, name, (row) => rows.push(row));

      it('is recognised and read, row for row and cell for cell, with and without a byte-order mark', () => {
        expect(recognise(text, name)).toBe(publication);
        expect(recognise(`\uFEFF${text}`, name)).toBe(publication);
        const read = reading();
        expect(read.problems).toEqual([]);
        expect(read.layout).toContain(layout);
        expect(read.rows).toHaveLength(all);
        const [header, ...records] = splitCsv(text, name).lines;
        const outside = read.setAside?.length ?? 0;
        expect(read.account).toMatchObject({ rows: records.length, faulty: 0, parts: records.length - all - outside });
        const byLine = new Map(records.map((record) => [record.line, record.fields]));
        for (const { line, cells } of [...read.rows, ...rows])
          for (const cell of Object.values(cells)) {
            const written = byLine.get(line)?.[(header?.fields ?? []).indexOf(cell.column)] ?? '';
            expect(cell.published).toBe(written);
            if (/^-?[\d.]+$/.test(written)) expect(cell.value).toBe(Number(written));
            else if (written === 'x') expect(cell).toMatchObject({ value: null });
          }
      });

      it('is placed and used on /explore', () => {
        const file = readText(text, name, gazetteer, ledger);
        expect(file.state === 'clean' ? file.problems.filter(({ impossible }) => impossible) : file).toEqual([]);
      });
    });
  }
});
