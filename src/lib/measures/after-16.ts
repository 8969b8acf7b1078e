import { CHILDREN_COUNTED_FROM, type Caveat, type Measure } from '../model/measure.ts';
import { AFTER_16 } from './topics.ts';

/** What the measures of young people after 16 share. */

export const NOT_KNOWN_IN_IT: Caveat = {
  id: 'not-known-in-it',
  text: 'Two groups are added up: young people not in education, employment or training, and those whose activity the council does not know. The second depends on how closely a council follows its young people, so a high figure may be a gap in its records. By special educational needs they are published only together.'
};

export const NO_NEET_2024: Caveat = {
  id: 'no-2024',
  text: 'The figures for 2024 are not in the files used here. The chart leaves that year open, and no line joins 2023 to 2025.'
};

export const WINTER_MEAN: Caveat = {
  id: 'winter-mean',
  text: 'Each year’s figure is a mean of December to February, the winter that ends in it. So the figures for 2023 have Cumbria, which ended on 31 March 2023, and not the two councils that took its place. The City of London and the Isles of Scilly are not in the table.'
};

export const PRINTED_NEET: Caveat = {
  id: 'printed-share',
  text: 'Printed with one decimal and without counts by special educational needs, so no interval can be given. In a small council a few young people move the figure by several percentage points.'
};

interface NeetGroup extends Pick<Measure, 'why' | 'classBounds' | 'related'> {
  /** 'with-plan' */
  id: string;
  title: string;
  /** 'young people of 16 and 17 with …': in the statistical title, as a fraction has it, in a headline. */
  statistically: string;
  exactly: string;
  plainly: string;
  /** Column of the share, as the reader names it. */
  field: string;
}

/** The share of one group of young people of 16 and 17 who are NEET or whose activity is not known. */
export function neetOrNotKnown(of: NeetGroup): Measure {
  const who = `young people of 16 and 17 with ${of.exactly}`;
  return {
    id: `neet-or-not-known-${of.id}`,
    title: `Young people NEET or not known: ${of.title}`,
    statisticalTitle: `Young people of 16 and 17 with ${of.statistically} who are not in education, employment or training (NEET) or whose activity is not known, per cent`,
    topic: AFTER_16,
    unit: { kind: 'share' },
    decimals: 1,
    polarity: { direction: 'lower-better' },
    yearBasis: 'calendar',
    geography: 'council',
    numeratorWords: `${who} who are not in education, employment or training, or whose activity is not known`,
    denominatorWords: who,
    from: { value: { publication: 'nccis', fields: [of.field] } },
    rankedFrom: { children: CHILDREN_COUNTED_FROM },
    periods: { first: '2022' },
    phrases: {
      counted: 'young people',
      headline: `{n} in 100 young people of 16 and 17 with ${of.plainly} were not known to be in education, employment or training`,
      all: 'all were',
      none: 'none were',
      decimals: 0
    },
    aliases: ['NEET', 'not known', 'college', 'employment'],
    why: of.why,
    definition: `Of ${who}, the share who were not in education, employment or training (NEET) or whose activity the council did not know, as the Department for Education prints it.`,
    caveats: [NOT_KNOWN_IN_IT, NO_NEET_2024, WINTER_MEAN, PRINTED_NEET],
    lawStandard: null,
    classBounds: of.classBounds,
    counterpart: null,
    related: of.related,
    saysNothingAbout: 'Which of the two it is, how long it lasts, and young people of 18 and over.'
  };
}
