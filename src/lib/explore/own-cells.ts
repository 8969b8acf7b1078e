import { academicYear, januaryOf } from '../model/period.ts';

/** The sign that a figure was written with. */
export type Unit = '' | '%' | '£';

/** A cell of a table that a reader made: a number, no figure, or characters that are neither. */
export type OwnCell =
  { kind: 'number'; value: number; unit: Unit } | { kind: 'none'; written: string } | { kind: 'text'; written: string };

const NONE =
  /^(|[-–—.·:*~?!]+|\.\.|n\/?a|n\.a\.?|#n\/?a|#(ref|div\/0|value|null|name|num)[!?]?|nil return|null|none|nan|x|z|c|u|k|low|\[(low|[a-z]{1,3})\]|\((low|[a-z])\)|tbc|unknown|not (known|available|applicable|held|provided|recorded|returned|collected)|no (data|figure|response|return|reply)|withheld|suppressed|refused|missing|<\s*\d+|fewer than \d+|less than \d+|under \d+)$/i;

/** How commas and points are read: as the file's separator suggests, or as the reader says. `decimal`: 1.234,5 is one thousand and more. */
export type Commas = boolean | 'decimal' | 'thousands';

/** Digits before the power of ten from which on a number in scientific notation is taken as whole; fewer may be what a spreadsheet left. */
const WHOLE_DIGITS = 6;

/** Whether a number is written as 1.2E+05, so that digits may have been lost. */
export function isShortened(written: string): boolean {
  const [, digits] = /^[-−–+]?(\d+(?:\.\d*)?)e[+-]?\d+$/i.exec(written.trim()) ?? [];
  return digits !== undefined && digits.replace(/\D/g, '').length < WHOLE_DIGITS;
}

/** Whether a spreadsheet may have made a date of a range or a name: '05-Sep', '1-Apr'; '01/05/2023' and '2024-03-01' are dates. */
export function isDate(written: string): boolean {
  return /^(\d{1,2}[-/ ][a-z]{3}([-/ ]\d{2,4})?|[a-z]{3}[-/ ]\d{2,4}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{4}-\d\d-\d\d)( 00:00(:00)?)?$/i.test(
    written.trim()
  );
}

/**
 * Reads one cell as people write figures: `1,234`, `£1,234.50`, `46.4%`, `(12)` and `−12` for twelve below zero, spaces anywhere. In a file
 * parted by semicolons or tabs a comma before one or two digits is a decimal point. 'n/a', '-', 'x', '<5' and the like are no figure; a number
 * too large to be held exactly is text.
 */
export function readOwnCell(written: string, commas: Commas = false): OwnCell {
  if (commas !== 'decimal' && /^\d{1,15}(\.\d{1,15})?$/.test(written))
    return { kind: 'number', value: Number(written), unit: '' };
  const plain = written.normalize('NFKC').trim();
  if (NONE.test(plain) || NONE.test(plain.replace(/^[([]\s*(.*?)\s*[)\]]$/, '$1'))) return { kind: 'none', written: plain };
  const negative = /^\(.*\)$/.test(plain) || /^£?\s*[-−–]\s*£?\d/.test(plain);
  const unit: Unit = /%\s*\)?$/.test(plain) ? '%' : plain.includes('£') ? '£' : '';
  const bare = plain
    .replace(/[()£%\s]/g, '')
    .replace(/^[-−–+]/, '')
    .replace(/^£/, '');
  const digits = withPoint(bare, commas);
  if (!/^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(digits)) return { kind: 'text', written: plain };
  const value = Number(digits);
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
    return { kind: 'text', written: plain };
  return { kind: 'number', value: negative ? -value : value, unit };
}

/** Digits with a point before decimals and nothing between thousands. */
function withPoint(bare: string, commas: Commas): string {
  if (commas === 'decimal')
    return /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)
      ? bare.replaceAll('.', '').replace(',', '.')
      : bare.replace(/^(\d+),(\d+)$/, '$1.$2');
  const pointed = commas === true && /^\d+,\d{1,2}$/.test(bare) ? bare.replace(',', '.') : bare;
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(pointed) ? pointed.replaceAll(',', '') : pointed;
}

/** A year as people write it, as the periods here are: '2024', '2023/24', '2023-24', '202324', 'January 2025'. Null: none. */
export function readOwnPeriod(written: string): string | null {
  if (written.length > 60 || !/20\d\d/.test(written)) return null;
  const text = written
    .trim()
    .replace(/^(academic|financial|calendar|school|reporting)? ?year:? |^(fy|ay|cy) ?(?=\d)/i, '')
    .replace(/^(20\d\d)\.0$/, '$1')
    .replace(/ ?\((provisional|revised|final|p|r)\)$| ?\[[a-z]{1,2}\]$/i, '');
  if (/^20\d\d$/.test(text)) return text;
  const years = /^(20\d\d)\s*[-/–]?\s*(?:20)?(\d\d)$/.exec(text);
  const period = years && academicYear(`${years[1]}${years[2]}`);
  if (period) return period;
  const january = /^(?:1st |1 )?jan(?:uary)?[ -]+(20\d\d)$/i.exec(text);
  return january ? januaryOf(Number(january[1])) : null;
}
