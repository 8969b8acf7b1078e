import type { Measure } from '../../model/measure.ts';
import type { Source } from '../../model/source.ts';
import type { Line } from '../../ui/charts.ts';
import type { CouncilBoard, PackedRow } from '../../ui/rows.ts';
import type { OverYears } from './over-years.ts';
import type { Shown } from '../../ui/measure-shown.ts';

interface Titled {
  id: string;
  title: string;
}

/** What a measure's page carries for its scripts: as little as they need. */
export interface MeasureData {
  measure: Measure;
  counterpart: Titled | null;
  related: Titled[];
  newest: string;
  /** Every period with figures, and England's. */
  periods: { period: string; value: number | null }[];
  regions: { code: string; name: string; slug: string }[];
  shown: Omit<Shown, 'rows'> & { rows: PackedRow[] };
  /** Every council's integrated care board; empty for a measure of councils. */
  boards: CouncilBoard[];
  /** Of grades: how many councils have each, in its order, and how many have none, of every period. Empty for any other unit. */
  grades: { period: string; counts: number[]; without: number }[];
  englandSeries: Line[];
  /** On the newest page alone; null on those of other years, which are to stay light. */
  overYears: OverYears | null;
  sources: Omit<Source, 'sha256'>[];
  /** Where every rank may lie: code, first and last place. Null where it cannot be worked out. */
  ranks: [code: string, low: number, high: number][] | null;
}
