export { boardsCaption, boardShort, figureOfBoard, type Board } from './boards.ts';
export { besideEngland, besideOf, captionOf, noIntervalNote, periodOnBasis, subtitleOf } from './caption.ts';
export { BOUNDARY_CREDIT, HEXAGON_CREDIT, licenceInWords, mapCredits } from './credits.ts';
export { extremesOf, extremes, printAlike, rankedOf, type PlacedRow } from './extremes.ts';
export { counterpartSentence, exceptedInWords, shareExcepted } from './exceptions.ts';
export {
  comparedWith,
  countOf,
  funnelKind,
  hasIntervals,
  intervalOf,
  isInPounds,
  isRanked,
  isSmall,
  labelOf,
  largerWhere,
  smallInWords
} from './figure.ts';
export { gradeCounts, gradesOf } from './grades.ts';
export {
  allOrNoneIn,
  extremeSentence,
  figureAlone,
  findingIn,
  findingInOne,
  headlineOf,
  figureInSentence,
  whenInWords,
  whereAndWhen
} from './headline.ts';
export { likeSentence, likeShort, withLikeShort } from './like.ts';
export { compares, inPlace, listName, nameInProse, namesInProse, plainName, regionInProse } from './names.ts';
export {
  allOf,
  capital,
  counted,
  fixed,
  formatCount,
  formatShort,
  formatValue,
  haveFigures,
  inWords,
  list,
  lowered,
  noneOf,
  pounds,
  timesInWords
} from './numbers.ts';
export { findingExactly, differenceInPoints } from './percent.ts';
export { publisherOf, withdrawnInWords } from './publisher.ts';
export { exceptionsOf, reasonOf } from './reasons.ts';
export { titleInside } from './titles.ts';
export { inFull } from './terms.ts';
