import { filesOf, inFigures, type Check, type Evidence, type Finding, type ReadFile } from './evidence.ts';

/** A word of a header so short that it begins many others. */
const SHORTEST = 3;

interface Variable {
  header: string;
  description: string;
}

export const labelsFitHeaders: Check = {
  id: 'labels-fit-headers',
  title: 'The publisher’s guidance describes the right columns',
  reason: 'If two descriptions are swapped, readers of the guidance use the wrong figures.',
  fault: {
    title: 'Two column descriptions swapped',
    text: 'The publisher’s guidance should describe the right columns.'
  },
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const file of evidence.files) {
      const variables = variablesOf(evidence.guidance?.get(file.file) ?? '', file.file.split('/').at(-1) ?? '');
      tested += variables.length;
      variables.forEach((one, index) => {
        for (const other of variables.slice(index + 1))
          if (areSwapped(one, other)) findings.push(swapped(evidence, file, one, other));
      });
    }
    return { tested, findings };
  }
};

/** The table of names and descriptions under a file's name. */
function variablesOf(guidance: string, file: string): Variable[] {
  const [, section = ''] = guidance.split(`Filename: ${file}`);
  const [own = ''] = section.split(/^Filename: /m);
  return own.split(/\r?\n/).flatMap((line): Variable[] => {
    const [, header, description] = /^(\w+)\s*\|\s+(\S.*)$/.exec(line) ?? [];
    return header === undefined || description === undefined ? [] : [{ header, description: description.trim() }];
  });
}

/** Each is described by all the words of the other's header and by none of its own. */
function areSwapped(one: Variable, other: Variable): boolean {
  const [first, second] = [wordsOf(one, other), wordsOf(other, one)];
  const has = (word: string, { description }: Variable) => new RegExp(`\\b${word}`, 'i').test(description);
  const all = (words: readonly string[], of: Variable) => words.length > 0 && words.every((word) => has(word, of));
  const none = (words: readonly string[], of: Variable) => !words.some((word) => has(word, of));
  return all(first, other) && all(second, one) && none(first, one) && none(second, other);
}

/** The words of a header that the other header has not. */
function wordsOf({ header }: Variable, other: Variable): string[] {
  const shared = other.header.toLowerCase().split('_');
  return header
    .toLowerCase()
    .split('_')
    .filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word) && !shared.includes(word));
}

function swapped(evidence: Evidence, file: ReadFile, one: Variable, other: Variable): Finding {
  const england = filesOf(evidence, file.publication)
    .flatMap(({ rows }) => rows)
    .filter(({ level }) => level === 'england');
  const printed = ({ header }: Variable) => {
    const counts = england.flatMap(({ cells }) => Object.values(cells).find(({ column }) => column === header)?.value ?? []);
    return counts.length === 0
      ? ''
      : `; under ‘${header.replaceAll('_', ' ')}’ England has ${[...new Set([Math.min(...counts), Math.max(...counts)])].map((count) => inFigures(count)).join(' to ')}`;
  };
  return {
    source: file.source,
    row: null,
    area: '',
    measure: '',
    period: [...new Set(file.rows.map(({ period }) => period))].sort().join(' '),
    column: `${one.header} and ${other.header}`,
    published: `in the guidance, the first column as ‘${one.description}’ and the second as ‘${other.description}’`,
    expected: `the two the other way about, as the headers say${printed(one)}${printed(other)}`
  };
}
