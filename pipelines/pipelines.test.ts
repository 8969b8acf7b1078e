import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build, readAndCheck, type Built } from './build.ts';
import { CHANGE_LOG, changeLog } from './changes/log.ts';
import { RECODED, RECODED_IN_2025, CHANGES } from './areas/history.ts';
import { drawHexagons } from './boundaries/hexagons.ts';
import { readCouncils } from './boundaries/read.ts';
import { writePostcodes } from './postcodes/index.ts';
import { BOUNDARY_FILES, LISTED, LOOKUP_FILES, UNLISTED_FILES } from './sources.ts';
import { ASKS_FILE } from './write/asks.ts';
import { bytesOf } from './write/pack.ts';
import { everyCouncilHasARow } from '../src/lib/checks/every-council-has-a-row.ts';
import { shareWithinBounds } from '../src/lib/checks/share-within-bounds.ts';
import type { ChangeLog } from '../src/lib/model/change.ts';
import { PublicationError } from '../src/lib/publications/index.ts';

const SOURCES = process.env.PARITY_SOURCES ?? '';
const TIMELINESS = 'dfe-ehc-plans/2025/timeliness_20_week.csv';

/** A folder of the published files, linked, in which some are changed. */
function sourcesWith(changes: Record<string, (text: string) => string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parity-'));
  const listed = LISTED.map(({ file }) => file);
  for (const file of new Set(['sources.csv', ASKS_FILE, ...listed, ...BOUNDARY_FILES, ...LOOKUP_FILES, ...UNLISTED_FILES])) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const change = changes[file];
    if (change) writeFileSync(join(folder, file), change(readFileSync(join(SOURCES, file), 'utf8')));
    else if (file === 'sources.csv') copyFileSync(join(SOURCES, file), join(folder, file));
    else symlinkSync(resolve(SOURCES, file), join(folder, file));
  }
  return folder;
}

function messageOf(change: (text: string) => string): string {
  try {
    readAndCheck(sourcesWith({ [TIMELINESS]: change }));
  } catch (error) {
    expect(error).toBeInstanceOf(PublicationError);
    return (error as Error).message;
  }
  throw new Error('The changed file was accepted');
}

describe.skipIf(SOURCES === '')('the pipelines on the published files', () => {
  let built: Built;
  beforeAll(() => {
    built = build(SOURCES);
  });

  it('make the committed tables, byte for byte', () => {
    for (const [path, text] of built.tables)
      expect(readFileSync(`data/${path}`).equals(bytesOf(path, text)), `data/${path} is not what npm run data makes`).toBe(true);
  });

  /* That a second run makes the same tables is held above: those in data/ were made by another. */
  it('run a second time on the same tables, add nothing to the log of changes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parity-'));
    const log = JSON.parse(readFileSync(`data/${CHANGE_LOG}`, 'utf8')) as ChangeLog;
    const put = (path: string, bytes: Uint8Array | string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    };
    put(CHANGE_LOG, JSON.stringify({ ...log, version: 'of other tables' }));
    const first = changeLog(folder, built.tables);
    expect((JSON.parse(first) as ChangeLog).changes).toHaveLength(log.changes.length + 1);
    put(CHANGE_LOG, first);
    for (const [path, text] of built.tables) put(path, bytesOf(path, text));
    expect(changeLog(folder, built.tables)).toBe(first);
  });

  it('find the swapped denominators by the general check, and no other pair', () => {
    const swapped = built.ledger.faults.filter((fault) => fault.expected.includes('the two are swapped'));
    expect([...new Set(swapped.map((fault) => built.read.gazetteer.byCode(fault.area)?.name))].sort()).toEqual([
      'Cambridgeshire',
      'Central Bedfordshire'
    ]);
    expect(swapped.map((fault) => fault.period)).toEqual(['2024', '2024', '2024', '2024']);
  });

  it('rebuild the denominators of 2024 within 2% for all but a few councils', () => {
    const off = built.ledger.faults.filter(
      (fault) => fault.check === 'denominator-rebuilt' && fault.measure === 'appeal-rate' && fault.period === '2024'
    );
    expect(off.map((fault) => built.read.gazetteer.byCode(fault.area)?.slug).sort()).toEqual([
      'cambridgeshire',
      'central-bedfordshire',
      'isle-of-wight',
      'isles-of-scilly',
      'medway',
      'milton-keynes',
      'waltham-forest'
    ]);
  });

  it('find the region printed for its fifteen councils in newplans.csv 2022', () => {
    const found = built.ledger.faults.filter(
      (fault) => fault.check === 'councils-sum-to-total' && fault.source === 'dfe-ehc-plans-2025-newplans'
    );
    expect(found.map((fault) => [fault.period, fault.published])).toEqual([
      ['2022', '66706'],
      ['2022', '6078']
    ]);
  });

  it('find the second total of the appeal table at odds with its own rate', () => {
    expect(
      built.ledger.faults.find((fault) => fault.check === 'rate-equals-its-parts' && fault.published === '5.70%')?.expected
    ).toBe('6.1, from 22,082 of 364,912');
  });

  it('name file, line and column of a value that is no number', () => {
    const message = messageOf((text) => text.replace('53327,49519', '53327,abc'));
    expect(message).toContain(
      "dfe-ehc-plans/2025/timeliness_20_week.csv, line 2, column plans_issued_den_ex: 'abc' is neither a number"
    );
    expect(message).toContain('The file is not the listed one: its checksum is');
  });

  it('say that a file is cut short, and where', () => {
    expect(messageOf((text) => text.slice(0, text.length / 2))).toMatch(
      /timeliness_20_week\.csv, line \d+: The line has \d+ fields where the header has 26\. The file may be cut short/
    );
  });

  it('name a new header', () => {
    expect(messageOf((text) => text.replace('plans_issued_den_ex,', 'plans_issued_total_ex,'))).toContain(
      "line 1, column plans_issued_den_ex: The column 'plans_issued_den_ex' is missing (plans issued, excluding exceptions). Its column 'plans_issued_total_ex' (column N) may be the one"
    );
  });

  it('name a council that cannot be placed', () => {
    expect(messageOf((text) => text.replaceAll(',831,Derby,', ',831,Darby,'))).toContain(
      "DfE's code 831 is Derby, and the row says 'Darby'."
    );
  });

  it('stop at a file of which a tail is missing at the end of a line', () => {
    const cut = sourcesWith({
      'dfe-ehc-plans/2026/timeliness_20_week.csv': (text) => `${text.split('\n').slice(0, 100).join('\n')}\n`
    });
    expect(() => readAndCheck(cut, { acceptChanged: true, checks: [everyCouncilHasARow] })).toThrow(
      '2025: 64 councils are left out; expected at most 8 that are. The file is taken to be cut short'
    );
  });

  it('take a changed file when told to, and then find what is wrong with it', () => {
    const folder = sourcesWith({
      'dfe-ehc-plans/2026/timeliness_20_week.csv': (text) => text.replace(/(,Derbyshire,.*?),71,71,/, '$1,71,1711,')
    });
    expect(() => readAndCheck(folder)).toThrow('The file is not the listed one');
    const faults = readAndCheck(folder, { acceptChanged: true, checks: [shareWithinBounds] }).ledger.faults.filter(
      (fault) => fault.area === 'E10000007' && fault.period === '2025'
    );
    expect(faults.filter((fault) => fault.measure === 'plans-within-20-weeks').map((fault) => fault.check)).toContain(
      'share-within-bounds'
    );
  });

  it.each<[string, (text: string) => string, (folder: string) => unknown]>([
    [BOUNDARY_FILES[0], (text) => text.slice(0, 5000), (folder) => readCouncils(folder)],
    [BOUNDARY_FILES[1], () => '{"type":"FeatureCollection"}', (folder) => drawHexagons(folder, [])],
    [
      'postcodes/postcodes_B.msgpack.br',
      (text) => text.slice(0, 300),
      (folder) => writePostcodes(folder, folder, built.read.gazetteer)
    ],
    [
      'finance/high-needs-benchmarking-2021-22.xlsx',
      (text) => text.slice(0, 300),
      (folder) => readAndCheck(folder, { acceptChanged: true })
    ]
  ])('name %s where it is broken', (file, change, read) =>
    expect(() => read(sourcesWith({ [file]: change }))).toThrow(
      `${file} is damaged, or is not the kind of file that its name says`
    )
  );

  it.each([
    [BOUNDARY_FILES[0], (text: string) => text.slice(0, 5000), ' is damaged'],
    [TIMELINESS, (text: string) => text.replace('53327', 'abc'), ", line 2, column plans_issued_den: 'abc'"]
  ])('leave data/ as it was where %s is broken, whenever it is read', (file, change, said) => {
    const here = mkdtempSync(join(tmpdir(), 'parity-'));
    mkdirSync(join(here, 'data/observations'), { recursive: true });
    writeFileSync(join(here, 'data/areas.csv'), 'as it was\n');
    const run = spawnSync(
      process.execPath,
      ['--import', resolve('node_modules/tsx/dist/esm/index.mjs'), resolve('pipelines/run.ts')],
      { cwd: here, encoding: 'utf8', env: { ...process.env, PARITY_SOURCES: sourcesWith({ [file]: change }) } }
    );
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`Nothing was written: data/ is as it was.\n${file}${said}`);
    expect(readdirSync(here)).toEqual(['data']);
    expect(readdirSync(join(here, 'data'))).toEqual(['areas.csv', 'observations']);
    expect(readFileSync(join(here, 'data/areas.csv'), 'utf8')).toBe('as it was\n');
  });

  it('agree with the table of area changes that ONS publishes', () => {
    const lines = readFileSync(join(SOURCES, 'lookups/ons-area-changes-2014-to-2025.csv'), 'utf8')
      .replace(/^\uFEFF/, '')
      .trim()
      .split(/\r?\n/)
      .slice(1);
    const ended = new Map(
      lines
        .map((line) => line.split(','))
        .filter((fields) => fields[4] === 'termination')
        .map((fields) => [fields[0], fields.at(-1)])
    );
    const endYears = CHANGES.flatMap((change) =>
      change.from.filter((code) => code.startsWith('E10')).map((code) => [code, change.date.slice(0, 4)] as const)
    );
    expect(new Map(endYears)).toEqual(ended);
    for (const code of Object.keys(RECODED)) expect(ended.has(code)).toBe(true);
    for (const [old, now] of Object.entries(RECODED_IN_2025))
      expect(lines.some((line) => line.startsWith(`${old},`) && line.includes(`,${now},`) && line.includes('new_code'))).toBe(
        true
      );
  });
});
