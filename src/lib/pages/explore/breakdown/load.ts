import type { DimensionId } from '../../../breakdowns/dimensions.ts';
import { breakdownPath, type BreakdownFile } from '../../../breakdowns/file.ts';
import { servedJson } from '../../../ui/served.ts';

/** The figures of a measure by a dimension, fetched once a page: at most 20 KB. Throws where they cannot be loaded, or there are none. */
export const loadBreakdown = (measure: string, dimension: DimensionId): Promise<BreakdownFile> =>
  servedJson(breakdownPath(measure, dimension));
