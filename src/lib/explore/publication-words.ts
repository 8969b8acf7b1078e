import { MEASURES } from '../measures/index.ts';
import { termsOf, type Measure, type PublicationId } from '../model/measure.ts';

interface PublicationWords {
  title: string;
  publisher: string;
  /** Names under which it is published, with the releases whose layouts are known; empty where a browser does not read it. */
  files: string;
}

export const PUBLICATION_WORDS: Readonly<Record<PublicationId, PublicationWords>> = {
  timeliness: {
    title: 'EHC plan timeliness',
    publisher: 'DfE',
    files: 'timeliness_20_week.csv of the releases from 2025 on; sen2_mi.csv, 2014 to 2021'
  },
  requests: { title: 'Requests for an assessment', publisher: 'DfE', files: 'requests.csv of the releases from 2025 on' },
  appeals: {
    title: 'SEND appeals',
    publisher: 'Ministry of Justice and DfE',
    files: 'SEND appeal rate table 1, 2014 to 2024; SEND appealable decisions rate, 2024 to 2025'
  },
  children: {
    title: 'Children aged 0 to 17',
    publisher: 'ONS, as DfE publishes it',
    files: 'mid-year population estimates, 2012 to 2024'
  },
  assessments: { title: 'Assessments', publisher: 'DfE', files: 'assessments.csv' },
  'ceased-plans': { title: 'Plans that ended', publisher: 'DfE', files: 'ceased_plans.csv' },
  caseload: { title: 'Plans in force', publisher: 'DfE', files: 'caseload.csv' },
  'new-plans': { title: 'New plans', publisher: 'DfE', files: 'newplans.csv' },
  'annual-reviews': { title: 'Annual reviews', publisher: 'DfE', files: 'annual_reviews.csv of the releases of 2025 and 2026' },
  'personal-budgets': { title: 'Personal budgets', publisher: 'DfE', files: 'personal_budgets.csv' },
  'residential-settings': { title: 'Residential placements', publisher: 'DfE', files: 'residential_settings.csv' },
  'work-based-placements': { title: 'Work-based placements', publisher: 'DfE', files: 'work_based_placements.csv' },
  'needs-of-plans': { title: 'Primary needs of plans in force', publisher: 'DfE', files: 'sen_needs_all_plans.csv' },
  'needs-of-new-plans': { title: 'Primary needs of new plans', publisher: 'DfE', files: 'sen_need_newplans.csv' },
  officers: { title: 'Designated officers', publisher: 'DfE', files: '' },
  'inspections-2023': { title: 'Area SEND inspections, 2023 framework', publisher: 'Ofsted and CQC', files: '' },
  'inspections-2016': { title: 'Area SEND inspections, 2016 framework', publisher: 'Ofsted and CQC', files: '' },
  'community-waits': { title: 'Community health services waiting times', publisher: 'NHS England', files: '' },
  'autism-waits': { title: 'Autism waiting times', publisher: 'NHS England', files: '' },
  'mental-health-contacts': { title: 'Mental health contacts', publisher: 'NHS England', files: '' },
  'high-needs-benchmarking': { title: 'High needs benchmarking', publisher: 'DfE', files: '' },
  'dsg-allocations': { title: 'Dedicated schools grant allocations', publisher: 'DfE', files: '' },
  'dsg-balance': { title: 'Dedicated schools grant balances', publisher: 'DfE', files: '' },
  lait: { title: 'Local authority interactive tool', publisher: 'DfE', files: '' },
  'absence-suspension': { title: 'Absence and suspension by SEN', publisher: 'DfE', files: '' },
  'phase-transfers': { title: 'Plans due for a move to another phase of school', publisher: 'DfE', files: 'phase_transfers.csv' },
  nccis: { title: 'Participation, NEET and not known at 16 and 17', publisher: 'DfE', files: '' },
  'reduced-timetables': { title: 'Reduced timetables by SEN', publisher: 'DfE', files: '' },
  'assessment-factors': { title: 'Children in need: factors found at assessment', publisher: 'DfE', files: '' },
  deprivation: { title: 'English indices of deprivation', publisher: 'MHCLG', files: '' }
};

/** The publications that a measure is made from, each once. */
export function publicationsOf(measure: Pick<Measure, 'from'>): PublicationId[] {
  return [...new Set(termsOf(measure).map(({ publication }) => publication))];
}

/** The publications that measures are made from, in the order of the catalogue: what a reader may bring to see it mapped. */
export const MAPPED: readonly PublicationId[] = [...new Set(MEASURES.flatMap(publicationsOf))].filter(
  (publication) => PUBLICATION_WORDS[publication].files !== ''
);
