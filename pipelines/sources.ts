import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import type { PublicationId } from '../src/lib/model/measure.ts';
import type { Problem } from '../src/lib/publications/index.ts';
import { guidanceBeside, guidanceMissing } from './explain.ts';
import type { Source } from '../src/lib/model/source.ts';
import { typographic } from './typographic.ts';

/** A file that the pipelines read, as what. Within a publication the newest release comes first. A file that holds a count of another publication stands twice. */
export interface Listed {
  publication: PublicationId;
  file: string;
}

export const LISTED: readonly Listed[] = [
  { publication: 'timeliness', file: 'dfe-ehc-plans/2026/timeliness_20_week.csv' },
  { publication: 'timeliness', file: 'dfe-ehc-plans/2025/timeliness_20_week.csv' },
  { publication: 'timeliness', file: 'dfe-ehc-plans/2022/sen2_mi.csv' },
  { publication: 'requests', file: 'dfe-ehc-plans/2026/requests.csv' },
  { publication: 'requests', file: 'dfe-ehc-plans/2025/requests.csv' },
  { publication: 'appeals', file: 'tribunals/SEND appealable decisions rate 2024-2025.csv' },
  { publication: 'appeals', file: 'tribunals/SEND Tribunals and appeal rate 2014-2024.csv' },
  { publication: 'children', file: 'population/ons_mid-year_population_estimates_2012_to_2024.csv' },
  { publication: 'assessments', file: 'dfe-ehc-plans/2026/assessments.csv' },
  { publication: 'assessments', file: 'dfe-ehc-plans/2025/assessments.csv' },
  { publication: 'ceased-plans', file: 'dfe-ehc-plans/2025/ceased_plans.csv' },
  { publication: 'caseload', file: 'dfe-ehc-plans/2026/annual_reviews.csv' },
  { publication: 'caseload', file: 'dfe-ehc-plans/2025/caseload.csv' },
  { publication: 'phase-transfers', file: 'dfe-ehc-plans/2026/phase_transfers.csv' },
  { publication: 'new-plans', file: 'dfe-ehc-plans/2025/newplans.csv' },
  { publication: 'annual-reviews', file: 'dfe-ehc-plans/2026/annual_reviews.csv' },
  { publication: 'annual-reviews', file: 'dfe-ehc-plans/2025/annual_reviews.csv' },
  { publication: 'personal-budgets', file: 'dfe-ehc-plans/2025/personal_budgets.csv' },
  { publication: 'residential-settings', file: 'dfe-ehc-plans/2025/residential_settings.csv' },
  { publication: 'work-based-placements', file: 'dfe-ehc-plans/2025/work_based_placements.csv' },
  { publication: 'needs-of-plans', file: 'dfe-ehc-plans/2025/sen_needs_all_plans.csv' },
  { publication: 'needs-of-new-plans', file: 'dfe-ehc-plans/2025/sen_need_newplans.csv' },
  { publication: 'lait', file: 'lait/lait-children-with-sen-2026-04.csv' },
  { publication: 'absence-suspension', file: 'schools/absence-suspension-by-sen.csv' },
  { publication: 'reduced-timetables', file: 'schools/reduced-timetables-by-sen.csv' },
  { publication: 'nccis', file: 'neet/nccis-2025.csv' },
  { publication: 'nccis', file: 'neet/nccis-2023.csv' },
  { publication: 'nccis', file: 'neet/nccis-2022.csv' },
  { publication: 'assessment-factors', file: 'social-care/factors-identified-at-end-of-assessment-2018-to-2025.csv' },
  { publication: 'deprivation', file: 'population/imd2025-by-utla23-derived.csv' },
  { publication: 'officers', file: 'dfe-ehc-plans/2026/sen2_dmo_dco.csv' },
  { publication: 'officers', file: 'dfe-ehc-plans/2025/sen2_dmo_dco.csv' },
  { publication: 'inspections-2023', file: 'ofsted/area-send-inspections-2023-framework-to-2026-06-26.csv' },
  { publication: 'inspections-2016', file: 'ofsted/Area_SEND_inspection_data_01_May_2016_to_31_August_2022.ods' },
  { publication: 'dsg-allocations', file: 'finance/dsg-allocations-2023-24.ods' },
  { publication: 'dsg-balance', file: 'finance/dsg-balance-2019-20-to-2021-22.csv' },
  { publication: 'high-needs-benchmarking', file: 'finance/high-needs-benchmarking-2021-22.xlsx' },
  { publication: 'community-waits', file: 'nhs/community-health-services-waiting-times-october-2025.xlsx' },
  { publication: 'autism-waits', file: 'nhs/autism-waiting-time-by-sub-icb-to-2023-06.csv.gz' },
  { publication: 'mental-health-contacts', file: 'nhs/mhsds-cyp-contacts-by-sub-icb-to-2023-08.csv' }
];

/** The boundary files, read by `boundaries/`. */
export const BOUNDARY_FILES = ['boundaries/uk-areas-2014-to-2025.topojson', 'boundaries/hex-utla-2023.geojson'] as const;

/** Constituencies and the councils that their people live in. */
export const CONSTITUENCY_LOOKUP = 'lookups/constituency-2024-to-utla23-by-population.csv';

/** MPs by constituency; its name ends in the day of the list. */
export const MP_LOOKUP = 'lookups/mp-by-constituency-2026-06-27.csv';

/** Districts and the councils that are responsible for them. */
export const DISTRICT_LOOKUP = 'lookups/lookup_ltla23_utla23.csv';

/** What became of areas from 2014 to 2025, districts among them. */
export const AREA_CHANGE_LOOKUP = 'lookups/ons-area-changes-2014-to-2025.csv';

/** The districts of the councils that the law has made and that are still to come. */
export const COMING_LOOKUP = 'lookups/surrey-2027.csv';

/** The ONS Postcode Directory, one file for each first letter that there is, read by `postcodes/`. */
export const POSTCODE_FILES: readonly string[] = [...'ABCDEFGHIJKLMNOPRSTUWYZ'].map(
  (letter) => `postcodes/postcodes_${letter}.msgpack.br`
);
const [FIRST_POSTCODE_FILE = ''] = POSTCODE_FILES;

/** Tables that tie one kind of area to another, read by `areas/`, `lookups/` and `postcodes/`. */
export const LOOKUP_FILES = [
  'lookups/utla23-to-sub-icb24-to-icb24-by-lsoa-count.csv',
  'neighbours/sn_model_2025_wide.csv',
  CONSTITUENCY_LOOKUP,
  MP_LOOKUP,
  COMING_LOOKUP,
  FIRST_POSTCODE_FILE
] as const;

/** Files that are read and that the list of sources has no line for, so that no checksum of theirs is known. */
export const UNLISTED_FILES: readonly string[] = [DISTRICT_LOOKUP, AREA_CHANGE_LOOKUP, ...POSTCODE_FILES.slice(1)];

/** Id of a file in sources.csv: its path in plain letters, `dfe-ehc-plans/2025/requests.csv` → `dfe-ehc-plans-2025-requests`. */
export function sourceId(file: string): string {
  return file
    .toLowerCase()
    .replace(/(\.(csv|topojson|geojson|json|xlsx?|ods|gz|msgpack|br))+$/, '')
    .replace(/[^a-z0-9]+/g, '-');
}

export interface SourcesRead {
  sources: Source[];
  /** The text of a file, unpacked where its name ends in `.gz`. */
  text: (file: string) => string;
  bytes: (file: string) => Buffer;
  /** The checksum of a file that is used. */
  sha256: (file: string) => string;
  /** The guidance that its publisher put beside a file; empty where there is none. */
  guidance: (file: string) => string;
  /** Files whose checksum is not the listed one: they may not be what they are called. */
  problems: Problem[];
}

/**
 * The sources that are used, from the list kept beside the published files. Throws when a file is missing or is not in the list; a file
 * whose checksum differs from the listed one is reported, together with whatever else is wrong in it.
 */
export function readSources(folder: string, files: readonly string[]): SourcesRead {
  const list = join(folder, 'sources.csv');
  if (!existsSync(list)) throw new Error(`${list} is missing: set PARITY_SOURCES to the folder of the published files`);
  const { data } = Papa.parse<Record<string, string>>(readFileSync(list, 'utf8').trim(), { header: true });
  const contents = new Map<string, Buffer>();
  const problems: Problem[] = [];
  const sources = [...new Set(files)].map((file): Source => {
    const entry = data.find((candidate) => candidate.file === file);
    if (!entry) throw new Error(`sources.csv has no line for ${file}: add one with its publisher, release and checksum`);
    const path = join(folder, file);
    if (!existsSync(path))
      throw new Error(`${file} is missing from ${folder}: fetch it from its publisher (${entry.page || 'no page is known'})`);
    const bytes = readFileSync(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== entry.sha256)
      problems.push({
        file,
        line: null,
        column: null,
        severity: 'error',
        what: `The file is not the listed one: its checksum is ${sha256}, sources.csv says ${entry.sha256}.`,
        advice: 'Fetch it again; or, if it is meant, correct sources.csv or run with --accept-changed.'
      });
    contents.set(file, bytes);
    const get = (key: string) => (entry[key] ?? '').trim();
    return {
      id: sourceId(file),
      kind: get('kind') as Source['kind'],
      publisher: get('publisher'),
      title: typographic(get('title')),
      release: get('release'),
      published: get('published'),
      licence: get('licence'),
      page: get('page'),
      download: get('download'),
      file,
      sha256
    };
  });
  problems.push(...guidanceMissing(folder));
  const bytes = (file: string) => contents.get(file) ?? Buffer.alloc(0);
  return {
    sources: sources.sort((a, b) => (a.id < b.id ? -1 : 1)),
    text: (file) => (file.endsWith('.gz') ? gunzipSync(bytes(file)) : bytes(file)).toString('utf8'),
    bytes,
    sha256: (file) => createHash('sha256').update(bytes(file)).digest('hex'),
    guidance: (file) => guidanceBeside(folder, file),
    problems
  };
}
