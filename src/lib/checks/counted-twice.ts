import { periodInWords } from '../model/period.ts';
import {
  type Check,
  type Finding,
  figure,
  findingsAbout,
  inFigures,
  type Evidence,
  type Read,
  filesOf,
  rowIndex,
  rowsIn
} from './evidence.ts';
import { PUBLICATIONS } from '../publications/index.ts';
import type { AlsoCounted, CountElsewhere } from '../publications/publication.ts';
import { threeTablesDiffer } from './plans-of-a-year.ts';
import type { PublicationId } from '../model/measure.ts';

/** The same thing counted in two files. */
interface Pair extends Pick<AlsoCounted, 'other' | 'at' | 'is' | 'both'> {
  one: CountElsewhere;
  /** The first is of a copy of the other. */
  copied: boolean;
}

const pairs = (ofCopies: boolean): Pair[] =>
  PUBLICATIONS.filter(({ isCopy }) => (isCopy === true) === ofCopies).flatMap(({ id, alsoCounted = [] }) =>
    alsoCounted.map(({ field, words, ...rest }) => ({
      one: { publication: id as PublicationId, field, words },
      copied: ofCopies,
      ...rest
    }))
  );

/** What a copy repeats from the tables of others. */
export const copied = (): Pair[] => pairs(true);

/** Under so many, two counts differ by chance and by a late entry. */
const COUNTED_FROM = 100;

export const countedTwice: Check = {
  id: 'counted-twice',
  title: 'Two files that count the same thing agree',
  reason: 'If two files from one publisher count the same thing and differ, one is wrong or counts something else.',
  fault: {
    title: 'Two files that disagree on the same count',
    text: 'Two files that count the same thing should agree, or nearly agree if they count on different days.'
  },
  severity: 'warning',
  doubts: 'count',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const pair of [...pairs(false), ...copied()])
      for (const read of newestRows(evidence, pair.one.publication)) {
        const cell = read.row.cells[pair.one.field];
        const period = pair.at ? pair.at(read.row.period) : read.row.period;
        const other = figure(evidence, pair.other.publication, pair.other.field, read.row.area, period);
        if (typeof cell?.value !== 'number' || other === null) continue;
        if (pair.other.publication === 'new-plans' && !pair.copied && isOfTheRegion(evidence, read, pair.other, other)) continue;
        if (pair.one.publication === 'assessments' && threeTablesDiffer(evidence, read.area.code, period)) continue;
        tested++;
        if (agree(cell.value, other, pair.is)) continue;
        const near = pair.is === 'equal' ? '' : pair.is === 'within' ? 'at most ' : 'about ';
        const rests = rowOf(evidence, pair.other, read.area, period);
        findings.push(
          ...findingsAbout(evidence, read, [pair.one.field], {
            published: inFigures(cell.value),
            expected: `${near}${inFigures(other)}, the ${pair.other.words} by another DfE table, ${periodInWords(period)}`,
            once: true
          }),
          ...(pair.both
            ? findingsAbout(evidence, rests, [pair.other.field], {
                published: inFigures(other),
                expected: `${near}${inFigures(cell.value)}, the ${pair.one.words} by another DfE table, ${periodInWords(read.row.period)}`,
                once: true
              })
            : [])
        );
      }
    return { tested, findings };
  }
};

/** The row that a count is taken from. Throws where there is none. */
function rowOf(evidence: Evidence, { publication, field, words }: CountElsewhere, area: Read['area'], period: string): Read {
  for (const file of filesOf(evidence, publication)) {
    const row = rowIndex(file).get(`${area.code} ${period}`);
    if (row && typeof row.cells[field]?.value === 'number') return { file, row, area };
  }
  throw new Error(`${words} of ${area.name} in ${period} are in no file`);
}

/** Each area's row of a period, from the newest release that has one. */
function* newestRows(evidence: Evidence, publication: PublicationId): Generator<Read> {
  const seen = new Set<string>();
  for (const read of rowsIn(filesOf(evidence, publication), evidence.gazetteer)) {
    const key = `${read.row.area} ${read.row.period}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield read;
  }
}

function agree(one: number, other: number, is: Pair['is']): boolean {
  if (is === 'equal') return one === other;
  if (is === 'within') return one <= other;
  const [small, large] = one < other ? [one, other] : [other, one];
  return large < COUNTED_FROM || small >= large * is;
}

/** Whether what stands in a council's row is its region's total: told by another check, and proof of nothing. */
function isOfTheRegion(evidence: Evidence, { area, row }: Read, of: CountElsewhere, count: number): boolean {
  return area.region !== '' && figure(evidence, of.publication, of.field, area.region, row.period) === count;
}
