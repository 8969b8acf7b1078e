import { periodInWords } from '../model/period.ts';
import type { BreakdownTable, PlacedPart } from '../publications/parts.ts';
import {
  countFields,
  inFigures,
  rowIndex,
  findingsAbout,
  type Check,
  type Evidence,
  type Finding,
  type ReadFile
} from './evidence.ts';

const ALL_CHILDREN = /^(all|new)\b/i;
const TOTAL = / - total$/i;

/** What is added up: the parts of an area and period by one topic, or those of one family of it, against their whole. */
interface Sum {
  area: string;
  period: string;
  topic: string;
  /** `Mainstream` where the whole is a printed subtotal; empty where it is the row of all children. */
  family: string;
  whole: PlacedPart | null;
  parts: PlacedPart[];
}

/** Children by age, sex, ethnicity, placement and length of plan, each way added up against the row of all children. */
export const partsOfBreakdowns: Check = {
  id: 'parts-of-breakdowns',
  title: 'The parts of a breakdown add up to the whole',
  reason: 'Every child has one age, one sex and one ethnicity, so each breakdown should add up to all children.',
  fault: {
    title: 'A breakdown that does not add up to all children',
    text: 'The rows by age, sex, ethnicity, need or placement should add up to the row for all children.'
  },
  severity: 'warning',
  marks: false,
  carries: false,
  run(evidence) {
    const results = (evidence.breakdowns ?? []).map((table) => {
      const file = evidence.files.find((candidate) => candidate.source === table.source);
      return file ? inFile(evidence, file, table) : { tested: 0, findings: [] };
    });
    return {
      tested: results.reduce((sum, { tested }) => sum + tested, 0),
      findings: results.flatMap(({ findings }) => findings)
    };
  }
};

function inFile(evidence: Evidence, file: ReadFile, table: BreakdownTable): { tested: number; findings: Finding[] } {
  const counts = countFields(file);
  const rows = rowIndex(file);
  // Topics that miss the same whole by the same sum are one finding: the whole is what is wrong.
  const missed = new Map<string, { sum: Sum; field: string; added: number; ways: string[] }>();
  let tested = 0;
  for (const sum of sumsOf(table)) {
    const all = rows.get(`${sum.area} ${sum.period}`);
    if (!all || sum.parts.length === 0 || (sum.family !== '' && !sum.whole)) continue;
    for (const [field, cell] of Object.entries(all.cells)) {
      if (!counts.has(field)) continue;
      const place = table.columns.indexOf(cell.column);
      const whole = sum.whole ? numberIn(sum.whole, place) : cell.value;
      const parts = sum.parts.map((part) => numberIn(part, place));
      if (whole === null || !parts.every((part) => part !== null)) continue;
      tested++;
      const added = parts.reduce((total, part) => total + part, 0);
      if (added === whole) continue;
      const key = [sum.area, sum.period, field, sum.family, added].join('|');
      const found = missed.get(key) ?? { sum, field, added, ways: [] };
      missed.set(key, { ...found, ways: [...found.ways, sum.topic] });
    }
  }
  const findings = [...missed.values()].flatMap(({ sum, field, added, ways }) => {
    const row = rows.get(`${sum.area} ${sum.period}`);
    const cell = row?.cells[field];
    if (!row || !cell) return [];
    const expected = `${inFigures(added)}, what the rows by ${inWords(ways)} add up to in ${periodInWords(sum.period)}`;
    if (!sum.whole) return findingsAbout(evidence, { file, row }, [field], { published: cell.published.trim(), expected });
    const published = sum.whole.figures[table.columns.indexOf(cell.column)] ?? '';
    const ofFamily = `${inFigures(added)}, what the rows under ‘${sum.family}’ by ${inWords(ways)} add up to in ${periodInWords(sum.period)}`;
    return findingsAbout(evidence, { file, row: { ...row, line: sum.whole.row } }, [], {
      column: cell.column,
      published: `${published} (${sum.whole.breakdown})`,
      expected: ofFamily
    });
  });
  return { tested, findings };
}

/**
 * Every sum that must hold. A breakdown such as `Mainstream - academy` is a part of the subtotal `Mainstream - total` where the topic
 * prints one, and the subtotal is then the part of the whole.
 */
function sumsOf({ rows }: BreakdownTable): Iterable<Sum> {
  const families = new Set(
    rows.filter((row) => TOTAL.test(row.breakdown)).map((row) => `${row.topic}|${row.breakdown.replace(TOTAL, '')}`)
  );
  const sums = new Map<string, Sum>();
  const sumOf = (row: PlacedPart, family: string): Sum => {
    const key = [row.area, row.period, row.topic, family].join('|');
    const known = sums.get(key);
    if (known) return known;
    const made: Sum = { area: row.area, period: row.period, topic: row.topic, family, whole: null, parts: [] };
    sums.set(key, made);
    return made;
  };
  for (const row of rows) {
    if (ALL_CHILDREN.test(row.breakdown)) continue;
    const family = row.breakdown.split(' - ')[0] ?? '';
    if (!families.has(`${row.topic}|${family}`)) sumOf(row, '').parts.push(row);
    else if (TOTAL.test(row.breakdown)) {
      sumOf(row, '').parts.push(row);
      sumOf(row, family).whole = row;
    } else sumOf(row, family).parts.push(row);
  }
  return sums.values();
}

function numberIn(part: PlacedPart, place: number): number | null {
  const text = part.figures[place] ?? '';
  return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
}

/** ‘Sex’, ‘Ethnicity’ and ‘Years EHC plan in place’, as the file writes them. */
function inWords(topics: readonly string[]): string {
  const quoted = topics.map((topic) => `‘${topic}’`);
  return quoted.length < 2 ? quoted.join() : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
