import {
  addedInWords,
  columnsInWords,
  filesOf,
  inFigures,
  rowsIn,
  findingsAbout,
  type Check,
  type Evidence,
  type Finding,
  type Read
} from './evidence.ts';
import { fieldInWords } from '../publications/field-words.ts';
import { IDENTITIES, isStatedFor, type Identity } from '../publications/identities.ts';
import { inWords, list } from '../words/index.ts';

/** From so many councils of one period on, one cause is looked for that explains them all. */
const MANY = 20;

interface Off extends Read {
  whole: number;
  sum: number;
}

export const partsMakeTheWhole: Check = {
  id: 'parts-make-the-whole',
  title: 'The parts in a row add up to the total beside them',
  reason: 'If they do not, a part is missing or counted twice, or the total counts something other than its columns say.',
  fault: {
    title: 'A row that does not add up',
    text: 'The parts in a row should add up to the total beside them, or to no more than it.'
  },
  severity: 'warning',
  carries: false,
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const identity of IDENTITIES)
      for (const file of filesOf(evidence, identity.publication)) {
        const byPeriod = new Map<string, Read[]>();
        for (const read of rowsIn([file], evidence.gazetteer))
          byPeriod.set(read.row.period, [...(byPeriod.get(read.row.period) ?? []), read]);
        for (const [period, reads] of byPeriod) {
          const stated = isStatedFor(identity, period);
          if (!stated && !identity.statedElsewhere) continue;
          const result = (stated ? ofPeriod : onceAPeriod)(evidence, identity, reads);
          tested += result.tested;
          findings.push(...result.findings);
        }
      }
    return { tested, findings };
  }
};

type Result = { tested: number; findings: Finding[] };

/** The rows of a period in which an identity can be tested, and those of them that break it. `asked`: whether any row has a number in a column. */
function testedIn(identity: Identity, reads: readonly Read[]) {
  const asked = (field: string) => reads.some(({ row }) => typeof row.cells[field]?.value === 'number');
  const parts = identity.absent ? identity.parts.filter(asked) : identity.parts;
  const able = parts.length > 0 && identity.whole.every(asked);
  const rows = (able ? reads : []).flatMap((read): Off[] => {
    const whole = sumOf(read, identity.whole);
    const sum = sumOf(read, parts);
    return whole === null || sum === null ? [] : [{ ...read, whole, sum }];
  });
  const off = rows.filter(({ whole, sum }) => (identity.kind === 'within' ? sum > whole : sum !== whole));
  return { asked, parts, rows, off, councils: off.filter(({ row }) => row.level === 'council') };
}

/** A period that the identity is not stated for: what the total leaves out or holds besides, in one finding, or that its columns do not make it. */
function onceAPeriod(evidence: Evidence, identity: Identity, reads: readonly Read[]): Result {
  const { asked, parts, rows, off, councils } = testedIn(identity, reads);
  if (councils.length < MANY) return { tested: rows.length, findings: [] };
  const explained = explain(rows, parts, (identity.perhaps ?? []).filter(asked));
  return { tested: rows.length, findings: alike(evidence, identity, parts, off, explained) };
}

function ofPeriod(evidence: Evidence, identity: Identity, reads: readonly Read[]): Result {
  const { asked, parts, rows, off, councils } = testedIn(identity, reads);
  const explained =
    identity.kind === 'sum' && councils.length >= MANY ? explain(rows, parts, (identity.perhaps ?? []).filter(asked)) : null;
  if (explained) return { tested: rows.length, findings: alike(evidence, identity, parts, off, explained) };
  const separate = off.filter((one) => isLarge(one) || councils.length < 3);
  const slight = councils.filter((one) => !separate.includes(one));
  return {
    tested: rows.length,
    findings: [
      ...separate.flatMap((one) =>
        findingsAbout(evidence, one, [...identity.whole, ...parts], {
          column: columnsInWords(one.row, identity.whole),
          published: addedInWords(identity.whole.map((field) => one.row.cells[field]?.value ?? 0)),
          expected:
            identity.kind === 'within'
              ? `${inFigures(one.sum)} or more: ${partsInWords(parts)} beside it ${parts.length > 1 ? 'add up to' : 'is'} ${inFigures(one.sum)}, ${beyondIn(identity)}`
              : `${inFigures(one.sum)}: what ${partsInWords(parts)} beside it ${parts.length > 1 ? 'add' : 'adds'} up to`,
          once: true
        })
      ),
      ...(slight.length > 0 ? inAList(evidence, identity, parts, reads, slight) : [])
    ]
  };
}

/** 'its three parts', as the row prints them: the columns are the check's, and no reader's words. */
function partsInWords(parts: readonly string[]): string {
  return parts.length > 1 ? `its ${inWords(parts.length)} parts` : 'its part';
}

/** What is wrong with more than the whole, or what may explain it. */
function beyondIn({ words, besides }: Identity): string {
  return besides ? `more than the ${words}, unless ${besides} are among them` : `and cannot be more than the ${words}`;
}

/** Off by more than a twentieth, and by more than a handful. */
function isLarge({ whole, sum }: Off): boolean {
  return Math.abs(sum - whole) >= 10 && Math.abs(sum - whole) > 0.05 * Math.max(whole, sum);
}

/** Which columns, left out of the sum or added to it, make it right in every row: the fewest that do. Null when none do. */
function explain(
  rows: readonly Off[],
  parts: readonly string[],
  perhaps: readonly string[]
): { without: string[]; and: string[] } | null {
  const value = ({ row }: Off, field: string) => row.cells[field]?.value ?? 0;
  const holds = (without: readonly string[], and: readonly string[]) =>
    rows.every((row) => {
      const less = without.reduce((sum, field) => sum + value(row, field), 0);
      const more = and.reduce((sum, field) => sum + value(row, field), 0);
      return row.sum - less + more === row.whole;
    });
  const alone = parts.find((field) => holds([field], []));
  if (alone) return { without: [alone], and: [] };
  const sets = subsets(perhaps).sort((a, b) => a.length - b.length);
  const and = sets.find((set) => set.length > 0 && holds([], set));
  return and ? { without: [], and } : null;
}

function subsets(fields: readonly string[]): string[][] {
  return fields.reduce<string[][]>((sets, field) => [...sets, ...sets.map((set) => [...set, field])], [[]]);
}

/** Fields as readers call them: ‘other placement settings’. */
function quoted(fields: readonly string[]): string {
  return list(fields.map((field) => `‘${fieldInWords(field)}’`));
}

/** One finding in the widest area's row for a mistake that every row of the period shares, or for one that many share and nothing explains. */
function alike(
  evidence: Evidence,
  identity: Identity,
  parts: readonly string[],
  off: readonly Off[],
  explained: { without: string[]; and: string[] } | null
): Finding[] {
  const widest = off.find(({ row }) => row.level === 'england') ?? off[0];
  if (!widest) return [];
  const councils = off.filter(({ row }) => row.level === 'council').length;
  const why = !explained
    ? `in ${councils} councils they do not, by more or by less, and no other columns of the table explain it`
    : explained.without.length > 0
      ? `the total leaves out ${quoted(explained.without)}, here and in ${councils} councils`
      : `it adds up, here and in every council, once ${quoted(explained.and)} ${explained.and.length === 1 ? 'is' : 'are'} counted too`;
  return findingsAbout(evidence, widest, [...identity.whole, ...parts], {
    column: columnsInWords(widest.row, identity.whole),
    published: addedInWords(identity.whole.map((field) => widest.row.cells[field]?.value ?? 0)),
    expected: `${inFigures(widest.sum)}: what ${partsInWords(parts)} beside it add up to; ${why}`,
    once: true
  });
}

/** One finding for all councils that are off by little: they are named, with what is printed and what the parts come to. */
function inAList(
  evidence: Evidence,
  identity: Identity,
  parts: readonly string[],
  reads: readonly Read[],
  slight: readonly Off[]
): Finding[] {
  const first = slight[0];
  const home = reads.find(({ row }) => row.level === 'england') ?? first;
  if (!first || !home) return [];
  const named = [...slight]
    .sort((a, b) => Math.abs(b.sum - b.whole) - Math.abs(a.sum - a.whole))
    .map(
      ({ area, row, whole, sum }) => `${area.name} (${inFigures(whole)} printed on line ${row.line}, ${inFigures(sum)} added up)`
    );
  return findingsAbout(evidence, home, [...identity.whole, ...parts], {
    row: null,
    column: columnsInWords(first.row, identity.whole),
    published: `totals slightly off in ${slight.length} ${slight.length === 1 ? 'council' : 'councils'}`,
    expected: `${identity.kind === 'within' ? 'no less than' : 'exactly'} ${parts.length > 1 ? `the sum of the ${inWords(parts.length)} parts` : 'the part'} beside each: ${named.join('; ')}`,
    once: true
  });
}

function sumOf({ row }: Read, fields: readonly string[]): number | null {
  let sum = 0;
  for (const field of fields) {
    const cell = row.cells[field];
    if (typeof cell?.value !== 'number') return null;
    sum += cell.value;
  }
  return sum;
}
