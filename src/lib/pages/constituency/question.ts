import type { Table } from '../../export/figure.ts';
import { number, text } from '../../export/figures/tables.ts';
import { periodInWords } from '../../model/period.ts';
import { nameInProse } from '../../words/index.ts';
import { saidNoteOf } from '../../words/reasons.ts';
import type { Shown } from './figures.ts';

export interface Asked {
  /** As sentences name the council. */
  name: string;
  shown: readonly Shown[];
}

/** A line of the table: a measure, with the figure of each council and England's. */
export interface Line {
  id: string;
  title: string;
  basis: string;
  cells: { figure: string; notes: string[] }[];
  england: string;
  source: string;
}

const DOUBTED = 'One of our checks doubts this figure.';
const FEW = 'too few to compare';

/* Several stand in one cell, so none ends in a stop. */
const notes = (all: readonly string[]) => all.filter((note) => note !== '').map((note) => note.replace(/\.$/, ''));

/** The figures of a constituency's councils, a line a measure that any of them has a line in. */
export function linesOf(councils: readonly Asked[]): Line[] {
  const ids = [...new Set(councils.flatMap(({ shown }) => shown.map(({ id }) => id)))];
  return ids.flatMap((id) => {
    const all = councils.map(({ shown }) => shown.find((one) => one.id === id));
    const first = all.find((one) => one !== undefined);
    if (!first) return [];
    const cells = all.map((one) => {
      if (!one) return { figure: 'no figure', notes: [] };
      const when = one.basis === first.basis ? '' : one.basis;
      if (one.absent !== '') return { figure: 'no figure', notes: notes([one.absent, when]) };
      return {
        figure: one.figure,
        notes: notes([one.count, when, one.few ? FEW : '', one.doubted ? DOUBTED : ''])
      };
    });
    return {
      id,
      title: first.title,
      basis: first.basis,
      cells,
      england: first.england || 'no figure for England',
      source: first.source
    };
  });
}

const HEADLINE = 'plans-within-20-weeks';
const PROPORTION = 'the proportion of education, health and care plans issued within 20 weeks, excluding exceptions,';

/** What else the law sets a time for, as a question says it: asked of where every plan came on time. */
const ALSO_TIMED: Readonly<Record<string, string>> = {
  'requests-answered-in-6-weeks':
    'the proportion of requests for an education, health and care needs assessment decided within 6 weeks',
  'reviews-decided-in-4-weeks':
    'the proportion of annual reviews of education, health and care plans decided within 4 weeks of the review meeting'
};

/** Of those, the council's figure that is furthest from all; null where none that can be asked of falls short. */
const furthestShort = (shown: readonly Shown[]): Shown | null =>
  shown
    .filter(
      (one) => Object.hasOwn(ALSO_TIMED, one.id) && one.absent === '' && !one.doubted && !one.few && (one.row.value ?? 100) < 100
    )
    .sort((a, b) => (a.row.value ?? 100) - (b.row.value ?? 100))[0] ?? null;

interface Withheld {
  council: string;
  when: string;
  /** The figure including exceptions; empty where none is published. */
  counterpart: string;
}

const which = ({ when }: Withheld, does: string) =>
  `with reference to the Department’s statistics for ${when}, which ${does} ${PROPORTION} in`;

/** By what the publisher says of a missing figure: nobody need ask what is known. */
const KNOWN: Readonly<Record<string, (about: Withheld) => string>> = {
  'counted-as-exceptions': (about) =>
    `${which(about, 'withhold')} ${about.council} because the council counted every plan as an exception, what assessment the Department has made of that count${about.counterpart === '' ? '' : `; and of the proportion including exceptions, which was ${about.counterpart}`}.`,
  'problems-found': (about) =>
    `${which(about, 'withhold')} ${about.council} after problems were found in it, what those problems were; and whether the Department plans to publish a corrected figure.`,
  'whole-year-suppressed': ({ council, when }) =>
    `for what reason the Department withheld the returns of ${council} for ${when} on requests, assessments, plans issued and reviews; and whether it plans to publish them.`,
  'suppressed-pending-checks': (about) =>
    `${which(about, 'suppress')} ${about.council} pending checks, what those checks have found; and when the Department plans to publish the figure.`,
  'unable-and-suppressed': (about) =>
    `${which(about, 'suppress')} ${about.council} because the council was unable to return the data, what steps the Department is taking so that it can be published.`,
  'unable-to-return': (about) =>
    `${which(about, 'hold no figure for')} ${about.council} because the council was unable to return the data in full, what steps the Department is taking so that it can be published.`,
  'return-of-nothing': (about) =>
    `${which(about, 'print only zeros for')} ${about.council}, whether the Department takes that for a return that is missing; and when it plans to publish the figure.`
};

/**
 * A written parliamentary question on a council's newest figure for plans on time, in the form that the Table Office asks for: one that rests on
 * a published figure, names its source and argues nothing. Where the publisher gives no figure the question is why, or goes on from the reason that it gives; null where the council had
 * nothing to be counted, or the figure rests on too few, is doubted or is taken out of use. Where every plan came on time it asks of what fell short.
 */
export function questionOn({ name, shown }: Asked): string | null {
  const one = shown.find(({ id }) => id === HEADLINE);
  if (!one || one.doubted || one.few) return null;
  const council = nameInProse({ name });
  const { status, period } = one.row;
  const when = periodInWords(period);
  const begins = 'To ask the Secretary of State for Education,';
  if (status === 'ok' && one.absent === '' && one.row.value === 100) {
    const short = furthestShort(shown);
    return (
      short &&
      `${begins} what assessment the Department has made of ${ALSO_TIMED[short.id]} in ${council}, which was ${short.figure} in ${periodInWords(short.row.period)}.`
    );
  }
  if (status === 'ok' && one.absent === '') {
    return `${begins} what assessment the Department has made of ${PROPORTION} in ${council}, which was ${one.figure} in ${when}.`;
  }
  if (status !== 'suppressed' && status !== 'not-returned' && status !== 'no-row') return null;
  const said = KNOWN[saidNoteOf(one.row) ?? ''];
  if (said) return `${begins} ${said({ council, when, counterpart: one.counterpart })}`;
  return `${begins} for what reason the Department’s statistics for ${when} hold no figure for ${PROPORTION} in ${council}.`;
}

/** The same figures for a file: a row a council and measure, numbers unrounded, the reason where there is none. */
export function tableOf(constituency: string, councils: readonly Asked[]): Table {
  return {
    columns: [
      text('constituency', 'Constituency', ''),
      text('council', 'Council', 'The figures are for the whole council, not for the constituency'),
      text('measure', 'Measure', ''),
      text('period', 'Period', ''),
      number('value', 'Figure', 'In the unit of the measure'),
      number('numerator', 'Numerator', ''),
      number('denominator', 'Denominator', ''),
      number('england', 'England', 'As published for the same period'),
      text('printed', 'As printed', 'The figure as the page shows it'),
      text('note', 'Note', 'Why there is no figure, or that a check doubts it'),
      text('source', 'Source', '')
    ],
    rows: councils.flatMap(({ name, shown }) =>
      shown.map((one) => {
        const { value, numerator, denominator } = one.row;
        const note = one.absent || [one.few ? FEW : '', one.doubted ? DOUBTED : ''].filter((part) => part !== '').join('; ');
        const sound = one.absent === '';
        return [
          constituency,
          name,
          one.title,
          one.basis,
          sound ? value : null,
          sound ? numerator : null,
          sound ? denominator : null,
          one.beside,
          sound ? one.figure : '',
          note,
          one.source
        ];
      })
    )
  };
}
