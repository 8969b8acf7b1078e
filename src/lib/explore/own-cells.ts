import { academicYear, januaryOf } from '../model/period.ts';

/** The sign that a figure was written with. */
export type Unit = '' | '%' | '£';

/** A cell of a table that a reader made: a number, no figure, or characters that are neither. */
export type OwnCell =
  { kind: 'number'; value: number; unit: Unit } | { kind: 'none'; written: string } | { kind: 'text'; written: string };

const NONE =
  /^(|[-–—.·:*~?]+|\.\.|n\/?a|#n\/?a|nil return|null|none|nan|x|z|c|u|k|low|\[[a-z]{1,3}\]|tbc|unknown|not (known|available|applicable|held|provided|recorded|returned|collected)|no (data|figure|response|return|reply)|withheld|suppressed|refused|missing|<\s*\d+|fewer than \d+|less than \d+|under \d+)$/i;

/**
 * Reads one cell as people write figures: `1,234`, `£1,234.50`, `46.4%`, `(12)` and `−12` for twelve below zero, spaces anywhere. In a file
 * parted by semicolons or tabs a comma before one or two digits is a decimal point. 'n/a', '-', 'x', '<5' and the like are no figure; a number
 * too large to be held exactly is text.
 */
export function readOwnCell(written: string, commaDecimals = false): OwnCell {
  const plain = written.normalize('NFKC').trim();
  if (NONE.test(plain)) return { kind: 'none', written: plain };
  const negative = /^\(.*\)$/.test(plain) || /^£?\s*[-−–]\s*£?\d/.test(plain);
  const unit: Unit = /%\s*\)?$/.test(plain) ? '%' : plain.includes('£') ? '£' : '';
  const bare = plain
    .replace(/[()£%\s]/g, '')
    .replace(/^[-−–+]/, '')
    .replace(/^£/, '');
  const pointed = commaDecimals && /^\d+,\d{1,2}$/.test(bare) ? bare.replace(',', '.') : bare;
  const digits = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(pointed) ? pointed.replaceAll(',', '') : pointed;
  if (!/^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(digits)) return { kind: 'text', written: plain };
  const value = Number(digits);
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
    return { kind: 'text', written: plain };
  return { kind: 'number', value: negative ? -value : value, unit };
}

/** A year as people write it, as the periods here are: '2024', '2023/24', '2023-24', '202324', 'January 2025'. Null: none. */
export function readOwnPeriod(written: string): string | null {
  const text = written.trim();
  if (/^20\d\d$/.test(text)) return text;
  const years = /^(20\d\d)\s*[-/–]?\s*(?:20)?(\d\d)$/.exec(text);
  const period = years && academicYear(`${years[1]}${years[2]}`);
  if (period) return period;
  const january = /^(?:1st |1 )?jan(?:uary)?[ -]+(20\d\d)$/i.exec(text);
  return january ? januaryOf(Number(january[1])) : null;
}
