import { SCALES, scaleOf, type Scale } from './own-scales.ts';
import { isJanuary, januaryOf, MONTHS, twoYearsFrom } from '../model/period.ts';

/** The sign that a figure was written with. */
export type Unit = '' | '%' | '£';

/**
 * A cell of a table that a reader made: a number, no figure, or characters that are neither. `marked`: a mark of a footnote stood behind it.
 * `scale`: it was written short, as 1.2m.
 */
export type OwnCell =
  | { kind: 'number'; value: number; unit: Unit; marked?: true; scale?: Scale }
  | { kind: 'none'; written: string }
  | { kind: 'text'; written: string };

const NONE =
  /^(|[-–—.·:*~?!†‡#]{1,3}|[-–—.·:*~?!†‡]+|\.\.|n\/?a|n\.a\.?|n\/?k|#n\/?a|#[a-z_\d/]{3,14}[!?]|#(ref|div\/0|value|null|name|num)|err:\d{3}|nil return|null|none|nan|nd|x|z|c|u|k|s|low|\[(low|[a-z]{1,3})\]|\((low|[a-z])\)|tbc|unknown|((data|information|figures?) )?not (known|available|applicable|held|provided|recorded|returned|collected|supplied|given)|no (data|figures?|response|return|reply|information|answer)( (held|given|received|available|provided))?|(awaiting|awaited|pending)( (a )?(reply|response|answer))?|withheld|suppressed|(foi |request )?refused|exempt|missing|redacted|(?:[<≤]|<=|fewer than|less than|under|below|up to)\s*(?:\d+|[a-z]{3,5})|\d+ or (?:fewer|less|under))$/i;

/** How commas and points are read: as the file's separator suggests, or as the reader says. `decimal`: 1.234,5 is one thousand and more. */
export type Commas = boolean | 'decimal' | 'thousands';

/** Digits before the power of ten from which on a number in scientific notation is taken as whole; fewer may be what a spreadsheet left. */
const WHOLE_DIGITS = 6;

/** Whether a number is written as 1.2E+05, so that digits may have been lost. */
export function isShortened(written: string): boolean {
  const [, digits] = /^[-−–+]?(\d+(?:\.\d*)?)e[+-]?\d+$/i.exec(written.trim()) ?? [];
  return digits !== undefined && digits.replace(/\D/g, '').length < WHOLE_DIGITS;
}

const MONTH = MONTHS.map((name) => name.slice(0, 3)).join('|');
const DATE = new RegExp(
  String.raw`^(\d{1,2}[-/ ](${MONTH})([-/ ]\d{2,4})?|(${MONTH})[-/ ]\d{2,4}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{4}-\d\d-\d\d)( 00:00(:00)?)?$`,
  'i'
);

/** Whether a spreadsheet may have made a date of a range or a name: '05-Sep', '1-Apr'; '01/05/2023' and '2024-03-01' are dates. */
export function isDate(written: string): boolean {
  return DATE.test(written.trim());
}

/** No figure is written in more characters. */
const LONGEST = 1000;
/** Marks of footnotes behind a figure, and of one that was revised: '12[1]', '12*', '12 (r)', '12²'. A number in round brackets may be a second figure. */
const MARKED =
  /(?:(?<=[\p{Nd}%])|(?<=\d\s?(?:k|mn?|bn)))(?:\s*(?:\[(?:note |n)?[a-z\d]{1,2}\]|\((?:[a-z]|note \d{1,2})\)|[*†‡§¶#^]+|[¹²³⁰⁴-⁹]+)|\s?r(?![a-z]))+$/iu;
/** Fractions, and digits that are raised, lowered or in a circle: written plainly, they would join those beside them. */
const OTHER_DIGITS = /\p{No}/u;
/** Marks that nobody sees: of no width, and of the direction of writing. */
const UNSEEN = /\p{Cf}/gu;
const PER_CENT = String.raw`%|per ?cent|pct?`;
/** Sign, pound sign and per cent sign in their places, around digits. */
const FIGURE = new RegExp(
  String.raw`^(?<open>\()?\s*(?<sign>[-−–‐‒+])?\s*(?<pound>£)?\s*(?<after>[-−–‐‒+])?\s*(?<digits>[\d.,](?:[\d.,\s'’]*[\d.])?(?:e[+-]?\d+)?)\s*(?<scale>k|mn?|bn|thousand|million|billion)?\s*(?<behind>£)?\s*(?<percent>${PER_CENT})?\s*(?<close>\))?\s*(?<outside>${PER_CENT})?$`,
  'i'
);

/**
 * Reads one cell as people write figures: `1,234`, `1 234`, `£1,234.50`, `46.4%`, `46 per cent`, `(12)` and `−12` for twelve below zero, `12*`
 * with a mark of a footnote, `£1.2m` and `12.3k` for amounts written short. In a file parted by semicolons or tabs a comma before one or two digits is a decimal point. 'n/a', '-', 'x', '<5'
 * and the like are no figure. Digits parted otherwise than by thousands (`1 23`, `12 (3)`) and a number too large to be held exactly are text.
 */
export function readOwnCell(written: string, commas: Commas = false): OwnCell {
  if (commas !== 'decimal' && /^\d{1,15}(\.\d{1,15})?$/.test(written))
    return { kind: 'number', value: Number(written), unit: '' };
  if (written.length > LONGEST) return { kind: 'text', written: written.slice(0, LONGEST) };
  /* Before what is small and raised is made as large as the rest: 12² is 12 with a note. */
  const raised = written.replace(UNSEEN, '').trim();
  const unmarked = raised.replace(MARKED, '');
  const plain = raised.normalize('NFKC').trim();
  if (
    NONE.test(plain) ||
    NONE.test(unmarked.normalize('NFKC').trim()) ||
    NONE.test(plain.replace(/^[([]\s*(.*?)\s*[)\]]$/, '$1'))
  )
    return { kind: 'none', written: plain };
  const parts = OTHER_DIGITS.test(unmarked) ? undefined : FIGURE.exec(unmarked.normalize('NFKC').trim())?.groups;
  const text: OwnCell = { kind: 'text', written: raised };
  if (!parts || (parts.open === undefined) !== (parts.close === undefined)) return text;
  if (parts.sign !== undefined && (parts.after !== undefined || parts.open !== undefined)) return text;
  const digits = withPoint(joinedThousands(parts.digits ?? ''), commas);
  if (!/^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(digits)) return text;
  const unit: Unit = parts.percent || parts.outside ? '%' : parts.pound || parts.behind ? '£' : '';
  const scale = parts.scale === undefined ? null : scaleOf(parts.scale);
  if (scale !== null && (unit === '%' || /e/i.test(digits))) return text;
  const value = scale === null ? Number(digits) : Number((Number(digits) * SCALES[scale]).toPrecision(15));
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return text;
  const negative = parts.open !== undefined || /[-−–‐‒]/.test(`${parts.sign ?? ''}${parts.after ?? ''}`);
  return {
    kind: 'number',
    value: negative ? -value : value,
    unit,
    ...(unmarked === raised ? {} : { marked: true }),
    ...(scale === null ? {} : { scale })
  };
}

/** Digits whose thousands are parted by spaces or apostrophes, as one; others as they are. */
function joinedThousands(digits: string): string {
  return /^\d{1,3}(?:(?:\s\d{3})+|(?:['’]\d{3})+)(?:[.,]\d+)?$/.test(digits) ? digits.replace(/[\s'’]/g, '') : digits;
}

/** Digits with a point before decimals and nothing between thousands. */
function withPoint(bare: string, commas: Commas): string {
  if (commas === 'decimal')
    return /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)
      ? bare.replaceAll('.', '').replace(',', '.')
      : bare.replace(/^(\d+),(\d+)$/, '$1.$2');
  /* A point before three digits and a comma behind them: no British number, so the comma is the decimal point. */
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(bare)) return bare.replaceAll('.', '').replace(',', '.');
  const pointed = commas === true && /^\d+,\d{1,2}$/.test(bare) ? bare.replace(',', '.') : bare;
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(pointed) ? pointed.replaceAll(',', '') : pointed;
}

/** '23/24' alone, as people shorten 2023/24; '10/11' may be ages or a fraction, and is as short a year as any: a table has two in a row. */
const SHORT_YEARS = /^\s*(?:[fac]y ?)?([12]\d)\/([12]\d|30)\s*$/i;

/** A year as people write it, as the periods here are: '2024', '2023/24', '2023-24', '2023 to 2024', '202324', 'January 2025'. Null: none. */
export function readOwnPeriod(written: string): string | null {
  const short = SHORT_YEARS.exec(written);
  if (short) return Number(short[2]) === Number(short[1]) + 1 ? twoYearsFrom(2000 + Number(short[1])) : null;
  if (written.length > 60 || !/(?:19|20)\d\d/.test(written)) return null;
  const text = written
    .trim()
    .replace(/^(academic|financial|calendar|school|reporting)? ?year:? |^(fy|ay|cy) ?(?=\d)/i, '')
    .replace(/^((?:19|20)\d{2,4})\.0$/, '$1')
    .replace(/ ?\((provisional|revised|final|p|r)\)$| ?\[[a-z]{1,2}\]$|(?<=\d) ?[pr]$/i, '');
  if (/^(19[89]|20\d)\d$/.test(text)) return text;
  const years = /^(19[89]\d|20\d\d)\s*(?:[-/–—]|to)?\s*(?:19|20)?(\d\d)$/i.exec(text);
  const period = years && twoYearsFrom(Number(years[1]));
  if (period && period === `${years[1]}-${years[2]}`) return period;
  const january = /^(?:1st |1 )?jan(?:uary)?[ -]+(20\d\d)$/i.exec(text);
  const of = january && januaryOf(Number(january[1]));
  return of && isJanuary(of) ? of : null;
}
