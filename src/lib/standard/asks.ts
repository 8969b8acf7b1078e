/** What this site knows of an ask beside the words of `data/asks.csv`. */
export interface KnownAsk {
  /** Its address: `/asks/<slug>`. Never changes. */
  slug: string;
  /** The words that the ask begins with in the list. */
  begins: string;
  /** The ask as a heading. */
  title: string;
  /** Measures that would show whether it happens, in the order of how near they come; none where nothing is published. */
  measures: readonly string[];
}

const ask = (slug: string, begins: string, title: string, ...measures: string[]): KnownAsk => ({ slug, begins, title, measures });

/** The asks of `data/asks.csv`, in its order. */
export const KNOWN_ASKS: readonly KnownAsk[] = [
  ask(
    'one-national-threshold',
    'One national threshold of eligibility',
    'One national threshold for disabled children’s social care',
    'assessments-learning-disability',
    'assessments-physical-disability'
  ),
  ask(
    'national-minimum-offer',
    'A national minimum offer everywhere',
    'A national minimum offer everywhere',
    'occupational-therapy-waits-over-18-weeks',
    'speech-therapy-waits-over-18-weeks',
    'family-support-spending-per-child'
  ),
  ask(
    'plans-delivered',
    'Accountability for delivery of plans',
    'Accountability for delivery of plans',
    'plans-within-20-weeks',
    'reviews-decided-in-4-weeks'
  ),
  ask(
    'inspection-of-parity',
    'Inspection that asks',
    'Inspection that asks whether support is the same anywhere',
    'area-inspection-outcome'
  ),
  ask(
    'falling-appeals',
    'A system measured by falling tribunal volumes',
    'A system measured by falling tribunal volumes',
    'appeals-per-10000-children'
  ),
  ask(
    'joint-accountability',
    'A redesigned framework',
    'Joint accountability of education, health and care',
    'joint-officers-in-post'
  ),
  ask(
    'funding-from-need',
    'Funding from robust assessment',
    'Funding from robust assessment of need',
    'high-needs-allocation-per-child',
    'schools-grant-balance'
  ),
  ask('notional-funding', 'Notional SEN funding restored', 'Notional SEN funding restored for inflation'),
  ask('specialist-staff', 'Recruit and keep therapists', 'Recruit and keep specialist staff'),
  ask(
    'early-intervention',
    'Early intervention first',
    'Early intervention first',
    'pupils-with-sen-support',
    'pupils-with-plan'
  ),
  ask('independent-oversight', 'Independent oversight', 'Independent oversight of local systems', 'area-inspection-outcome'),
  ask('learning-from-decisions', 'Clear, consistent escalation', 'Learning from complaints and tribunal decisions'),
  ask(
    'practice-across-schools',
    'Standard practice across school types',
    'Standard practice across school types',
    'plans-mainstream',
    'plans-special'
  ),
  ask(
    'inspection-with-consequences',
    'More rigorous inspection',
    'More rigorous inspection, with consequences',
    'area-inspection-outcome',
    'written-statement-of-action'
  ),
  ask('reporting-unlawful-practice', 'A way for parents and schools to report', 'A way to report unlawful practice'),
  ask(
    'notional-budget',
    'Review the notional budget',
    'Review the notional budget',
    'plans-per-1000-children',
    'pupils-with-sen-support'
  ),
  ask('sen-coordinators', 'Trained SEN coordinators', 'Trained SEN coordinators, with time for the job'),
  ask('neutral-coordinator', 'A neutral person', 'A neutral person to coordinate each assessment'),
  ask(
    'maintained-special-schools',
    'Let councils open maintained special schools',
    'Let councils open maintained special schools',
    'plans-independent-special',
    'plans-special'
  ),
  ask('ombudsman-and-schools', 'Power for the ombudsman', 'Power for the ombudsman to investigate schools'),
  ask(
    'work-after-16',
    'More employment and training',
    'More employment and training after 16',
    'supported-internships',
    'neet-or-not-known-with-plan'
  ),
  ask(
    'two-pillars',
    'Two pillars together',
    'Capacity and law together',
    'pupils-with-sen-support',
    'appeals-per-10000-children'
  ),
  ask('core-offer', 'A core offer', 'A core offer that does not depend on a plan', 'pupils-with-sen-support'),
  ask('national-expectations', 'National expectations', 'National expectations of support'),
  ask('no-extra-hurdles', 'Refusals and extra hurdles', 'An end to refusals and extra hurdles', 'requests-refused'),
  ask(
    'suitable-education',
    'Suitable education',
    'Suitable education, without long isolation',
    'severe-absence-with-plan',
    'suspended-with-plan',
    'reduced-timetables-with-plan'
  )
];

/** What is known of an ask, by its words. Throws on an ask that the list does not know. */
export function knownAsk(words: string): KnownAsk {
  const found = KNOWN_ASKS.find(({ begins }) => words.startsWith(begins));
  if (!found)
    throw new Error(`Nothing is known of the ask '${words}': add it to asks.ts, with no measures if nothing is published`);
  return found;
}

/** The measures that show an ask, in the order of how near they come. Throws on an ask that the list does not know. */
export function measuresOfAsk(words: string): readonly string[] {
  return knownAsk(words).measures;
}

/** What of the list of asks each item of the checklist was drawn up from, by the words that an ask begins with. */
const DRAWN_FROM: Readonly<Record<string, readonly string[]>> = {
  'occupational-therapy': ['A national minimum offer everywhere'],
  'speech-language-therapy': ['A national minimum offer everywhere'],
  'behaviour-support': ['A national minimum offer everywhere'],
  'mental-health-neurodevelopmental': ['A national minimum offer everywhere'],
  'short-breaks': ['A national minimum offer everywhere'],
  'eligibility-threshold': ['One national threshold of eligibility'],
  'plan-on-time': ['Accountability for delivery of plans'],
  'answer-on-time': ['Accountability for delivery of plans', 'Refusals and extra hurdles'],
  'plan-delivered': ['Accountability for delivery of plans'],
  'review-on-time': ['Accountability for delivery of plans'],
  'parity-inspection': ['Inspection that asks', 'Independent oversight', 'More rigorous inspection'],
  'joint-officers': ['A redesigned framework'],
  'falling-appeals': ['A system measured by falling tribunal volumes']
};

/** The asks that an item was drawn up from. Throws where the list of asks has none of them: an item that nobody asks for has no place. */
export function asksOfItem<A extends { ask: string }>(item: string, asks: readonly A[]): A[] {
  const found = asks.filter(({ ask }) => DRAWN_FROM[item]?.some((start) => ask.startsWith(start)));
  if (found.length === 0) throw new Error(`No ask is named for the item '${item}': add it to asks.ts`);
  return found;
}

/** The documents that the whole checklist was drawn up from, each once, in the order of the list of asks. */
export function documentsOfItems<A extends { ask: string; document: string }>(items: readonly string[], asks: readonly A[]): A[] {
  const drawn = new Set(items.flatMap((item) => asksOfItem(item, asks).map(({ document }) => document)));
  return [...drawn].flatMap((document) => asks.find((ask) => ask.document === document) ?? []);
}

/** Notional SEN funding: what was set in 2013, and what the report says it would be in 2025. Pounds. */
export const NOTIONAL = {
  school: { set: 6000, restored: 8386 },
  place: { set: 10000, restored: 13998 },
  /** Places in the report's example of a special school. */
  places: 100
} as const;

/** The two factors that the report's figures imply: they differ slightly, in the fourth digit. */
export function notionalFactors(): { school: number; place: number; more: number } {
  const { school, place, places } = NOTIONAL;
  return { school: school.restored / school.set, place: place.restored / place.set, more: (place.restored - place.set) * places };
}

/** How far an ask can be followed: as the list has it, or `set`: it is about sums that are set for the whole country, which no measure counts. */
export type Followed = 'yes' | 'partly' | 'no' | 'set';

/** Asks for sums that a decision sets: whoever reads the decision knows, and nothing is counted. */
const OF_SUMS = ['notional-funding'];

/**
 * Asks that this site's measures follow less far than the list says. It counts the age at which plans start, of which there is no measure here;
 * and that a plan came on time or was reviewed does not show that what it specifies was delivered.
 */
const SHOWN_LESS: Readonly<Record<string, Exclude<Followed, 'set'>>> = {
  'early-intervention': 'partly',
  'plans-delivered': 'no'
};

/** Throws on an ask that the list says can be followed, and that nothing here follows. */
export function followedOf({ ask: words, published }: { ask: string; published: Exclude<Followed, 'set'> }): Followed {
  const { slug, measures } = knownAsk(words);
  if (OF_SUMS.includes(slug)) return 'set';
  if (published !== 'no' && measures.length === 0)
    throw new Error(`The list says that '${slug}' can be followed, and no measure is named for it: add one to asks.ts`);
  return SHOWN_LESS[slug] ?? published;
}
