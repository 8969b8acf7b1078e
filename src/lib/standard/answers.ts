/** A document in which the government has answered. */
export interface AnswerDocument {
  id: string;
  /** 'The White Paper' as a sentence begins. */
  short: string;
  title: string;
  publisher: string;
  /** ISO date. */
  date: string;
  link: string;
}

/** The last month of which this project's sources know: an answer given later is not here. */
export const KNOWN_TO = '2026-07';

export const WHITE_PAPER: AnswerDocument = {
  id: 'white-paper',
  short: 'the White Paper',
  title: 'Every child achieving and thriving',
  publisher: 'Department for Education',
  date: '2026-02-23',
  link: 'https://www.gov.uk/government/publications/every-child-achieving-and-thriving'
};

export const KINGS_SPEECH: AnswerDocument = {
  id: 'kings-speech',
  short: 'the King’s Speech',
  title: 'The King’s Speech',
  publisher: 'UK Parliament, Hansard of the House of Lords',
  date: '2026-05-13',
  link: 'https://hansard.parliament.uk/lords/2026-05-13'
};

/** In order of their dates. */
export const ANSWER_DOCUMENTS: readonly AnswerDocument[] = [WHITE_PAPER, KINGS_SPEECH];

/** Something that the White Paper puts forward, by the name it has there. No more than its name is in this project's sources. */
export interface Proposal {
  id: string;
  name: string;
  /** By when, as far as that is known; empty where it is not. */
  by: string;
  /** Slugs of the asks that it is placed beside, by what it is called: the project's reading. */
  asks: readonly string[];
}

export const PROPOSALS: readonly Proposal[] = [
  {
    id: 'individual-support-plans',
    name: 'individual support plans',
    by: '',
    asks: ['core-offer', 'notional-budget', 'early-intervention']
  },
  {
    id: 'national-inclusion-standards',
    name: 'National Inclusion Standards',
    by: '2028',
    asks: ['national-minimum-offer', 'national-expectations', 'practice-across-schools', 'core-offer']
  },
  { id: 'experts-at-hand', name: 'Experts at Hand', by: '', asks: ['specialist-staff', 'national-minimum-offer'] },
  {
    id: 'inclusive-mainstream-fund',
    name: 'the Inclusive Mainstream Fund',
    by: '',
    asks: ['funding-from-need', 'notional-budget', 'two-pillars']
  },
  {
    id: 'specialist-provision-packages',
    name: 'Specialist Provision Packages',
    by: '',
    asks: ['national-minimum-offer', 'national-expectations', 'maintained-special-schools']
  }
];

/** What is placed beside an ask; none where no answer to it is known here. */
export function proposalsFor(slug: string): Proposal[] {
  return PROPOSALS.filter(({ asks }) => asks.includes(slug));
}
