/** A table as the page lists it. */
export interface TableRow {
  path: string;
  text: string;
  bytes: number;
  rows: number;
  fields: { name: string; text: string }[];
  licence: string;
}
