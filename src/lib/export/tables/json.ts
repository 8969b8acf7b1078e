import type { Figure } from '../figure.ts';

/** A figure as JSON: what it says, where it is from, its columns with what they mean, and a row an object. Absences are null with a reason. */
export function jsonOf({ name, headline, subtitle, source, address, notes, definitions, table }: Figure): string {
  const rows = table.rows.map((row) => Object.fromEntries(table.columns.map((column, i) => [column.name, row[i] ?? null])));
  const whole = {
    name,
    headline,
    description: subtitle,
    source,
    address,
    notes: notes.map(({ text }) => text),
    definitions: definitions.map(([term, meaning]) => ({ term, meaning })),
    columns: table.columns,
    rows
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}
