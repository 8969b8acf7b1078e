/* Written by `npm run data` from the files of this folder. Lines of the list may be moved, and stay where they are put. */
import type { Publication } from './publication.ts';
import { absenceSuspension } from './absence-suspension.ts';
import { annualReviews } from './annual-reviews.ts';
import { appeals } from './appeals.ts';
import { assessmentFactors } from './assessment-factors.ts';
import { assessments } from './assessments.ts';
import { autismWaits } from './autism-waits.ts';
import { caseload } from './caseload.ts';
import { ceasedPlans } from './ceased-plans.ts';
import { children } from './children.ts';
import { communityWaits } from './community-waits.ts';
import { deprivation } from './deprivation.ts';
import { dsgAllocations } from './dsg-allocations.ts';
import { dsgBalance } from './dsg-balance.ts';
import { highNeedsBenchmarking } from './high-needs-benchmarking.ts';
import { inspections2016 } from './inspections-2016.ts';
import { inspections2023 } from './inspections-2023.ts';
import { lait } from './lait.ts';
import { mentalHealthContacts } from './mental-health-contacts.ts';
import { nccis } from './nccis.ts';
import { needsOfNewPlans } from './needs-of-new-plans.ts';
import { needsOfPlans } from './needs-of-plans.ts';
import { newPlans } from './new-plans.ts';
import { officers } from './officers.ts';
import { personalBudgets } from './personal-budgets.ts';
import { phaseTransfers } from './phase-transfers.ts';
import { reducedTimetables } from './reduced-timetables.ts';
import { requests } from './requests.ts';
import { residentialSettings } from './residential-settings.ts';
import { timeliness } from './timeliness.ts';
import { workBasedPlacements } from './work-based-placements.ts';

/** Every publication. Of two that a file is equally like, it is taken for the first. */
export const PUBLICATIONS: readonly Publication[] = [
  timeliness,
  requests,
  children,
  assessments,
  newPlans,
  caseload,
  ceasedPlans,
  annualReviews,
  personalBudgets,
  residentialSettings,
  workBasedPlacements,
  needsOfPlans,
  needsOfNewPlans,
  officers,
  phaseTransfers,
  nccis,
  assessmentFactors,
  appeals,
  inspections2023,
  inspections2016,
  communityWaits,
  autismWaits,
  mentalHealthContacts,
  highNeedsBenchmarking,
  dsgAllocations,
  dsgBalance,
  lait,
  absenceSuspension,
  reducedTimetables,
  deprivation
];
