export { byar } from './byar.ts';
export {
  dispersedLimits,
  dispersedRateLimits,
  funnelLimits,
  limitsOf,
  overDispersion,
  rateLimits,
  turned,
  type Counted,
  type OverDispersion
} from './funnel.ts';
export { newcombe, type Proportion } from './newcombe.ts';
export { Z_95, Z_998 } from './normal.ts';
export { median, quantile } from './quantiles.ts';
export { rankIntervals, type RankInterval } from './ranks.ts';
export { rateRatio, type Rate } from './rate-ratio.ts';
export { spreadOf, weightedQuantile, weightedSpreadOf, type Spread, type Weighted } from './spread.ts';
export { wilson, type Interval } from './wilson.ts';
