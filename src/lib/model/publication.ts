export interface Publisher {
  /** As the beginning of a sentence names it. */
  begins: string;
  /** As a list names it. */
  listed: string;
  /** All who stand behind the figures, in a sentence, where they are several. */
  jointly?: string;
}

export const PUBLISHERS = {
  dfe: { begins: 'DfE', listed: 'DfE' },
  'moj-and-dfe': {
    begins: 'The Ministry of Justice',
    listed: 'Ministry of Justice and DfE',
    jointly: 'DfE and the Ministry of Justice'
  },
  ons: { begins: 'The Office for National Statistics', listed: 'ONS, as DfE publishes it' },
  ofsted: { begins: 'Ofsted', listed: 'Ofsted and CQC' },
  'nhs-england': { begins: 'NHS England', listed: 'NHS England' },
  mhclg: { begins: 'The Ministry of Housing, Communities and Local Government', listed: 'MHCLG' }
} as const satisfies Record<string, Publisher>;

export interface Publication {
  publisher: keyof typeof PUBLISHERS;
  /** What stands in place of a figure that is not given: a mark x, or nothing that says so (a blank, a dash). */
  missing: 'x' | 'nothing';
}

/** Every publication that figures are read from. One that names no publisher is no publication. */
export const PUBLICATIONS = {
  timeliness: { publisher: 'dfe', missing: 'x' },
  requests: { publisher: 'dfe', missing: 'x' },
  appeals: { publisher: 'moj-and-dfe', missing: 'x' },
  children: { publisher: 'ons', missing: 'nothing' },
  assessments: { publisher: 'dfe', missing: 'x' },
  'ceased-plans': { publisher: 'dfe', missing: 'x' },
  caseload: { publisher: 'dfe', missing: 'x' },
  'new-plans': { publisher: 'dfe', missing: 'x' },
  'annual-reviews': { publisher: 'dfe', missing: 'x' },
  'personal-budgets': { publisher: 'dfe', missing: 'x' },
  'residential-settings': { publisher: 'dfe', missing: 'x' },
  'work-based-placements': { publisher: 'dfe', missing: 'x' },
  'needs-of-plans': { publisher: 'dfe', missing: 'x' },
  'needs-of-new-plans': { publisher: 'dfe', missing: 'x' },
  officers: { publisher: 'dfe', missing: 'nothing' },
  'inspections-2023': { publisher: 'ofsted', missing: 'nothing' },
  'inspections-2016': { publisher: 'ofsted', missing: 'nothing' },
  'community-waits': { publisher: 'nhs-england', missing: 'nothing' },
  'autism-waits': { publisher: 'nhs-england', missing: 'nothing' },
  'mental-health-contacts': { publisher: 'nhs-england', missing: 'nothing' },
  'high-needs-benchmarking': { publisher: 'dfe', missing: 'nothing' },
  'dsg-allocations': { publisher: 'dfe', missing: 'nothing' },
  'dsg-balance': { publisher: 'dfe', missing: 'nothing' },
  lait: { publisher: 'dfe', missing: 'nothing' },
  'absence-suspension': { publisher: 'dfe', missing: 'nothing' },
  'phase-transfers': { publisher: 'dfe', missing: 'nothing' },
  nccis: { publisher: 'dfe', missing: 'nothing' },
  'reduced-timetables': { publisher: 'dfe', missing: 'nothing' },
  'assessment-factors': { publisher: 'dfe', missing: 'nothing' },
  deprivation: { publisher: 'mhclg', missing: 'nothing' }
} as const satisfies Record<string, Publication>;

export type PublicationId = keyof typeof PUBLICATIONS;

export const publisherOfPublication = (id: PublicationId): Publisher => PUBLISHERS[PUBLICATIONS[id].publisher];
