/** What the search needs once a reader turns to it, and no page before: asked for together. */
export { isMeantAsPostcode, parsePostcode } from '../../places/postcode.ts';
export {
  answerAbolished,
  answerConstituenciesOf,
  answerConstituency,
  answerNoPostcode,
  answerOf,
  answerPostcode,
  answerWithNamesake
} from './answer.ts';
export { default as AnswerBelow } from './Answer.svelte';
export { findPostcode, loadWider } from './load.ts';
export { isGuess, matcherOf, meant, namesakeOf, suggest } from './suggest.ts';
export { loadPlaces } from '../search.ts';
