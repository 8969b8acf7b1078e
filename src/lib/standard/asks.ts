/**
 * Measures that would show whether what is asked for happens, by the words that an ask begins with; none where nothing is published. The asks
 * themselves are data: `data/asks.csv`.
 */
const SHOWN_BY: Readonly<Record<string, readonly string[]>> = {
  'One national threshold of eligibility': [],
  'A national minimum offer everywhere': [
    'occupational-therapy-waits-over-18-weeks',
    'speech-therapy-waits-over-18-weeks',
    'family-support-spending-per-child'
  ],
  'Accountability for delivery of plans': ['plans-within-20-weeks', 'reviews-decided-in-4-weeks'],
  'Inspection that asks': ['area-inspection-outcome'],
  'A system measured by falling tribunal volumes': ['appeals-per-10000-children'],
  'A redesigned framework': ['joint-officers-in-post'],
  'Funding from robust assessment': ['high-needs-allocation-per-child', 'schools-grant-balance'],
  'Notional SEN funding restored': [],
  'Recruit and keep therapists': [],
  'Early intervention first': ['pupils-with-sen-support', 'pupils-with-plan'],
  'Independent oversight': ['area-inspection-outcome'],
  'Clear, consistent escalation': [],
  'Standard practice across school types': ['plans-mainstream', 'plans-special'],
  'More rigorous inspection': ['area-inspection-outcome', 'written-statement-of-action'],
  'A way for parents and schools to report': [],
  'Review the notional budget': ['plans-per-1000-children', 'pupils-with-sen-support'],
  'Trained SEN coordinators': [],
  'A neutral person': [],
  'Let councils open maintained special schools': ['plans-independent-special'],
  'Power for the ombudsman': [],
  'More employment and training': ['supported-internships'],
  'Two pillars together': ['pupils-with-sen-support', 'appeals-per-10000-children'],
  'A core offer': ['pupils-with-sen-support'],
  'National expectations': [],
  'Refusals and extra hurdles': ['requests-refused'],
  'Suitable education': ['severe-absence-with-plan', 'suspended-with-plan']
};

/** The measures that show an ask, in the order of how near they come. Throws on an ask that this list does not know. */
export function measuresOfAsk(ask: string): readonly string[] {
  const found = Object.entries(SHOWN_BY).find(([start]) => ask.startsWith(start));
  if (!found) throw new Error(`No measures are named for the ask '${ask}': add it to asks.ts, with none if nothing is published`);
  return found[1];
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
