import { measureById } from '../../measures/index.ts';
import { periodInWords } from '../../model/period.ts';
import { withdrawnOn } from '../../model/withdrawn.ts';
import { allOf, capital, countOf, formatCount, formatShort, reasonOf, withdrawnInWords } from '../../words/index.ts';
import type { Difference, Reason, Reconciled } from './reconcile.ts';
import { sumOf } from './reconcile.ts';

/** Each reason in a word or two, for a filter. */
export const REASONS: Readonly<Record<Reason, string>> = {
  withdrawn: 'Withdrawn since',
  'later-release': 'A later release is cited',
  'held-wrong': 'Held to be wrong',
  'withheld-total': 'Total with a withheld council',
  'not-shown-here': 'Not shown on this site',
  'other-children': 'Children of another year',
  'set-aside': 'Cannot be right in the files',
  'none-in-files': 'No figure in the files',
  'added-here': 'Added up here from the files',
  'printed-otherwise': 'The files print another figure'
};

/** Why a figure of the files is not that of this site’s table, as a sentence. */
export function reasonInWords({ measure: id, ours, theirs, reason, period }: Difference): string {
  const measure = measureById(id);
  switch (reason) {
    case 'withdrawn': {
      const on = withdrawnOn(ours.note);
      return on === null ? 'Its publisher has withdrawn it since.' : `${withdrawnInWords(measure, on)}.`;
    }
    case 'later-release':
      return 'A later release prints another figure, and this site cites the later one.';
    case 'held-wrong':
      return 'A check of this site holds the published figure to be wrong; the list of faults says why.';
    case 'withheld-total':
      return 'From these files alone the published total would reveal a council whose figures are withheld, so its place is taken by the sum of the others.';
    case 'not-shown-here':
      return `This site shows no figure: ${reasonOf(measure, { ...ours, period, name: 'the council' })}.`;
    case 'other-children':
      return 'It is divided by the children of another year.';
    case 'set-aside':
      return 'What the files print cannot be right, and was set aside.';
    case 'none-in-files':
      return 'The files give no figure here.';
    case 'added-here':
      return 'The files print no figure here: this is the sum of the councils that they have.';
    case 'printed-otherwise':
      return theirs.value === ours.value
        ? 'The share is the same, and its counts are not.'
        : 'The files print another figure than the one this site’s table was made from: it was revised, or edited.';
  }
}

/** '46.1% (34,500 of 74,800 plans)', or that there is none. */
export function figureInWords(id: string, figure: Difference['ours']): string {
  const measure = measureById(id);
  if (figure.value === null) return 'no figure';
  const count = countOf(measure, figure);
  return `${formatShort(measure, figure.value)}${count === '' ? '' : ` (${count})`}`;
}

/** What the comparison came to: the headline, and what stands under it. */
export function reconciledInWords({ agreed }: Pick<Reconciled, 'agreed'>): { headline: string; rest: string[] } {
  const { councils, totals, neither } = sumOf(agreed);
  const all = councils.same + councils.differ;
  if (all + totals.same + totals.differ === 0)
    return { headline: 'None of these figures is of a year that this site’s tables have.', rest: [] };
  const measures = new Set(agreed.map(({ measure }) => measure)).size;
  const headline =
    councils.differ === 0
      ? `${capital(allOf(all, 'figures of councils'))} agree with this site’s tables.`
      : `${formatCount(councils.same)} of ${formatCount(all)} figures of councils agree with this site’s tables; ${formatCount(councils.differ)} ${councils.differ === 1 ? 'differs' : 'differ'}.`;
  const wider = totals.same + totals.differ;
  const rest = [
    `${measures === 1 ? 'One measure' : `${formatCount(measures)} measures`}, each figure with the counts that it has, were made here from the files and held against this site’s tables.`,
    wider === 0
      ? ''
      : totals.differ === 0
        ? `${capital(allOf(wider, 'figures of regions and England'))} agree too.`
        : `Of ${formatCount(wider)} figures of regions and England, ${formatCount(totals.same)} agree and ${formatCount(totals.differ)} ${totals.differ === 1 ? 'does' : 'do'} not: each is listed below with the reason.`,
    neither > 0
      ? `In ${formatCount(neither)} more places neither the files nor this site ${neither === 1 ? 'has' : 'have'} a figure.`
      : ''
  ];
  return { headline, rest: rest.filter((sentence) => sentence !== '') };
}

/** '2014 to 2025', of periods that rise. */
export function spanOf(periods: readonly string[]): string {
  const [first = '', last = first] = [periods[0], periods.at(-1)];
  return first === last ? periodInWords(first) : `${periodInWords(first)} to ${periodInWords(last)}`;
}
