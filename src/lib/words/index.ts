export { shareExcepted, twinSentence } from './exceptions.ts';
export {
  comparedWith,
  countOf,
  intervalOf,
  isRanked,
  isSmall,
  labelOf,
  publisherOf,
  reasonOf,
  smallInWords,
  type Comparison,
  type Figure
} from './figure.ts';
export { captionOf, extremes, headlineOf, subtitleOf, type PlacedRow } from './headline.ts';
export { inPlace, listName, plainName } from './names.ts';
export { fixed, formatCount, formatShort, formatValue, inWords, list } from './numbers.ts';
