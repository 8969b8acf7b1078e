import type { Measure } from '../model/measure.ts';
import appealRate from './appeal-rate.ts';
import appealRateInDevelopment from './appeal-rate-in-development.ts';
import appealsPer10000Children from './appeals-per-10000-children.ts';
import assessmentsWithoutPlan from './assessments-without-plan.ts';
import ceasedBecauseNeedsMet from './ceased-because-needs-met.ts';
import meanWeeksToPlan from './mean-weeks-to-plan.ts';
import meanWeeksToPlanIncludingExceptions from './mean-weeks-to-plan-including-exceptions.ts';
import newPlansPer1000Children from './new-plans-per-1000-children.ts';
import noPlanDecidedIn16Weeks from './no-plan-decided-in-16-weeks.ts';
import plansAlternativeProvision from './plans-alternative-provision.ts';
import plansAutism from './plans-autism.ts';
import plansAwaitingProvision from './plans-awaiting-provision.ts';
import plansEducatedElsewhere from './plans-educated-elsewhere.ts';
import plansElectiveHomeEducation from './plans-elective-home-education.ts';
import plansExcepted from './plans-excepted.ts';
import plansFurtherEducation from './plans-further-education.ts';
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
import plansWithPersonalBudget from './plans-with-personal-budget.ts';
import plansWithin20Weeks from './plans-within-20-weeks.ts';
import plansWithin20WeeksIncludingExceptions from './plans-within-20-weeks-including-exceptions.ts';
import plansWithoutReviewMeeting from './plans-without-review-meeting.ts';
import requestsAnsweredIn6Weeks from './requests-answered-in-6-weeks.ts';
import requestsPer1000Children from './requests-per-1000-children.ts';
import requestsRefused from './requests-refused.ts';
import requestsUndecided from './requests-undecided.ts';
import requestsWithMediation from './requests-with-mediation.ts';
import requestsWithdrawn from './requests-withdrawn.ts';
import reviewsDecidedIn4Weeks from './reviews-decided-in-4-weeks.ts';
import supportedInternships from './supported-internships.ts';

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
  newPlansPer1000Children,
  ceasedBecauseNeedsMet,
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
  reviewsDecidedIn4Weeks,
  plansWithoutReviewMeeting
];

const BY_ID = new Map(MEASURES.map((measure) => [measure.id, measure]));

/** The measure of this id. Throws when there is none: an address is checked before it comes here. */
export function measureById(id: string): Measure {
  const measure = BY_ID.get(id);
  if (!measure) throw new Error(`There is no measure '${id}'`);
  return measure;
}

export function isMeasureId(id: string): boolean {
  return BY_ID.has(id);
}
