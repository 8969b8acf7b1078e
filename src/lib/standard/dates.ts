/** How a date may be written, for readers. */
export const DATES = 'Write it as 2025-09-30, 30 September 2025 or 30/09/2025 (the day first, the year in four digits).';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * An ISO date from a date that can be read in one way: the year first, or the day first as British spreadsheets write it, with any of `/`,
 * `.`, `-` and spaces between, the month a number or a word, the year in four digits. A time of day after it is passed over. Null when it is
 * none of these, or there is no such day.
 */
export function isoDate(text: string): string | null {
  const written = text.replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i, '').trim();
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written) ?? [];
  const british = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(written);
  const inWords = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[-/. ]+(?:of )?([a-z]{3,9})\.?,?[-/. ]+(\d{4})$/i.exec(written);
  if (year !== '') return dayOf(year, month, day);
  if (british) return dayOf(british[3], british[2], british[1]);
  return inWords ? dayOf(inWords[3], monthOf(inWords[2]), inWords[1]) : null;
}

/** 'March', 'Mar' and 'Sept' → '3' and '9'; '0' for what is no month. */
function monthOf(word = ''): string {
  const name = word.toLowerCase();
  const number = MONTHS.indexOf(name.slice(0, 3)) + 1;
  const whole =
    number > 0 ? new Date(Date.UTC(2000, number - 1)).toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' }) : '';
  return whole.toLowerCase().startsWith(name) ? String(number) : '0';
}

function dayOf(year = '', month = '', day = ''): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
