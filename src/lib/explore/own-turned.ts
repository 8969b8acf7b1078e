import type { CsvLine } from '../publications/csv.ts';
import type { PlaceMatcher } from '../places/match.ts';
import { readOwnCell, type Commas } from './own-cells.ts';
import { isPlace } from './own-cell-kinds.ts';

/** Lines in which the names of councils are looked for: titles stand above them. */
const LOOKED_THROUGH = 40;

/** Said of a table that was turned round. */
export const TURNED = 'Councils are across the top of the file. It was turned round, so that each council is a row.';

/**
 * The lines of a table whose councils are across the top, turned round so that each is a row; null where they are not. Councils are there
 * where one line names two or more, more than any column does, and most of what lies under them are figures.
 */
export function turnedRound(lines: readonly CsvLine[], matcher: PlaceMatcher, commas: Commas): CsvLine[] | null {
  const first = lines.slice(0, LOOKED_THROUGH);
  const counts = first.map(({ fields }) => councilsIn(fields, matcher));
  const most = Math.max(0, ...counts);
  if (most < 2) return null;
  const widest = Math.max(...first.map(({ fields }) => fields.length));
  for (let index = 0; index < widest; index++)
    if (
      councilsIn(
        first.flatMap(({ fields }) => fields[index] ?? []),
        matcher
      ) >= most
    )
      return null;
  const at = counts.indexOf(most);
  const head = first[at];
  /* A row of figures of 10,000 columns has numbers that are codes of councils: few of its cells are. */
  const filled = (head?.fields ?? []).filter((field) => field.trim() !== '');
  if (filled.filter((field) => isPlace(matcher, field)).length < (filled.length - 1) / 2) return null;
  const under = lines.slice(at + 1);
  if (!head || under.length === 0) return null;
  const columns = head.fields.flatMap((field, index) => (isPlace(matcher, field) ? [index] : []));
  const cells = under.flatMap(({ fields }) => columns.map((index) => readOwnCell(fields[index] ?? '', commas).kind));
  const figures = cells.filter((kind) => kind === 'number').length;
  if (figures === 0 || figures < cells.filter((kind) => kind !== 'none').length / 2) return null;
  const labels = columns[0] ?? 0;
  const labelOf = ({ fields }: CsvLine) =>
    fields
      .slice(0, labels)
      .map((field) => field.trim())
      .filter((field) => field !== '')
      .join(' ');
  const width = Math.max(head.fields.length, ...under.map(({ fields }) => fields.length));
  const turned = [{ ...head, fields: ['Council', ...under.map(labelOf)] }];
  for (let index = labels; index < width; index++)
    turned.push({
      ...head,
      fields: [(head.fields[index] ?? '').trim(), ...under.map(({ fields }) => fields[index] ?? '')]
    });
  return turned.filter(({ fields }) => fields.some((field) => field.trim() !== ''));
}

/** How many different councils, or other places, some cells name. */
function councilsIn(fields: readonly string[], matcher: PlaceMatcher): number {
  const found = new Set<string>();
  for (const field of fields) {
    if (!isPlace(matcher, field)) continue;
    const match = matcher.match(field.trim());
    found.add(match.kind === 'council' || match.kind === 'abolished' ? match.code : field.trim().toLowerCase());
  }
  return found.size;
}
