import { KNOWN_TO, proposalsFor, type AnswerDocument, type Proposal } from '../../standard/answers.ts';
import { NOTIONAL, type Followed } from '../../standard/asks.ts';
import type { AskDocument } from '../../standard/ask-documents.ts';
import type { Ask } from '../../tables/asks.ts';
import { dayInWords } from '../../ui/dates.ts';
import { capital, fixed, formatCount, list } from '../../words/index.ts';

/** As known on: the last month that the sources know of. */
export const KNOWN = dayInWords(KNOWN_TO);

const named = ({ name, by }: Proposal) => (by === '' ? name : `${name} (by ${by})`);

/** What is placed beside an ask, in a few words: 'Experts at Hand; National Inclusion Standards (by 2028)'; 'No answer known'. */
export function answerInBrief(slug: string): string {
  const found = proposalsFor(slug).map(named);
  return found.length === 0
    ? 'No answer known'
    : found
        .map((one) => one.replace(/^the /, ''))
        .join('; ')
        .replace(/^./, (letter) => letter.toUpperCase());
}

/** The same as a sentence, with what is not known. */
export function answerInWords(slug: string): string {
  const found = proposalsFor(slug);
  if (found.length === 0) return `We know of no government answer (as known in ${KNOWN}); there may be one.`;
  const one = found.length === 1;
  return `The White Paper of 23 February 2026 puts forward ${list(found.map(named))}. We matched ${one ? 'it' : 'them'} by name only; our sources do not say what ${one ? 'it' : 'each'} will give, to whom or by what right (as known in ${KNOWN}).`;
}

/** A document with publisher and date: 'Department for Education, 23 February 2026'. */
export function publishedBy({ publisher, date }: Pick<AnswerDocument, 'publisher' | 'date'>): string {
  return `${publisher}, ${dayInWords(date)}`;
}

/** Where a document is read: 'Local Government Association, publication date not known'; 'Announcement by NAHT, the group’s secretariat, 16 September 2025'. */
export function sourceInWords(source: AskDocument | undefined): string {
  if (!source) return '';
  const { publisher, published, instead } = source;
  const who = instead === '' ? publisher : `${capital(instead)} by ${publisher}`;
  return `${who}, ${published === '' ? 'day of publication not known' : dayInWords(published)}`;
}

/** Whether published figures would show that it happens. */
export const FOLLOWED: Readonly<Record<Followed, string>> = {
  yes: 'Can be followed',
  partly: 'Can be followed in part',
  no: 'Would have to be collected first',
  set: 'Set nationally: nothing to collect'
};

const pounds = (sum: number) => `£${formatCount(sum)}`;

/** Of an ask for sums, what they are today. */
export const SUMS_TODAY = `${pounds(NOTIONAL.school.set)} for a pupil’s support and ${pounds(NOTIONAL.place.set)} for a special school place, the sums of 2013`;

/** Who asks, within a sentence: 'the House of Commons Education Committee'. */
export function whoInProse(who: string): string {
  return /^(House|All-Party)\b/.test(who) ? `the ${who}` : who.replace(/^([^,]+), ([^,]+)$/, '$1 for the $2');
}

/** What an ask says beyond its title, as a sentence, its sums in pounds; empty where it says no more. */
export function underTitle(title: string, words: string): string {
  const more = words === title ? '' : words.startsWith(`${title}: `) ? capital(words.slice(title.length + 2)) : words;
  return more === '' ? '' : `${more.replace(/(\d{1,3}(?:,\d{3})+)(?: pounds|-pound)?/g, '£$1')}.`;
}

const NOTHING = 'nothing collected';

/** What would show it: 'Can be followed in part: inspection outcomes.' */
export function showsInWords({ shows, followed }: Pick<Ask, 'shows'> & { followed: Followed }): string {
  if (followed === 'set')
    return 'Both sums are set for the whole of England, so no council has a figure of its own. Raising them would show in the decision that sets them.';
  if (shows === NOTHING) return 'Nothing is collected that would show it.';
  return `${FOLLOWED[followed]}: ${shows.replace(/: not (found|collected)/g, ' (not $1)')}.`;
}

/** 'In January 2025, 1,017 young people with a plan in England were on an apprenticeship, …' */
export function apprenticesInWords({
  period,
  internships,
  apprenticeships,
  traineeships
}: {
  period: string;
  internships: number;
  apprenticeships: number;
  traineeships: number;
}): string {
  return `In ${dayInWords(period)} councils recorded ${formatCount(apprenticeships)} apprenticeships of young people with an education, health and care plan in England, beside ${formatCount(internships)} supported internships and ${formatCount(traineeships)} traineeships. The count is published in this form for that January alone, so there is nothing to compare it with, and this site has no measure of apprenticeships by council.`;
}

/** 'In January 2025, 242,139 of England’s 638,745 plans (37.9%) were of children in an academy or free school, …' */
export function academiesInWords(rows: readonly { period: string; plans: number; academies: number }[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) throw new Error('The caseload has no row of England');
  const share = ({ plans, academies }: { plans: number; academies: number }) => fixed((100 * academies) / plans, 1);
  const since = first === last ? '' : `; in ${dayInWords(first.period)} it was ${share(first)}%`;
  return `In ${dayInWords(last.period)}, ${formatCount(last.academies)} of England’s ${formatCount(last.plans)} plans (${share(last)}%) were of children in an academy or free school, mainstream, special or alternative provision${since}. A school that becomes an academy moves children into this count without moving a child.`;
}

/** Over the figures of an ask: those that would show it, or the nearest there are. */
export const figuresHead = (followed: Followed, some: boolean): string =>
  followed === 'set'
    ? 'The sums today'
    : followed === 'no' && some
      ? 'The nearest figures published (they would not show it working)'
      : followed === 'partly'
        ? 'Today’s figures that would show part of it'
        : 'Today’s figures that would show it working';
