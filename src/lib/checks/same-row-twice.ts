import { publicationById } from '../publications/index.ts';
import { periodInWords, yearBefore } from '../model/period.ts';
import {
  columnsInWords,
  councilRows,
  countFields,
  inFigures,
  findingsAbout,
  type Check,
  type Finding,
  type Read
} from './evidence.ts';
import { isOfBoards } from '../model/geography.ts';

/** Two different counts of so many, or so many counts of some size, agree in two rows by chance in no file of this length. */
const LARGE = 100;
const LARGE_ONES = 2;
const SOME = 10;
const SOME_ONES = 5;

/** A row's counts, where they are too many and too large to be another row's by chance; null where they are not. */
function fingerprint({ file, row }: Read): { key: string; fields: string[] } | null {
  const fields = [...countFields(file)].filter((field) => typeof row.cells[field]?.value === 'number');
  const values = new Set(fields.map((field) => row.cells[field]?.value ?? 0));
  const atLeast = (least: number) => [...values].filter((value) => value >= least).length;
  if (atLeast(LARGE) < LARGE_ONES && atLeast(SOME) < SOME_ONES) return null;
  return {
    key: fields.map((field) => `${field}=${row.cells[field]?.value}`).join(),
    fields: fields.filter((field) => row.cells[field]?.value !== 0)
  };
}

export const sameRowTwice: Check = {
  id: 'same-row-twice',
  title: 'No row of counts is published for two councils, or for two years of one council',
  reason: 'A whole row identical to another council’s, or to last year’s, has been copied or returned twice.',
  fault: {
    title: 'The same row of counts published twice',
    text: 'Two councils, or two years of one council, do not have exactly the same counts throughout where some are large.'
  },
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    const inPeriod = new Map<string, Read>();
    const ofCouncil = new Map<string, { key: string; read: Read }>();
    // A tool that copies the other tables repeats what is told of them.
    for (const read of councilRows(evidence)) {
      if (isOfBoards(read.file) || publicationById(read.file.publication).isCopy) continue;
      const print = fingerprint(read);
      if (!print) continue;
      tested++;
      const { source } = read.file;
      const other = inPeriod.get(`${source} ${read.row.period} ${print.key}`);
      inPeriod.set(`${source} ${read.row.period} ${print.key}`, other ?? read);
      ofCouncil.set(`${source} ${read.area.code} ${read.row.period}`, { key: print.key, read });
      if (other)
        findings.push(...pasted(read, print.fields, `another row than that of ${other.area.name} on line ${other.row.line}`));
    }
    for (const [place, { key, read }] of ofCouncil) {
      const before = ofCouncil.get(`${place.slice(0, -read.row.period.length)}${yearBefore(read.row.period)}`);
      if (before?.key === key)
        findings.push(
          ...pasted(
            read,
            fingerprint(read)?.fields ?? [],
            `other counts than on line ${before.read.row.line}, of ${periodInWords(before.read.row.period)}`
          )
        );
    }
    return { tested, findings };

    function pasted(read: Read, fields: readonly string[], expected: string): Finding[] {
      return findingsAbout(evidence, read, fields, {
        column: columnsInWords(read.row, fields),
        published: fields.map((field) => inFigures(read.row.cells[field]?.value ?? 0)).join(', '),
        expected: `${expected}: all ${fields.length} counts are the same to the unit`,
        once: true
      });
    }
  }
};
