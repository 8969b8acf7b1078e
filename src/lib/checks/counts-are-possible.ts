import { countFields, filesOf, inFigures, rowsIn, told, type Check, type Finding, type Read } from './evidence.ts';
import { IDENTITIES } from '../publications/identities.ts';
import { inWords } from '../words/index.ts';

export const noNegativeCount: Check = {
  id: 'no-negative-count',
  title: 'No count is below zero',
  reason: 'Nothing can be counted fewer than no times.',
  severity: 'blocker',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const read of rowsIn(evidence.files, evidence.gazetteer))
      for (const field of countFields(read.file)) {
        const cell = read.row.cells[field];
        if (typeof cell?.value !== 'number') continue;
        tested++;
        if (cell.value >= 0) continue;
        findings.push(
          ...told(evidence, read, [field], {
            published: cell.published.trim(),
            expected: `0 or more${whatIsLeft(read, field)}`,
            severity: 'blocker'
          })
        );
      }
    return { tested, findings };
  }
};

/** Where the number is what is left of a whole when its other parts are taken away: those parts, and the whole that they exceed. */
function whatIsLeft({ file, row }: Read, field: string): string {
  for (const { publication, whole, parts, words } of IDENTITIES) {
    if (publication !== file.publication || !parts.includes(field)) continue;
    const others = parts.filter((part) => part !== field);
    const numbers = (fields: readonly string[]) => fields.map((name) => row.cells[name]?.value ?? NaN).reduce((a, b) => a + b, 0);
    if (numbers(whole) !== numbers(parts)) continue;
    return `: it is the ${inFigures(numbers(whole))} ${words} less the ${inWords(others.length)} other counts beside it, which come to ${inFigures(numbers(others))}`;
  }
  return '';
}

const PERCENT = /Rate\d?$|_pc$|^pc_|_perc(_|$)/;

/** A rate printed in a file, whether a measure is made from it or not. */
export const printedRateWithinBounds: Check = {
  id: 'printed-rate-within-bounds',
  title: 'A printed percentage lies between 0 and 100',
  reason: 'A part cannot be larger than the whole it is part of.',
  severity: 'blocker',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const read of rowsIn(evidence.files, evidence.gazetteer))
      for (const [field, cell] of Object.entries(read.row.cells)) {
        if (!PERCENT.test(field) || /gap|appealRate/i.test(field) || typeof cell.value !== 'number') continue;
        tested++;
        if (cell.value >= 0 && cell.value <= 100) continue;
        findings.push(
          ...told(evidence, read, [field], {
            published: `${cell.published.trim()}%`,
            expected: 'between 0 and 100%',
            severity: 'blocker'
          })
        );
      }
    return { tested, findings };
  }
};

/** A difference of two figures printed beside them. */
export const differenceIsOfItsTwo: Check = {
  id: 'difference-of-its-two',
  title: 'A printed difference is that of the two figures beside it',
  reason: 'A gap that is not the one figure less the other has one of the three wrong.',
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const read of rowsIn(evidence.files, evidence.gazetteer))
      for (const [field, cell] of Object.entries(read.row.cells)) {
        const [, name, group] = /^(.*)_gap_(plan|support)$/.exec(field) ?? [];
        const [own, none] = [read.row.cells[`${name}_${group}`]?.value, read.row.cells[`${name}_none`]?.value];
        if (name === undefined || typeof cell.value !== 'number' || typeof own !== 'number' || typeof none !== 'number') continue;
        tested++;
        if (Math.abs(own - none - cell.value) < 0.0005) continue;
        findings.push(
          ...told(evidence, read, [field], {
            published: cell.published.trim(),
            expected: `${inFigures(own - none, 3)}: ${inFigures(own, 3)} less ${inFigures(none, 3)}`
          })
        );
      }
    return { tested, findings };
  }
};

/** Pairs of columns that print one figure with the two signs. */
const OPPOSITES = [{ publication: 'dsg-balance', field: 'balance', opposite: 'deficit' }] as const;

/** What is owed and what is left over are one figure: where one column is above zero, the other is as far below it. */
export const signsAreOpposite: Check = {
  id: 'signs-are-opposite',
  title: 'A deficit is the balance with the other sign',
  reason: 'A sign that is lost turns what a council owes into what it has saved.',
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const { publication, field, opposite } of OPPOSITES)
      for (const read of rowsIn(filesOf(evidence, publication), evidence.gazetteer)) {
        const [one, other] = [read.row.cells[field], read.row.cells[opposite]];
        if (one?.value == null || other?.value == null) continue;
        tested++;
        if (one.value + other.value === 0) continue;
        findings.push(
          ...told(evidence, read, [field], {
            published: `${one.published.trim()}, beside ${other.published.trim()} for the same sum with the other sign`,
            expected: `${other.published.trim()} with the other sign`
          })
        );
      }
    return { tested, findings };
  }
};

export const shareWithinBounds: Check = {
  id: 'share-within-bounds',
  title: 'A share lies between 0 and 100 per cent',
  reason: 'A part cannot be larger than the whole it is part of.',
  severity: 'blocker',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const measure of evidence.measures.filter((candidate) => candidate.unit.kind === 'share'))
      for (const line of evidence.observations.get(measure.id) ?? []) {
        if (line.value === null) continue;
        tested++;
        if (line.value >= 0 && line.value <= 100) continue;
        findings.push({
          source: line.source,
          row: line.row,
          area: line.area,
          measure: measure.id,
          period: line.period,
          column: measure.title,
          published: `${inFigures(line.numerator ?? 0)} of ${inFigures(line.denominator ?? 0)}`,
          expected: 'a part no larger than the whole'
        });
      }
    return { tested, findings };
  }
};
