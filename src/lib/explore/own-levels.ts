import type { CsvLine } from '../publications/csv.ts';
import type { AsideReason } from '../publications/reading.ts';
import { asWords } from './own-headings.ts';

/* Names that councils share with other bodies: Devon is a council, a health board and a police force. */

/** Bodies and areas with names like those of councils. */
const BODIES =
  's?icbs?|sub[ -]?icb\\w*|integrated care|ccgs?|clinical commissioning|stps?|icps?|nhs|trusts?|health boards?|pct|police|forces?|constabular(?:y|ies)|pccs?|probation|ambulance|fire|prisons?|courts?|dioceses?|universit(?:y|ies)|colleges?|hospitals?|clubs?|constituenc(?:y|ies)|pcon|wards?|parish(?:es)?|[lm]soas?|leps?|lsips?|local enterprise partnerships?|combined authorit(?:y|ies)|travel to work|ttwa';
const OTHERS = new RegExp(`\\b(${BODIES})\\b`, 'i');
const OTHER_LEVELS = new RegExp(`\\b(${BODIES}|region(s|al)?|countr(y|ies)|national|nation)\\b`, 'i');
const LEVEL_HEADER =
  /\b(organi[sz]ation|org|body|area|geograph\w*|authority|place|la)\s*(type|level)\b|^(geographic(al)? )?level$|^(type|tier)$/i;

/** Whether a heading says that the names under it are those of other bodies: 'ICB name', 'Police force', 'PCON24NM'. */
export const namesOthers = (heading: string): boolean => {
  const words = asWords(heading);
  return OTHERS.test(words) && !/council|local authorit|\bla\b/i.test(words);
};

/** Position of the column that says what each row's area is, where it has some that are no councils; null: none does. */
export function levelsAt(headings: readonly string[], cellsOf: (index: number) => readonly string[]): number | null {
  const found = headings.findIndex((heading, index) => LEVEL_HEADER.test(asWords(heading)) && cellsOf(index).some(isOtherLevel));
  return found < 0 ? null : found;
}

/** Whether a cell of that column says that the row is of no council. */
export const isOtherLevel = (written: string): boolean =>
  OTHER_LEVELS.test(asWords(written)) && !/council|local authorit/i.test(written);

/** What a row is whose column of levels says that it is of no council. */
export const wholeOf = ({ fields }: CsvLine, levels: number | null): AsideReason => {
  const level = levels === null ? '' : asWords((fields[levels] ?? '').trim());
  if (/\bregion(s|al)?\b/i.test(level)) return 'region';
  return /\b(countr(y|ies)|national|nation)\b/i.test(level) ? 'total' : 'other-level';
};

/** Whether a row is of no council, as its column of levels says. */
export const isElsewhere = ({ fields }: CsvLine, levels: number | null): boolean =>
  levels !== null && isOtherLevel((fields[levels] ?? '').trim());
