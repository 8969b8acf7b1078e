import type { Count } from '../../standard/matrix.ts';
import { TRACKS, VERDICTS, type Item, type Track, type Verdict } from '../../standard/model.ts';
import { formatCount, inWords } from '../../words/index.ts';

/** What can be said of a council on an item that something is published on. */
export type Word = Exclude<Verdict, 'not-published'> | Track;

/** The order in which a page lists them: what is met first. */
export const WORDS_IN_ORDER: readonly Word[] = [...VERDICTS, ...TRACKS].filter((word) => word !== 'not-published');

/** The page's headline: 'A plan within 20 weeks: 19 of 153 councils meet our pass mark', 'Short breaks, overnight included: not published for any council'. */
export function headlineOf(item: Item, count: Count | null, total: number): string {
  if (!item.published || count === null) return `${item.title}: not published for any council`;
  if (item.tracked)
    return `${item.title}: in three years appeals have fallen in ${inWords(count.fallen)} ${count.fallen === 1 ? 'council' : 'councils'} and risen in ${inWords(count.risen)}`;
  const met = count.meets === 0 ? 'none' : formatCount(count.meets);
  return `${item.title}: ${met} of ${formatCount(total)} councils ${count.meets === 1 ? 'meets' : 'meet'} our pass mark`;
}

/** Who judges it, and how. */
export function judgedBy(item: Item): string {
  if (!item.published)
    return 'This project does not judge it, because no public body publishes figures on it, council by council. Related figures never decide a verdict.';
  if (item.tracked) return 'This project follows it and does not judge it.';
  if (item.evidence.kind === 'share')
    return 'This project judges it, from the figure that each council’s return gives. A council meets the pass mark when the whole 95% interval of its figure lies at or above it, and falls short when the whole interval lies below; between the two it is not clear.';
  return item.id === 'parity-inspection'
    ? 'Inspectors of Ofsted and the Care Quality Commission give the outcome; this project only compares it with the pass mark.'
    : 'This project judges it, from what each council tells the Department for Education every January. ‘Recruiting’ is not in post.';
}
