/** One sheet of a workbook as its cells' text. `rows[0]` is row 1 of the sheet; a cell that is not there is an empty string. */
export interface Sheet {
  name: string;
  rows: readonly (readonly string[])[];
}

/** The sheet of this name. Throws naming those that there are. */
export function sheetOf(sheets: readonly Sheet[], name: string): Sheet {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`The workbook has no sheet '${name}'; it has ${sheets.map((one) => one.name).join(', ')}`);
  return sheet;
}
