import type { CsvLine } from '../publications/csv.ts';
import { readName } from '../places/keys.ts';
import { inWords } from '../words/index.ts';
import { withoutMarks, type Names } from './own-names.ts';
import { readsAlike } from './own-unmatched.ts';

const cellAt = ({ fields }: CsvLine, index: number) => (fields[index] ?? '').trim();

/** The rows with the other column's code, or name, where the cell of the council is blank; and how many those are. */
export function filledFromBeside(
  records: readonly CsvLine[],
  { places, beside }: { places: number; beside: number },
  names: Names
): { records: CsvLine[]; filled: number } {
  let filled = 0;
  const all = records.map((record) => {
    const other = cellAt(record, beside);
    if (cellAt(record, places) !== '' || other === '' || names.codeOf(other) === null) return record;
    filled++;
    const fields = [...record.fields];
    while (fields.length <= places) fields.push('');
    fields[places] = other;
    return { ...record, fields };
  });
  return { records: all, filled };
}

/**
 * Why a row is of no one council whose name is that of one and whose code that of another, or whose name is spelt like another’s, in a
 * sentence; null where they agree or one of them says nothing. Areas of one name, before and after a change of borders, agree.
 */
export function disagreement(written: string, other: string, heading: string, names: Names): string | null {
  if (other === '' || other === written) return null;
  const joint = /[a-z]{3}/i.test(other) && names.codeOf(written) !== null ? names.matcher.joint(withoutMarks(other)) : [];
  if (joint.length > 0)
    return `The row says ‘${written}’, which is one council, and ‘${other}’ under ‘${heading}’ names ${inWords(joint.length)}: one figure of them together is no council’s own.`;
  const [one, two] = [names.areaOf(names.match(written)), names.areaOf(names.match(other))];
  if (one && !two && /^(E\d{8}|\d{3})$/i.test(written) && /[a-z]{3}/i.test(other) && !readsAlike(withoutMarks(other), one)) {
    const meant = names.nearest(other);
    if (meant.length > 0 && !meant.includes(one.code))
      return `The row says ‘${written}’, which is ${one.name}, and ‘${other}’ under ‘${heading}’ is not like its name. Nothing says which is right.`;
  }
  if (!one || !two || one.code === two.code || readName(one.name).key === readName(two.name).key) return null;
  return `The row says ‘${written}’, and ‘${other}’ under ‘${heading}’ is ${two.name}. Nothing says which is right.`;
}
