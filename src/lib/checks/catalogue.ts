/* Written by `npm run data` from the files of this folder. Lines of the list may be moved, and stay where they are put. */
import type { Check } from './evidence.ts';
import { codeAgreesWithName } from './code-agrees-with-name.ts';
import { codeIsCurrent } from './code-is-current.ts';
import { councilsSumToTotal } from './councils-sum-to-total.ts';
import { columnsChangePlaces } from './columns-change-places.ts';
import { countLeaps } from './count-leaps.ts';
import { countedTwice } from './counted-twice.ts';
import { countsLeap } from './counts-leap.ts';
import { coversFew } from './covers-few.ts';
import { datesFollow } from './dates-follow.ts';
import { denominatorRebuilt } from './denominator-rebuilt.ts';
import { differenceOfItsTwo } from './difference-of-its-two.ts';
import { everyCouncilHasARow } from './every-council-has-a-row.ts';
import { fewerThanTheOthers } from './fewer-than-the-others.ts';
import { labelsFitHeaders } from './labels-fit-headers.ts';
import { leap } from './leap.ts';
import { leapsAndReturns } from './leaps-and-returns.ts';
import { likeForLike } from './like-for-like.ts';
import { mostlyUnrecorded } from './mostly-unrecorded.ts';
import { neighboursInForce } from './neighbours-in-force.ts';
import { newPlansRollForward } from './new-plans-roll-forward.ts';
import { noNegativeCount } from './no-negative-count.ts';
import { noneAmongHundreds } from './none-among-hundreds.ts';
import { nothingRecorded } from './nothing-recorded.ts';
import { partsMakeTheWhole } from './parts-make-the-whole.ts';
import { partsOfBreakdowns } from './parts-of-breakdowns.ts';
import { plansCountedElsewhere } from './plans-counted-elsewhere.ts';
import { plansRollForward } from './plans-roll-forward.ts';
import { printedRateWithinBounds } from './printed-rate-within-bounds.ts';
import { rateEqualsItsParts } from './rate-equals-its-parts.ts';
import { readWithCare } from './read-with-care.ts';
import { releasesAgree } from './releases-agree.ts';
import { returnOfNothing } from './return-of-nothing.ts';
import { sameAsTheYearBefore } from './same-as-the-year-before.ts';
import { sameRowTwice } from './same-row-twice.ts';
import { shareWithinBounds } from './share-within-bounds.ts';
import { signsAreOpposite } from './signs-are-opposite.ts';
import { totalInCouncilRows } from './total-in-council-rows.ts';
import { totalsHoldTheWithheld } from './totals-hold-the-withheld.ts';
import { waitsInBands } from './waits-in-bands.ts';
import { withdrawnByPublisher } from './withdrawn-by-publisher.ts';
import { zeroBetweenHundreds } from './zero-between-hundreds.ts';
import { zeroDecisions } from './zero-decisions.ts';
import { zeroForNothing } from './zero-for-nothing.ts';
import { zeroRefusals } from './zero-refusals.ts';

/** Every check, each run over every file, in the order of `data/checks.csv`. */
export const CHECKS: readonly Check[] = [
  noNegativeCount,
  shareWithinBounds,
  denominatorRebuilt,
  zeroBetweenHundreds,
  returnOfNothing,
  totalInCouncilRows,
  plansRollForward,
  fewerThanTheOthers,
  newPlansRollForward,
  withdrawnByPublisher,
  countLeaps,
  everyCouncilHasARow,
  codeAgreesWithName,
  councilsSumToTotal,
  partsOfBreakdowns,
  rateEqualsItsParts,
  likeForLike,
  plansCountedElsewhere,
  releasesAgree,
  zeroRefusals,
  zeroDecisions,
  partsMakeTheWhole,
  countedTwice,
  zeroForNothing,
  totalsHoldTheWithheld,
  noneAmongHundreds,
  mostlyUnrecorded,
  nothingRecorded,
  coversFew,
  countsLeap,
  leapsAndReturns,
  sameAsTheYearBefore,
  printedRateWithinBounds,
  differenceOfItsTwo,
  codeIsCurrent,
  datesFollow,
  readWithCare,
  waitsInBands,
  neighboursInForce,
  sameRowTwice,
  signsAreOpposite,
  labelsFitHeaders,
  columnsChangePlaces,
  leap
];
