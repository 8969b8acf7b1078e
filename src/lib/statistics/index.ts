export { byar } from './byar.ts';
export {
  dispersedLimits,
  dispersedRateLimits,
  funnelLimits,
  limitsOf,
  overDispersion,
  rateLimits,
  reachOf,
  turned,
  type Counted,
  type OverDispersion,
  type Reach
} from './funnel.ts';
export { drawn, extremesOf, gapMoved, gapNow, ratioMoved, type Drawn, type Moved } from './gap.ts';
export { mantelHaenszel, type Stratified, type WithinStrata } from './mantel-haenszel.ts';
export { moveBetween, moveOver, type Move } from './move.ts';
export { newcombe, type Proportion } from './newcombe.ts';
export { OUTSIDE_998, Z_95, Z_998 } from './normal.ts';
export { median, quantile } from './quantiles.ts';
export { rankIntervals, type RankInterval } from './ranks.ts';
export { rateRatio } from './rate-ratio.ts';
export { runByChance } from './runs.ts';
export { spreadOf, weightedQuantile, weightedSpreadOf, type Spread } from './spread.ts';
export { wilson, type Interval } from './wilson.ts';
export { averageRanks, LEAST_PAIRS, spearman, spearmanInterval, type Pair, type RankCorrelation } from './spearman.ts';
export { expectedOf, type Expected } from './standardise.ts';
export { summedOf } from './summed.ts';
