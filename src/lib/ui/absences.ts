import type { Measure } from '../model/measure.ts';
import { capital, nameInProse, plainName, reasonOf } from '../words/index.ts';
import type { FigureRow } from './rows.ts';

export interface Absence {
  councils: string[];
  reason: string;
}

/** Why councils have no figure, those with one reason together: 'Halton and Norfolk', 'DfE withheld the figure and gives no reason'. */
export function absencesOf(measure: Measure, rows: readonly FigureRow[]): Absence[] {
  const found = new Map<string, string[]>();
  for (const row of rows) {
    if (row.status === 'ok') continue;
    const name = plainName(row);
    const reason = reasonOf(measure, row, row.counterpart)
      .replace(new RegExp(`^(?:The )?${name} was `), 'was ')
      .replace(/^(.*) table leaves .+ out/, 'left out of $1 table');
    found.set(reason, [...(found.get(reason) ?? []), name]);
  }
  return [...found].map(([reason, councils]) => ({
    reason: councils.length > 1 ? reason.replace(/^was not a council/, 'were not councils') : reason,
    councils: councils.sort().map((name, i) => (i === 0 ? capital(nameInProse({ name })) : nameInProse({ name })))
  }));
}
