import { periodInWords } from '../model/period.ts';
import { inForce, isCouncil } from '../model/area.ts';
import type { ComparatorLine } from '../model/comparator.ts';
import { fieldsOf, isPrinted, termsOf, valueOf, type Measure } from '../model/measure.ts';
import { list, nameInProse, namesInProse } from '../words/index.ts';
import { comparatorsOf } from '../publications/shape/comparators.ts';
import {
  citedIn,
  countFields,
  inFigures,
  observationOf,
  roundedBy,
  rowIndex,
  rowsIn,
  type Check,
  type Evidence,
  type Finding,
  type Read
} from './evidence.ts';
import { isOfBoards } from '../model/geography.ts';

/**
 * A total that counts councils which show no figure of their own. Told of every figure of a measure that has such a total, with both counts;
 * and of the columns that no measure is made from once a total, without the amount, for where one council alone is withheld the difference
 * would be its figure. A council is named only where its region's total counts it too.
 */
export const totalsHoldTheWithheld: Check = {
  id: 'totals-hold-the-withheld',
  title: 'A total covers the same councils as are compared with it',
  reason: 'A total that covers other councils cannot be compared with them, and subtraction reveals what was withheld.',
  fault: {
    title: 'A total that includes councils without a figure',
    text: 'A total should cover the councils that are compared with it. If it does not, it is shown as published, and councils are compared with the total of those that have both counts.'
  },
  severity: 'warning',
  marks: false,
  decision: { shown: 'Shown as published; councils are compared with the total of those that have both counts.' },
  last: true,
  run(evidence) {
    const compared = evidence.measures.flatMap((measure) =>
      comparatorsOf(measure, evidence.files, evidence.gazetteer, evidence.observations.get(measure.id) ?? []).flatMap((line) =>
        ofMeasure(evidence, measure, line)
      )
    );
    const others = ofColumns(evidence);
    return { tested: others.tested, findings: [...compared, ...others.findings] };
  }
};

/** What is told of a measure's published total; nothing of a sum that nobody published. */
function ofMeasure(evidence: Evidence, measure: Measure, like: ComparatorLine): Finding[] {
  const line = observationOf(evidence, measure.id, like.area, like.period);
  const file = evidence.files.find(({ source }) => source === line?.source);
  const row = file && line ? rowIndex(file).get(`${line.area} ${line.period}`) : undefined;
  if (!file || !row || !line || line.row === null || line.value === null) return [];
  const cited = citedIn(file, row, [
    ...new Set(termsOf(measure).flatMap((term) => (term.publication === file.publication ? fieldsOf(term) : [])))
  ]);
  const names = like.leftOut.map((code) => nameInProse({ name: evidence.gazetteer.byCode(code)?.name ?? code }));
  const { numerator, denominator } = line;
  const unit = measure.unit.kind === 'share' || measure.unit.kind === 'change' ? '%' : '';
  const counted = (over: number, under: number) => {
    const value = valueOf(measure.unit, over, under) ?? 0;
    return `${inFigures(over)} ${measure.unit.kind === 'change' ? 'from' : 'of'} ${inFigures(under)}, ${inFigures(value, Math.max(1, measure.decimals))}${unit}`;
  };
  const hasCounts = like.numerator !== null && like.denominator !== null && numerator !== null && denominator !== null;
  return [
    {
      source: file.source,
      row: line.row,
      area: like.area,
      measure: measure.id,
      period: like.period,
      column: cited.column,
      published: hasCounts
        ? `${counted(numerator, denominator)}, a total that counts ${inWords(names)}`
        : `${inFigures(line.value, measure.decimals)}${unit}, a total that counts ${inWords(names)}`,
      expected: hasCounts
        ? `${counted(like.numerator ?? 0, like.denominator ?? 0)}: the councils that have both counts, ${periodInWords(like.period)}${alone(measure, numerator === like.numerator, denominator === like.denominator)}`
        : `${inFigures(like.value, measure.decimals)}${unit}: the councils that have both counts, ${periodInWords(like.period)}`
    }
  ];
}

/** Which side of a total holds nothing of the councils that are left out. */
function alone({ phrases }: Measure, sameOver: boolean, sameUnder: boolean): string {
  if (sameOver) return `. The published numerator holds none of the others’ ${phrases.counted}`;
  return sameUnder ? `. The published denominator holds nothing of the others` : '';
}

const MOST_NAMED = 8;

function inWords(names: readonly string[]): string {
  const have = names.length === 1 ? 'has' : 'have';
  return names.length > MOST_NAMED
    ? `${names.length} councils that have no sound figure`
    : `${list(names)}, which ${have} no sound figure`;
}

/** The columns of counts that no measure is made from. */
function ofColumns(evidence: Evidence): { tested: number; findings: Finding[] } {
  const findings: Finding[] = [];
  let tested = 0;
  for (const file of evidence.files.filter((file) => !isOfBoards(file))) {
    const used = new Set(
      evidence.measures
        .filter((measure) => !isPrinted(measure))
        .flatMap((measure) => termsOf(measure).filter(({ publication }) => publication === file.publication))
        .flatMap(fieldsOf)
    );
    const fields = [...countFields(file)];
    for (const [period, reads] of byPeriod(rowsIn([file], evidence.gazetteer))) {
      const councils = reads.filter(({ area }) => isCouncil(area));
      const holdsMore = (total: Read, field: string) => {
        const value = total.row.cells[field]?.value;
        const parts = councils.filter(({ area }) => total.row.level === 'england' || area.region === total.area.code);
        const without = parts.filter(({ row, area }) => row.cells[field]?.value == null && inForce(area, period));
        if (typeof value !== 'number' || without.length === 0 || without.length === parts.length) return null;
        const sum = parts.reduce((added, { row }) => added + (row.cells[field]?.value ?? 0), 0);
        return { more: sum + roundedBy(file) < value, without };
      };
      const regions = new Map(reads.filter(({ row }) => row.level === 'region').map((read) => [read.area.code, read]));
      for (const total of reads.filter(({ row }) => row.level !== 'council')) {
        const hidden = new Set<string>();
        const columns = fields.filter((field) => {
          const found = holdsMore(total, field);
          if (!found) return false;
          tested++;
          if (!found.more) return false;
          for (const { area } of found.without) {
            const region = regions.get(area.region);
            if (!region || holdsMore(region, field)?.more !== false) hidden.add(area.name);
          }
          return !used.has(field);
        });
        if (columns.length === 0) continue;
        const cited = citedIn(file, total.row, columns);
        findings.push({
          source: file.source,
          row: cited.row,
          area: total.area.code,
          measure: '',
          period,
          column: cited.column,
          published: `a total that includes ${list(namesInProse([...hidden].map((name) => ({ name }))))}, whose own ${hidden.size === 1 ? 'figure is' : 'figures are'} printed as a mark`,
          expected: `the sum of the councils whose figures are printed, ${periodInWords(period)}`
        });
      }
    }
  }
  return { tested, findings };
}

function byPeriod(reads: Iterable<Read>): Map<string, Read[]> {
  const rows = new Map<string, Read[]>();
  for (const read of reads) rows.set(read.row.period, [...(rows.get(read.row.period) ?? []), read]);
  return rows;
}
