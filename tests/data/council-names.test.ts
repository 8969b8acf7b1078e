import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readOds } from '../../pipelines/books/ods.ts';
import { readXlsx } from '../../pipelines/books/xlsx.ts';
import { LISTED } from '../../pipelines/sources.ts';
import { isCouncil } from '../../src/lib/model/area.ts';
import { PlaceMatcher } from '../../src/lib/places/match.ts';
import { readBook } from '../../src/lib/publications/index.ts';
import { areas, table } from './support.ts';

const SOURCES = process.env['PARITY_SOURCES'];

/** Columns in which published files write the name of a council or a district, and those that hold its code, the surest first. */
const NAMES = {
  la_name: ['old_la_code', 'new_la_code'],
  la_name_as_published: ['old_la_code'],
  la_name_as_listed: [],
  'Local Authority': ['La Code', 'LTLA23CD'],
  'LA and Regions': ['LA Number'],
  local_authority_ons_name: ['la_code'],
  also_known_as: ['la_code'],
  ltla23nm: [],
  utla23nm: [],
  UTLA23NM: ['UTLA23CD'],
  utla23_name: ['utla23_code'],
  la_names: [],
  lad_name: ['lad_code'],
  LTLA23NM: ['LTLA23CD'],
  ltla23_name: ['ltla23_code'],
  ltla24_name: ['ltla24_code']
} as const satisfies Record<string, readonly string[]>;

interface Spelling {
  file: string;
  written: string;
  /** The code beside it, of DfE or ONS; empty where the file has none. */
  code: string;
}

function spellings(folder: string): Spelling[] {
  const found = new Map<string, Spelling>();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.csv(\.gz)?$/.test(name));
  for (const file of files) {
    const bytes = readFileSync(path.join(folder, file));
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
    const first = text.slice(0, text.indexOf('\n'));
    if (!Object.keys(NAMES).some((column) => first.includes(column))) continue;
    const rows = Papa.parse<Record<string, string>>(text.trim(), { header: true }).data;
    for (const row of rows.filter(({ country_name: country = '' }) => country === '' || country === 'England'))
      for (const [column, codes] of Object.entries(NAMES)) {
        const cell = (row[column] ?? '').trim();
        const code = codes.map((one) => (row[one] ?? '').trim()).find((one) => one !== '') ?? '';
        const names = cell.startsWith('[') ? cell.slice(1, -1).split(/, (?=[A-Z])(?!Christ)/) : column === 'la_names' ? cell.split(' / ') : [cell];
        for (const written of names)
          if (written !== '' && !found.has(`${written} ${code}`)) found.set(`${written} ${code}`, { file, written, code });
      }
  }
  return [...found.values()];
}

describe.skipIf(SOURCES === undefined)('every spelling of a council’s name in the published files', () => {
  const changes = table('area-changes.csv').map(({ date = '', from = '', to = '' }) => ({
    date,
    from: from.split('; '),
    to: to.split('; ')
  }));
  const districts = table('districts.csv').map(({ name = '', area = '', code = '', to = '' }) => [name, area, code, to] as const);
  const matcher = new PlaceMatcher({ areas, districts, changes });

  it('finds its council, and the one that its code says', () => {
    const all = spellings(SOURCES ?? '');
    const english = all.filter(({ code }) => !/^[WSN]\d{8}$/.test(code));
    expect(english.length).toBeGreaterThan(500);
    const of = (text: string) => {
      const found = matcher.match(text);
      return found.kind === 'council' || found.kind === 'abolished'
        ? found.code
        : found.kind === 'district'
          ? found.council
          : found.kind === 'region' || found.kind === 'nation'
            ? found.kind
            : `${text} ${found.kind}`;
    };
    const wrong = english.filter(({ written, code }) => {
      const found = matcher.match(written);
      if (found.kind === 'several' || found.kind === 'none') return true;
      if (found.kind === 'region' || found.kind === 'nation') return !['none', found.kind].includes(matcher.match(code).kind);
      return code !== '' && of(code) !== of(written) && !isRenamed(of(code), of(written));
    });
    /* The transcribed table of appeals has the codes of these two the wrong way round, as the ledger says. */
    expect(wrong.map(({ written, code }) => `${written} ${code}`)).toEqual(['Central Bedfordshire 873', 'Cambridgeshire 823']);
  });

  it('and so does every name in the workbooks', () => {
    const books = LISTED.filter(({ file }) => /\.(ods|xlsx)$/.test(file));
    const rows = books.flatMap(({ publication, file }) => {
      const bytes = readFileSync(path.join(SOURCES ?? '', file));
      const book = file.endsWith('.ods') ? readOds(bytes) : readXlsx(bytes);
      return readBook(publication, book, file).rows.filter(({ level }) => level === 'council');
    });
    expect(rows.length).toBeGreaterThan(400);
    const wrong = rows.filter(({ name, dfeCode, onsCode, period }) => {
      const found = matcher.match(name, period);
      const coded = matcher.match(dfeCode || onsCode || name, period);
      return !(found.kind === 'council' && coded.kind === 'council' && found.code === coded.code);
    });
    expect([...new Set(wrong.map(({ name, period }) => `${name} ${period}`))]).toEqual([]);
  });

  /** Both codes are councils of one name: the old Dorset and the new. */
  function isRenamed(code: string, other: string): boolean {
    const name = (one: string) => areas.find((area) => area.code === one && isCouncil(area))?.name;
    return name(code) !== undefined && name(code) === name(other);
  }
});
