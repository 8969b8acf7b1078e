/* Written by `npm run data` from the files of this folder. Lines of the list may be moved, and stay where they are put. */
import type { Measure } from '../model/measure.ts';
import absenceWithPlan from './absence-with-plan.ts';
import appealRate from './appeal-rate.ts';
import appealRateInDevelopment from './appeal-rate-in-development.ts';
import appealsPer10000Children from './appeals-per-10000-children.ts';
import areaInspectionOutcome from './area-inspection-outcome.ts';
import assessmentsLearningDisability from './assessments-learning-disability.ts';
import assessmentsPhysicalDisability from './assessments-physical-disability.ts';
import assessmentsWithoutPlan from './assessments-without-plan.ts';
import attainment8GapWithPlan from './attainment-8-gap-with-plan.ts';
import attainment8NoSen from './attainment-8-no-sen.ts';
import attainment8SenSupport from './attainment-8-sen-support.ts';
import attainment8WithPlan from './attainment-8-with-plan.ts';
import autismFirstSeenAfter13Weeks10To17 from './autism-first-seen-after-13-weeks-10-to-17.ts';
import autismFirstSeenAfter13WeeksUnder10 from './autism-first-seen-after-13-weeks-under-10.ts';
import ceasedBecauseNeedsMet from './ceased-because-needs-met.ts';
import ceasedIntoWorkOrHigherEducation from './ceased-into-work-or-higher-education.ts';
import ceasedNoLongerLearning from './ceased-no-longer-learning.ts';
import children from './children.ts';
import communityPaediatricsWaitsOver18Weeks from './community-paediatrics-waits-over-18-weeks.ts';
import communityPaediatricsWaitsOver52Weeks from './community-paediatrics-waits-over-52-weeks.ts';
import deprivationScore from './deprivation-score.ts';
import designatedHealthOfficers from './designated-health-officers.ts';
import familySupportSpendingPerChild from './family-support-spending-per-child.ts';
import highNeedsAllocationPerChild from './high-needs-allocation-per-child.ts';
import jointOfficersInPost from './joint-officers-in-post.ts';
import keyStage2GapWithPlan from './key-stage-2-gap-with-plan.ts';
import keyStage2NoSen from './key-stage-2-no-sen.ts';
import keyStage2SenSupport from './key-stage-2-sen-support.ts';
import keyStage2WithPlan from './key-stage-2-with-plan.ts';
import level2At19WithPlan from './level-2-at-19-with-plan.ts';
import meanWeeksToPlan from './mean-weeks-to-plan.ts';
import meanWeeksToPlanIncludingExceptions from './mean-weeks-to-plan-including-exceptions.ts';
import mentalHealthContactsGrowth from './mental-health-contacts-growth.ts';
import neetOrNotKnownGapWithPlan from './neet-or-not-known-gap-with-plan.ts';
import neetOrNotKnownNoSen from './neet-or-not-known-no-sen.ts';
import neetOrNotKnownSenSupport from './neet-or-not-known-sen-support.ts';
import neetOrNotKnownWithPlan from './neet-or-not-known-with-plan.ts';
import newPlansPer1000Children from './new-plans-per-1000-children.ts';
import noPlanDecidedIn16Weeks from './no-plan-decided-in-16-weeks.ts';
import occupationalTherapyWaitsOver18Weeks from './occupational-therapy-waits-over-18-weeks.ts';
import occupationalTherapyWaitsOver52Weeks from './occupational-therapy-waits-over-52-weeks.ts';
import persistentAbsenceGapWithPlan from './persistent-absence-gap-with-plan.ts';
import persistentAbsenceNoSen from './persistent-absence-no-sen.ts';
import persistentAbsenceSenSupport from './persistent-absence-sen-support.ts';
import persistentAbsenceWithPlan from './persistent-absence-with-plan.ts';
import plansAlternativeProvision from './plans-alternative-provision.ts';
import plansAutism from './plans-autism.ts';
import plansAwaitingProvision from './plans-awaiting-provision.ts';
import plansEducatedElsewhere from './plans-educated-elsewhere.ts';
import plansElectiveHomeEducation from './plans-elective-home-education.ts';
import plansExcepted from './plans-excepted.ts';
import plansFurtherEducation from './plans-further-education.ts';
import plansGrowth from './plans-growth.ts';
import plansInResidentialPlacement from './plans-in-residential-placement.ts';
import plansIndependentSpecial from './plans-independent-special.ts';
import plansLearningDifficulty from './plans-learning-difficulty.ts';
import plansMainstream from './plans-mainstream.ts';
import plansNoEducationOrWork from './plans-no-education-or-work.ts';
import plansOver52Weeks from './plans-over-52-weeks.ts';
import plansOver52WeeksExcludingExceptions from './plans-over-52-weeks-excluding-exceptions.ts';
import plansPer1000Children from './plans-per-1000-children.ts';
import plansPlacementUnknown from './plans-placement-unknown.ts';
import plansSocialEmotionalMentalHealth from './plans-social-emotional-mental-health.ts';
import plansSpecial from './plans-special.ts';
import plansSpeechLanguage from './plans-speech-language.ts';
import plansTransferredOut from './plans-transferred-out.ts';
import plansWithPersonalBudget from './plans-with-personal-budget.ts';
import plansWithin20Weeks from './plans-within-20-weeks.ts';
import plansWithin20WeeksIncludingExceptions from './plans-within-20-weeks-including-exceptions.ts';
import plansWithoutReviewMeeting from './plans-without-review-meeting.ts';
import pupilsWithPlan from './pupils-with-plan.ts';
import pupilsWithSenSupport from './pupils-with-sen-support.ts';
import reducedTimetablesNoSen from './reduced-timetables-no-sen.ts';
import reducedTimetablesSenSupport from './reduced-timetables-sen-support.ts';
import reducedTimetablesWithPlan from './reduced-timetables-with-plan.ts';
import requestsAnsweredIn6Weeks from './requests-answered-in-6-weeks.ts';
import requestsPer1000Children from './requests-per-1000-children.ts';
import requestsRefused from './requests-refused.ts';
import requestsUndecided from './requests-undecided.ts';
import requestsWithMediation from './requests-with-mediation.ts';
import requestsWithdrawn from './requests-withdrawn.ts';
import reviewsCompleted from './reviews-completed.ts';
import reviewsCompletedIncludingEarly from './reviews-completed-including-early.ts';
import reviewsDecidedIn4Weeks from './reviews-decided-in-4-weeks.ts';
import reviewsWithoutOutcome from './reviews-without-outcome.ts';
import schoolsGrantBalance from './schools-grant-balance.ts';
import senServicesWeeklySpending from './sen-services-weekly-spending.ts';
import senSupportSpendingPerChild from './sen-support-spending-per-child.ts';
import severeAbsenceWithPlan from './severe-absence-with-plan.ts';
import socialCareOfficerInPost from './social-care-officer-in-post.ts';
import speechTherapyWaitsOver18Weeks from './speech-therapy-waits-over-18-weeks.ts';
import speechTherapyWaitsOver52Weeks from './speech-therapy-waits-over-52-weeks.ts';
import supportedInternships from './supported-internships.ts';
import suspendedGapWithPlan from './suspended-gap-with-plan.ts';
import suspendedNoSen from './suspended-no-sen.ts';
import suspendedSenSupport from './suspended-sen-support.ts';
import suspendedWithPlan from './suspended-with-plan.ts';
import therapiesSpendingPerChild from './therapies-spending-per-child.ts';
import topUpFundingIndependent from './top-up-funding-independent.ts';
import topUpFundingPerChild from './top-up-funding-per-child.ts';
import writtenStatementOfAction from './written-statement-of-action.ts';

/** Every measure, in the order in which pages list them. */
export const MEASURES: readonly Measure[] = [
  plansWithin20Weeks,
  plansWithin20WeeksIncludingExceptions,
  plansExcepted,
  plansOver52Weeks,
  plansOver52WeeksExcludingExceptions,
  meanWeeksToPlan,
  meanWeeksToPlanIncludingExceptions,
  requestsRefused,
  requestsAnsweredIn6Weeks,
  requestsUndecided,
  requestsWithdrawn,
  requestsWithMediation,
  requestsPer1000Children,
  assessmentsWithoutPlan,
  noPlanDecidedIn16Weeks,
  appealsPer10000Children,
  appealRate,
  appealRateInDevelopment,
  plansPer1000Children,
  plansGrowth,
  newPlansPer1000Children,
  ceasedBecauseNeedsMet,
  ceasedNoLongerLearning,
  ceasedIntoWorkOrHigherEducation,
  plansTransferredOut,
  plansWithPersonalBudget,
  plansInResidentialPlacement,
  supportedInternships,
  plansAutism,
  plansSpeechLanguage,
  plansSocialEmotionalMentalHealth,
  plansLearningDifficulty,
  plansMainstream,
  plansSpecial,
  plansIndependentSpecial,
  plansFurtherEducation,
  plansAlternativeProvision,
  plansEducatedElsewhere,
  plansNoEducationOrWork,
  plansElectiveHomeEducation,
  plansPlacementUnknown,
  plansAwaitingProvision,
  reviewsCompleted,
  reviewsCompletedIncludingEarly,
  reviewsDecidedIn4Weeks,
  reviewsWithoutOutcome,
  plansWithoutReviewMeeting,
  areaInspectionOutcome,
  writtenStatementOfAction,
  designatedHealthOfficers,
  socialCareOfficerInPost,
  jointOfficersInPost,
  highNeedsAllocationPerChild,
  schoolsGrantBalance,
  topUpFundingPerChild,
  topUpFundingIndependent,
  senSupportSpendingPerChild,
  therapiesSpendingPerChild,
  pupilsWithPlan,
  pupilsWithSenSupport,
  keyStage2WithPlan,
  keyStage2SenSupport,
  keyStage2NoSen,
  keyStage2GapWithPlan,
  attainment8WithPlan,
  attainment8SenSupport,
  attainment8NoSen,
  attainment8GapWithPlan,
  level2At19WithPlan,
  absenceWithPlan,
  persistentAbsenceWithPlan,
  persistentAbsenceSenSupport,
  persistentAbsenceNoSen,
  persistentAbsenceGapWithPlan,
  severeAbsenceWithPlan,
  suspendedWithPlan,
  suspendedSenSupport,
  suspendedNoSen,
  suspendedGapWithPlan,
  reducedTimetablesWithPlan,
  reducedTimetablesSenSupport,
  reducedTimetablesNoSen,
  neetOrNotKnownWithPlan,
  neetOrNotKnownSenSupport,
  neetOrNotKnownNoSen,
  neetOrNotKnownGapWithPlan,
  assessmentsLearningDisability,
  assessmentsPhysicalDisability,
  familySupportSpendingPerChild,
  senServicesWeeklySpending,
  children,
  deprivationScore,
  speechTherapyWaitsOver18Weeks,
  speechTherapyWaitsOver52Weeks,
  occupationalTherapyWaitsOver18Weeks,
  occupationalTherapyWaitsOver52Weeks,
  communityPaediatricsWaitsOver18Weeks,
  communityPaediatricsWaitsOver52Weeks,
  autismFirstSeenAfter13WeeksUnder10,
  autismFirstSeenAfter13Weeks10To17,
  mentalHealthContactsGrowth
];
