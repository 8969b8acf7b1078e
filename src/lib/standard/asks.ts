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
