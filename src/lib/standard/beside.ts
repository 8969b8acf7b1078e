import type { Basis } from './model.ts';

/** Something that the asks name or rest on, and that no measure here answers: what it is, what is known, and where it belongs. */
export interface Beside {
  id: string;
  title: string;
  /** What it is and what is known of it, in two or three sentences. */
  words: string;
  /** The law or guidance that it comes from; null where none is cited. */
  basis: Basis | null;
  /** Where the figure that the words quote is published; left out where they quote none from outside this site’s tables. */
  published?: { words: string; link: string };
  /** Measures that stand near it. */
  measures: readonly string[];
  /** Slugs of the asks, and ids of the items, that it belongs to. */
  asks: readonly string[];
  items: readonly string[];
}

const law = (words: string, address: string): Basis => ({
  words,
  link: `https://www.legislation.gov.uk/${address}`,
  force: 'law'
});

/** Where the Ministry of Justice publishes how appeals end. */
export const OUTCOMES = {
  words: 'Ministry of Justice, Tribunals statistics',
  link: 'https://www.gov.uk/government/collections/tribunals-statistics'
} as const;

export const BESIDE: readonly Beside[] = [
  {
    id: 'tribunal-outcomes',
    title: 'How appeals end',
    words:
      'The Ministry of Justice publishes how appeals were decided for England only, by academic year. Of those that reached a decision, 95 to 99% were decided in the family’s favour, which means at least in part. Those are academic years; this site’s figures are for calendar years. No success rate is published for any council, and an appeal registered is not an appeal decided.',
    published: OUTCOMES,
    basis: law('Children and Families Act 2014, section 51: the right to appeal', 'ukpga/2014/6/section/51'),
    measures: ['appeals-per-10000-children'],
    asks: ['falling-appeals', 'learning-from-decisions'],
    items: ['falling-appeals']
  },
  {
    id: 'section-19',
    title: 'Section 19 and part-time timetables',
    words:
      'A council must arrange suitable education for a child of school age who would not get it otherwise, because of illness, exclusion or any other reason. How many children it does this for, and for how many hours, is not published for any council. The nearest figure is school sessions lost to a temporary reduced timetable, which does not show whether the duty was met.',
    basis: law('Education Act 1996, section 19', 'ukpga/1996/56/section/19'),
    measures: ['reduced-timetables-with-plan', 'severe-absence-with-plan'],
    asks: ['suitable-education'],
    items: ['plan-delivered']
  },
  {
    id: 'section-75',
    title: 'Section 75 agreements',
    words:
      'Under section 75 a council and an NHS body may pool money and run services together, children’s therapies among them. Which councils have such an agreement for children with SEND, and what is in it, is not published in one place.',
    basis: law('National Health Service Act 2006, section 75', 'ukpga/2006/41/section/75'),
    measures: ['joint-officers-in-post'],
    asks: ['joint-accountability'],
    items: ['occupational-therapy', 'speech-language-therapy', 'joint-officers']
  },
  {
    id: 'short-breaks-statements',
    title: 'Short breaks statements',
    words:
      'Every council must publish a statement of its short breaks services: what there is, and who may have it. No public body gathers the statements, so no one outside a council can say which are missing or out of date.',
    basis: law('Breaks for Carers of Disabled Children Regulations 2011, regulation 5', 'uksi/2011/707/regulation/5'),
    measures: ['family-support-spending-per-child'],
    asks: ['national-minimum-offer'],
    items: ['short-breaks']
  },
  {
    id: 'coordinators-training',
    title: 'The training of SEN coordinators',
    words:
      'Every mainstream school must have a SEN coordinator (SENCO) with the qualification the law names: for years the National Award for SEN Coordination (NASENCo), since succeeded by a national professional qualification for SENCOs. How many coordinators hold either, how long they stay and how much time they have is not collected for any council.',
    basis: law('Children and Families Act 2014, section 67: SEN coordinators', 'ukpga/2014/6/section/67'),
    measures: [],
    asks: ['sen-coordinators'],
    items: []
  },
  {
    id: 'reasonable-adjustments',
    title: 'Reasonable adjustments',
    words:
      'Schools must make reasonable adjustments so that a disabled pupil is not put at a substantial disadvantage, whether or not there is a plan. No one collects, for any council, what is adjusted, refused or complained about.',
    basis: law('Equality Act 2010, section 20', 'ukpga/2010/15/section/20'),
    measures: [],
    asks: ['practice-across-schools', 'core-offer', 'reporting-unlawful-practice'],
    items: ['behaviour-support']
  },
  {
    id: 'apprenticeships',
    title: 'Apprenticeships',
    words: '',
    basis: null,
    measures: ['supported-internships', 'neet-or-not-known-with-plan'],
    asks: ['work-after-16'],
    items: []
  },
  {
    id: 'academies',
    title: 'Academies among placements',
    words: '',
    basis: null,
    measures: ['plans-mainstream', 'plans-special'],
    asks: ['practice-across-schools', 'maintained-special-schools'],
    items: []
  },
  {
    id: 'three-billion',
    title: 'The £3 billion for places',
    words:
      'A sum of £3 billion for new places is named in the debate on the reform. This project holds no document that says who announced it, over which years, or for which places, so nothing more is stated here. Places that open would show in where children with plans are taught.',
    basis: null,
    measures: ['plans-special', 'plans-mainstream', 'plans-independent-special', 'plans-awaiting-provision'],
    asks: ['maintained-special-schools', 'funding-from-need'],
    items: []
  }
];

/** What belongs to an ask, by its slug. */
export const besideAsk = (slug: string): Beside[] => BESIDE.filter(({ asks }) => asks.includes(slug));

/** What belongs to an item of the checklist, by its id. */
export const besideItem = (id: string): Beside[] => BESIDE.filter(({ items }) => items.includes(id));
