import type { AreaIcb } from '../../src/lib/model/area-icb.ts';
import { toCsv } from './csv.ts';

/** `data/area-icbs.csv`: which integrated care boards each council lies in, by council and then by how much. */
export function areaIcbsCsv(icbs: readonly AreaIcb[]): string {
  const columns = ['area', 'icb', 'icb_code', 'icb_name', 'sub_icbs', 'share', 'main'];
  return toCsv(columns, icbs, (line) => [
    line.area,
    line.icb,
    line.icbCode,
    line.icbName,
    line.subIcbs.join('; '),
    line.share,
    line.main ? 'yes' : 'no'
  ]);
}
