import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { measureById } from '../measures/index.ts';
import type { Area } from '../model/area.ts';
import { Gazetteer } from '../model/gazetteer.ts';
import { problemInWords, type Problem } from '../publications/index.ts';
import type { Observation } from '../model/observation.ts';
import { parseObservations } from '../tables/readers.ts';
import { COUNTS_LEFT_OUT, LEAVES_OUT } from '../publications/shape/withheld.ts';
import type { ComparedObservation } from '../queries/index.ts';
import { agreementInWords, compare } from './compare.ts';
import { feed } from './feed.ts';
import { readFile, readText, type BroughtFile, type CleanFile } from './files.ts';
import { keptOf, pack, unpack } from './kept.ts';
import { ledgerOf } from './ledger.ts';
import { LARGEST, refusalOf } from './refuse.ts';
import { RELEASE } from '../../../tests/fixtures/release-2025.ts';

const gazetteer = new Gazetteer(
  Papa.parse<Record<string, string>>(readFileSync('data/areas.csv', 'utf8').trim(), { header: true }).data.map(
    (line) =>
      ({
        ...line,
        dfeCode: line['dfe_code'],
        aliases: line['aliases'] ? line['aliases'].split('; ') : [],
        children: null
      }) as unknown as Area
  )
);
const fixture = (name: string) => readFileSync(`tests/fixtures/publications/${name}.csv`, 'utf8');
const ledger = ledgerOf(readFileSync('data/faults.csv', 'utf8'));
const brought = (name: string, text: string): BroughtFile => ({
  name,
  bytes: text.length,
  milliseconds: 0,
  ...readText(text, name, gazetteer, ledger)
});
const read = (name: string) => brought(`${name}.csv`, fixture(name));
const clean = (...files: BroughtFile[]): CleanFile[] =>
  files.map((file) => {
    if (file.state !== 'clean') throw new Error(JSON.stringify(file));
    return file;
  });
const problemsOf = (file: BroughtFile): Problem[] => ('problems' in file ? file.problems : []);

describe('a file that is brought', () => {
  it.each([
    ['timeliness-layout-2025', 'timeliness', ['2023', '2024'], 16],
    ['timeliness-layout-2026', 'timeliness', ['2025'], 8],
    ['sen2-layout-2022', 'timeliness', ['2020', '2021'], 16],
    ['appeals-wide', 'appeals', ['2023', '2024'], 11],
    ['appeals-list', 'appeals', ['2024', '2025'], 8],
    ['children', 'children', ['2023', '2024'], 12]
  ])('%s is read and placed', (name, publication, periods, rows) => {
    const file = read(name);
    expect(file).toMatchObject({ state: 'clean', publication, periods });
    expect(clean(file)[0]?.rows).toHaveLength(rows);
  });

  it('is warned of once where a code is another council’s', () => {
    expect(problemsOf(read('appeals-wide')).map(problemInWords)).toEqual([
      "appeals-wide.csv, line 9, column code of the local authority: The row says 'Nottingham', and the code 891 is that of Nottinghamshire. The name is followed, as the counts of appeals do."
    ]);
  });

  it.each<[string, (text: string) => string, RegExp]>([
    [
      'one value is abc',
      (text) => text.replace('1400,140,120', '1400,abc,120'),
      /line 7, column plans_issued_within_20_weeks: 'abc' is neither/
    ],
    ['it is cut in half', (text) => text.slice(0, text.length / 2), /line \d+: The line has \d+ fields where the header has 26/],
    [
      'a code is another council’s',
      (text) => text.replace('831,Derby,', '830,Derby,'),
      /line 6, .*: DfE's code 830 is Derbyshire/
    ]
  ])('is faulty when %s, and the line is told', (_, spoil, expected) => {
    const file = brought('timeliness.csv', spoil(fixture('timeliness-layout-2025')));
    expect(file.state).toBe('faulty');
    expect(problemsOf(file).map(problemInWords).join('\n')).toMatch(expected);
    expect(file).not.toHaveProperty('rows');
  });

  it('is read without a column that is renamed, and what that takes is told', () => {
    const text = fixture('timeliness-layout-2025').replace('plans_issued_den_ex', 'plans_ex');
    const file = brought('timeliness.csv', text);
    expect(file.state).toBe('clean');
    expect(problemsOf(file).map(problemInWords)[0]).toMatch(
      /^timeliness.csv, line 1, column plans_issued_den_ex: The column 'plans_issued_den_ex' is missing \(plans issued, excluding exceptions\)\. Not made without it: ‘Plans issued within 20 weeks’, /
    );
    const ids = feed(clean(file), gazetteer).measures.map(({ id }) => id);
    expect(ids).toEqual(['plans-within-20-weeks-including-exceptions', 'plans-over-52-weeks']);
  });

  it('lists errors before warnings, by line', () => {
    const text = fixture('appeals-wide').replace('"2,000"', 'abc').replace('"16,000"', '=HYPERLINK("x")');
    const problems = problemsOf(brought('a.csv', text));
    expect(problems.map(({ severity }) => severity)).toEqual(['error', 'error', 'warning']);
    expect(problems.map(({ line }) => line)).toEqual([7, 11, 9]);
  });

  it.each([
    ['', /empty/],
    ['a,b\n1,2\n', /no publication/],
    ['<script>alert(1)</script>', /no publication/]
  ])('%j is refused', (text, reason) =>
    expect(readText(text, 'x.csv', gazetteer)).toMatchObject({
      state: 'refused',
      reason: expect.stringMatching(reason) as string
    })
  );

  it.each([
    [[0x89, 0x50, 0x4e, 0x47], 10, /a picture/],
    [[0xd0, 0xcf, 0x11, 0xe0], 10, /old workbook/],
    [[0x25, 0x50, 0x44, 0x46], 10, /PDF/],
    [[0xff, 0xfe, 0x74, 0], 10, /UTF-16/],
    [[0x61, 0, 0x62], 10, /not text/],
    [[0x61, 0x2c], LARGEST + 1, /up to 50 MB/]
  ])('that begins %j is refused', (bytes, size, reason) => expect(refusalOf(size, new Uint8Array(bytes))).toMatch(reason));

  it('is read from what a browser hands over', async () => {
    expect(await readFile(new File([fixture('appeals-list')], 'a.csv'), 'a.csv', gazetteer)).toMatchObject({
      state: 'clean',
      name: 'a.csv'
    });
    expect(await readFile(new File([new Uint8Array([0x50, 0x4b])], 'a.csv'), 'a.csv', gazetteer)).toMatchObject({
      state: 'refused'
    });
  });
});

describe('what files feed', () => {
  const ids = (files: CleanFile[]) => feed(files, gazetteer).measures.map(({ id }) => id);

  it('is every measure whose columns they have', () => {
    expect(ids(clean(read('timeliness-layout-2025')))).toEqual([
      'plans-within-20-weeks',
      'plans-within-20-weeks-including-exceptions',
      'plans-excepted',
      'plans-over-52-weeks',
      'plans-over-52-weeks-excluding-exceptions'
    ]);
    expect(ids(clean(read('timeliness-layout-2026')))).toContain('mean-weeks-to-plan');
    expect(ids(clean(read('sen2-layout-2022')))).not.toContain('plans-over-52-weeks');
    expect(ids(clean(read('appeals-wide')))).toEqual(['appeal-rate', 'appeal-rate-in-development']);
    expect(ids(clean(read('children')))).toEqual(['children']);
  });

  it('says what is missing for the rest', () => {
    const { unfed } = feed(clean(read('appeals-list')), gazetteer);
    expect(unfed.map(({ measure, needs }) => [measure.id, needs])).toEqual([
      ['appeals-per-10000-children', ['children']],
      ['appeal-rate', []]
    ]);
    expect(ids(clean(read('appeals-list'), read('children')))).toEqual([
      'appeals-per-10000-children',
      'appeal-rate-in-development',
      'children'
    ]);
  });

  it('cites the newest file, whatever the order they came in', () => {
    const files = clean(read('appeals-wide'), read('appeals-list'));
    const twice = [...files, ...clean(brought('again.csv', fixture('appeals-list').replace('886,Kent,700', '886,Kent,701')))];
    expect(
      feed(twice, gazetteer).observations.find((row) => row.measure === 'appeal-rate-in-development' && row.area === 'E10000016')
        ?.source
    ).toBe('again.csv');
    for (const order of [files, [...files].reverse()]) {
      const rows = feed(order, gazetteer).observations.filter(
        ({ measure, area }) => measure === 'appeal-rate-in-development' && area === 'E10000016'
      );
      expect(rows.map(({ period, source, numerator }) => [period, source, numerator])).toEqual([
        ['2024', 'appeals-list.csv', 700],
        ['2025', 'appeals-list.csv', 800]
      ]);
    }
  });

  it('keeps what the others have beside it, so that no file hides another', () => {
    const two = clean(
      brought('first.csv', fixture('appeals-list')),
      brought('second.csv', fixture('appeals-list').replace('886,Kent,700', '886,Kent,701'))
    );
    const { observations, besides, sources } = feed(two, gazetteer);
    expect(
      feed(
        two.map((file) => unpack(pack(keptOf(file)))),
        gazetteer
      )
    ).toEqual({
      observations,
      besides,
      sources,
      shared: expect.anything(),
      measures: expect.anything(),
      unfed: expect.anything(),
      impossible: []
    });
    const kent = (lines: typeof observations) =>
      lines
        .filter((line) => line.measure === 'appeal-rate-in-development' && line.area === 'E10000016' && line.period === '2024')
        .map(({ source, numerator }) => [source, numerator]);
    expect(kent(observations)).toEqual([['second.csv', 701]]);
    expect(kent(besides)).toEqual([['first.csv', 700]]);
    expect(sources.get('appeal-rate-in-development')?.get('2024')).toEqual(['second.csv', 'first.csv']);
    expect(feed(clean(read('appeals-list')), gazetteer).besides).toEqual([]);
  });

  it('counts the councils that several files have, those that differ, and whose is used', () => {
    const two = clean(
      brought('first.csv', fixture('appeals-list')),
      brought('second.csv', fixture('appeals-list').replace('886,Kent,700', '886,Kent,701'))
    );
    const shared = feed(two, gazetteer).shared.get('appeal-rate-in-development');
    expect(shared?.get('2024')).toMatchObject({ differ: 1, used: ['second.csv'] });
    expect(shared?.get('2025')).toMatchObject({ differ: 0, used: ['second.csv'] });
    expect(feed(clean(read('appeals-list')), gazetteer).shared.get('appeal-rate-in-development')).toEqual(new Map());
  });
});

describe('a comparison', () => {
  const measure = measureById('plans-within-20-weeks');
  const row = (value: number | null, ours: ComparedObservation['ours']) =>
    ({
      area: 'x',
      name: 'Derbyshire',
      period: '2025',
      value,
      numerator: null,
      denominator: null,
      status: 'ok',
      ours
    }) as unknown as ComparedObservation;
  const line = (value: number | null, status: 'ok' | 'faulty' | 'no-row' = 'ok') => ({
    value,
    numerator: 71,
    denominator: 1431,
    status,
    note: []
  });

  it.each([
    [row(5, null), false, 'not in our table'],
    [row(5, line(5)), false, 'the same'],
    [row(5, line(5, 'faulty')), false, 'the same, and held to be faulty'],
    [row(null, line(null, 'no-row')), false, 'no figure either'],
    [row(6, line((71 / 1431) * 100)), true, 'differs: 71 of 1,431 plans, 5.0%'],
    [row(6, line(null, 'no-row')), true, 'differs: DfE’s table leaves Derbyshire out']
  ])('%#', (compared, differs, words) => expect(compare(measure, compared)).toEqual({ differs, words }));

  it('of all figures is one sentence', () => {
    expect(agreementInWords({ measure: '', source: '', figures: 9, compared: 9, same: 8, alone: 0 })).toBe(
      'The same as this site’s table in 8 of 9 figures of councils.'
    );
    const words = (compared: number, same: number) =>
      agreementInWords({ measure: '', source: '', figures: compared, compared, same, alone: 0 });
    expect([words(1, 0), words(1, 1), words(2, 0)]).toEqual([
      'The file’s one figure of a council that this site’s table has differs there.',
      'The file’s one figure of a council that this site’s table has is the same there.',
      'Neither of the two figures of councils is the same as in this site’s table.'
    ]);
    expect(agreementInWords({ measure: '', source: '', figures: 1, compared: 0, same: 0, alone: 1 })).toMatch(
      /^1 figure is of councils or years/
    );
  });
});

const folder = process.env['PARITY_SOURCES'];

describe.skipIf(!folder)('the published files themselves', () => {
  const published = (file: string) => brought(file, readFileSync(join(folder ?? '', file), 'utf8'));

  it('give the tables of this site, but for what its checks found', () => {
    const files = [
      'dfe-ehc-plans/2022/sen2_mi.csv',
      'dfe-ehc-plans/2025/timeliness_20_week.csv',
      'dfe-ehc-plans/2026/timeliness_20_week.csv',
      'dfe-ehc-plans/2025/requests.csv',
      'dfe-ehc-plans/2026/requests.csv',
      'tribunals/SEND appealable decisions rate 2024-2025.csv',
      'tribunals/SEND Tribunals and appeal rate 2014-2024.csv',
      'population/ons_mid-year_population_estimates_2012_to_2024.csv'
    ];
    expect(existsSync(join(folder ?? '', files[0] ?? ''))).toBe(true);
    const { observations, measures, unfed } = feed(clean(...files.map(published)), gazetteer);
    expect(unfed).toEqual([]);
    // A total that would give a withheld return away is treated by all files of its year, of which these are a part.
    const isTreated = ({ note }: Pick<Observation, 'note'>) =>
      note.some((one) => one.startsWith(LEAVES_OUT) || one === COUNTS_LEFT_OUT);
    for (const { id } of measures) {
      const published = parseObservations(readFileSync(`data/observations/${id}.csv`, 'utf8'));
      const made = observations.filter((line) => line.measure === id);
      const treated = new Set([...published, ...made].filter(isTreated).map(({ area, period }) => `${area} ${period}`));
      const plain = (lines: readonly Observation[]) =>
        lines
          .filter(({ area, period }) => !treated.has(`${area} ${period}`))
          .map(({ area, period, value }) => ({ area, period, value }));
      const [ours, theirs] = [plain(published), plain(made)];
      expect(theirs, id).toEqual(ours);
    }
  });

  it('of the whole release of 2025 are read, in any order, to the same figures', () => {
    const files = RELEASE.map(published);
    expect(files.filter((file) => file.state !== 'clean').map(({ name }) => name)).toEqual([]);
    const fed = feed(clean(...files), gazetteer);
    const turned = feed(clean(...[...files].reverse()), gazetteer);
    expect(turned).toEqual(fed);
    expect(
      feed(
        clean(...files).map((file) => unpack(pack(keptOf(file)))),
        gazetteer
      )
    ).toEqual(fed);
    expect(fed.besides).toEqual([]);
    expect(fed.observations.length).toBeGreaterThan(30_000);
    for (const publication of new Set(files.flatMap((file) => (file.state === 'clean' ? [file.publication] : []))))
      expect(files.filter((file) => file.state === 'clean' && file.publication === publication)).toHaveLength(1);
    const isCouncils = ({ area }: { area: string }) => !/^E(92|12)/.test(area);
    let compared = 0;
    for (const { id } of fed.measures) {
      const theirs = new Map(
        fed.observations
          .filter((line) => line.measure === id && isCouncils(line))
          .map((line) => [`${line.area} ${line.period}`, line.value])
      );
      // What a check or a later release took out of use is no figure to compare with.
      const ours = parseObservations(readFileSync(`data/observations/${id}.csv`, 'utf8')).filter(
        (line) => isCouncils(line) && line.status === 'ok' && theirs.has(`${line.area} ${line.period}`)
      );
      expect(
        ours.filter(({ area, period, value }) => theirs.get(`${area} ${period}`) !== value),
        id
      ).toEqual([]);
      compared += ours.length;
    }
    expect(compared).toBeGreaterThan(20_000);
  });
});
