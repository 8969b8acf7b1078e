import type { PublicationId, Published } from '../model/publication.ts';
import type { Period } from '../model/period.ts';
import type { Sheet } from './book.ts';
import type { CsvLine } from './csv.ts';
import type { DfeTable } from './dfe-table.ts';
import type { Identity } from './identities.ts';
import type { Reading } from './reading.ts';

/** A table whose publication is that of the record in which it stands. */
export type TableOf = Omit<DfeTable, 'publication'>;

/** Columns that add up to another, in the publication of the record in which they stand. */
export type Sum = Omit<Identity, 'publication'>;

/** A count of another publication. */
export interface CountElsewhere {
  publication: PublicationId;
  field: string;
  /** 'plans in January' */
  words: string;
}

/** A count of this publication that another file counts too. */
export interface AlsoCounted {
  field: string;
  words: string;
  other: CountElsewhere;
  /** The other file's period for one of this file. */
  at?: (period: Period) => Period;
  /** `equal`: the two are one count. `within`: the first is some of the second. A number: the smaller is at least this share of the larger. */
  is: 'equal' | 'within' | number;
  /** Nothing says which of the two is wrong: both are told. */
  both?: true;
}

/** All that is known of a publication: who makes it, how it is read and placed, and what must hold in it. */
export interface Publication extends Published {
  /** The name of its file. */
  id: string;
  /** As a list names it. */
  title: string;
  /** Names under which it is published, with the releases whose layouts are known; missing where a browser does not read it. */
  files?: string;
  /** How it is read: as a table in DfE's form, or by a reader of its own of a text or of a workbook's sheets. A text reader goes before the table. */
  table?: TableOf;
  text?: (text: string, file: string) => Reading;
  book?: (sheets: readonly Sheet[], file: string) => Reading;
  /** A table of it that stands within a file of another publication: the file is recognised as that one, and read as this where that is asked. */
  within?: TableOf;
  /** Whether these are the first lines of its file, where that is no table in DfE's form. */
  looksLike?: (lines: readonly CsvLine[]) => boolean;
  /**
   * What decides where a row belongs; missing: DfE's three-digit code, with name and ONS code agreeing. `name`: the tribunal's counts follow
   * it, and one finance table has nothing else. `dfe-code`: its ONS codes are wrong for some councils, so that code and name decide alone.
   */
  placedBy?: 'name' | 'ons-code' | 'dfe-code';
  /** The fields that count something, where they cannot be told by being whole numbers: none in a table of money, grades, words and scores. */
  counts?: readonly string[];
  /** How far a total may lie from its councils because its publisher rounds totals and leaves councils as they are. */
  roundedBy?: number;
  /** It repeats the tables of others: what they leave out must not be 0 in it, and its years are not tested again. Each figure has a line. */
  isCopy?: true;
  /** What adds up to what in its rows. */
  identities?: readonly Sum[];
  alsoCounted?: readonly AlsoCounted[];
  /** Columns of another publication that an older file of it repeats. */
  repeats?: Readonly<Record<string, { publication: PublicationId; field: string }>>;
}
