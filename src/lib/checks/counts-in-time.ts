import { publicationById } from '../publications/index.ts';
import { type Read, type Evidence, councilRows, countFields } from './evidence.ts';
import { IDENTITIES } from '../publications/identities.ts';
import { yearBefore } from '../model/period.ts';
import { withdrawnOn } from '../model/withdrawn.ts';

export const PART_TIMES = 10;

export const PART_COUNTED_FROM = 200;

interface Change extends Read {
  field: string;
  before: number;
  now: number;
}

const WHOLES = new Set(
  IDENTITIES.flatMap(({ publication, whole }) => (whole.length === 1 ? [`${publication} ${whole[0]}`] : [])).filter(
    (key) => !/_total$|neet|ed_elsewhere|within20|over52|from20|tribunal|total_ehc/i.test(key) || key.endsWith('total_ceased')
  )
);

export function isWhole({ file }: Read, field: string): boolean {
  return WHOLES.has(`${file.publication} ${field}`);
}

const known = new WeakMap<Evidence, [Read, Change[]][]>();

/** Each council's row with its counts and those of the year before, where the file has both. The first months of plans are no base. */
export function changesOf(evidence: Evidence): [Read, Change[]][] {
  const before = known.get(evidence);
  if (before) return before;
  const changes = [...findChanges(evidence)];
  known.set(evidence, changes);
  return changes;
}

function* findChanges(evidence: Evidence): Generator<[Read, Change[]]> {
  const rows = new Map<string, Read>();
  for (const read of councilRows(evidence))
    if (!publicationById(read.file.publication).isCopy)
      rows.set(`${read.file.source} ${read.area.code} ${read.row.period}`, read);
  for (const read of rows.values()) {
    if (read.row.period < '2017') continue;
    const before = rows.get(`${read.file.source} ${read.area.code} ${yearBefore(read.row.period)}`);
    if (!before) continue;
    if ([before, read].some(({ row }) => withdrawnOn(row.notes) !== null)) continue;
    const changes = [...countFields(read.file)].flatMap((field): Change[] => {
      const [then, now] = [before.row.cells[field]?.value, read.row.cells[field]?.value];
      return typeof then === 'number' && typeof now === 'number' ? [{ ...read, field, before: then, now }] : [];
    });
    yield [read, changes];
  }
}
