import { MEASURES } from '../measures/index.ts';
import { termsOf, type Measure } from '../model/measure.ts';
import { publisherOfPublication, type PublicationId } from '../model/publication.ts';

interface PublicationWords {
  title: string;
  /** Names under which it is published, with the releases whose layouts are known; empty where a browser does not read it. */
  files: string;
}

const WORDS: Readonly<Record<PublicationId, PublicationWords>> = {
  timeliness: {
    title: 'EHC plan timeliness',
    files: 'timeliness_20_week.csv of the releases from 2025 on; sen2_mi.csv, 2014 to 2021'
  },
  requests: { title: 'Requests for an assessment', files: 'requests.csv of the releases from 2025 on' },
  appeals: {
    title: 'SEND appeals',
    files: 'SEND appeal rate table 1, 2014 to 2024; SEND appealable decisions rate, 2024 to 2025'
  },
  children: {
    title: 'Children aged 0 to 17',
    files: 'mid-year population estimates, 2012 to 2024'
  },
  assessments: { title: 'Assessments', files: 'assessments.csv' },
  'ceased-plans': { title: 'Plans that ended', files: 'ceased_plans.csv' },
  caseload: { title: 'Plans in force', files: 'caseload.csv' },
  'new-plans': { title: 'New plans', files: 'newplans.csv' },
  'annual-reviews': { title: 'Annual reviews', files: 'annual_reviews.csv of the releases of 2025 and 2026' },
  'personal-budgets': { title: 'Personal budgets', files: 'personal_budgets.csv' },
  'residential-settings': { title: 'Residential placements', files: 'residential_settings.csv' },
  'work-based-placements': { title: 'Work-based placements', files: 'work_based_placements.csv' },
  'needs-of-plans': { title: 'Primary needs of plans in force', files: 'sen_needs_all_plans.csv' },
  'needs-of-new-plans': { title: 'Primary needs of new plans', files: 'sen_need_newplans.csv' },
  officers: { title: 'Designated officers', files: '' },
  'inspections-2023': { title: 'Area SEND inspections, 2023 framework', files: '' },
  'inspections-2016': { title: 'Area SEND inspections, 2016 framework', files: '' },
  'community-waits': { title: 'Community health services waiting times', files: '' },
  'autism-waits': { title: 'Autism waiting times', files: '' },
  'mental-health-contacts': { title: 'Mental health contacts', files: '' },
  'high-needs-benchmarking': { title: 'High needs benchmarking', files: '' },
  'dsg-allocations': { title: 'Dedicated schools grant allocations', files: '' },
  'dsg-balance': { title: 'Dedicated schools grant balances', files: '' },
  lait: { title: 'Local authority interactive tool', files: '' },
  'absence-suspension': { title: 'Absence and suspension by SEN', files: '' },
  'phase-transfers': { title: 'Plans due for a move to another phase of school', files: 'phase_transfers.csv' },
  nccis: { title: 'Participation, NEET and not known at 16 and 17', files: '' },
  'reduced-timetables': { title: 'Reduced timetables by SEN', files: '' },
  'assessment-factors': { title: 'Children in need: factors found at assessment', files: '' },
  deprivation: { title: 'English indices of deprivation', files: '' }
};

const withPublisher = ([id, words]: [string, PublicationWords]) => [
  id,
  { ...words, publisher: publisherOfPublication(id as PublicationId).listed }
];

/** Every publication with its publisher, as a list names both. */
export const PUBLICATION_WORDS = Object.fromEntries(Object.entries(WORDS).map(withPublisher)) as Readonly<
  Record<PublicationId, PublicationWords & { publisher: string }>
>;

/** The publications that a measure is made from, each once. */
export function publicationsOf(measure: Pick<Measure, 'from'>): PublicationId[] {
  return [...new Set(termsOf(measure).map(({ publication }) => publication))];
}

/** The publications that measures are made from, in the order of the catalogue: what a reader may bring to see it mapped. */
export const MAPPED: readonly PublicationId[] = [...new Set(MEASURES.flatMap(publicationsOf))].filter(
  (publication) => WORDS[publication].files !== ''
);
