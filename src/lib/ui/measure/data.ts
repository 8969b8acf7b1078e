import type { Measure } from '../../model/measure.ts';
import type { Source } from '../../model/source.ts';
import type { Line } from '../charts.ts';
import type { PackedRow } from '../rows.ts';
import type { Shown } from './shown.ts';

interface Titled {
  id: string;
  title: string;
}

/** What a measure's page carries for its scripts: as little as they need. */
export interface MeasureData {
  measure: Measure;
  twin: Titled | null;
  related: Titled[];
  newest: string;
  /** Every period with figures, and England's. */
  periods: { period: string; value: number | null }[];
  regions: { code: string; name: string; slug: string }[];
  shown: Omit<Shown, 'rows'> & { rows: PackedRow[] };
  englandSeries: Line[];
  sources: Omit<Source, 'sha256'>[];
}
