import type { BreakdownIndex } from '../../../breakdowns/available.ts';
import type { DimensionId } from '../../../breakdowns/dimensions.ts';
import { breakdownPath, type BreakdownFile } from '../../../breakdowns/file.ts';
import { servedJson } from '../../../ui/served.ts';

/** Which measures are published by which groups, fetched once a page. Throws where it cannot be loaded. */
export const loadBreakdownIndex = (): Promise<BreakdownIndex> => servedJson('/explore/breakdowns/index.json');

/** The figures of a measure by a dimension, fetched once a page: at most 20 KB. Throws where they cannot be loaded, or there are none. */
export const loadBreakdown = (measure: string, dimension: DimensionId): Promise<BreakdownFile> =>
  servedJson(breakdownPath(measure, dimension));
