import { AREA_ICBS, type AreaIcb } from '../tables/area-icbs.ts';
import { pick } from '../tables/record.ts';
import { query } from './query.ts';

/** The integrated care board whose figures a council is shown: the one that holds most of its neighbourhoods. */
export interface CouncilIcb extends Pick<AreaIcb, 'area' | 'icb' | 'icbCode' | 'icbName' | 'share'> {
  /** Whether part of the council lies in another board. */
  straddles: boolean;
}

const BOARD = pick(AREA_ICBS, 'area', 'icb', 'icbCode', 'icbName', 'share');

/** Every living council's main board, by council. */
export const areaIcbs = query<void, CouncilIcb>({
  name: 'areaIcbs',
  sql: `SELECT a.*,
      CASE WHEN EXISTS (SELECT 1 FROM atlas.area_icbs AS other WHERE other.area = a.area AND other.icb <> a.icb)
        THEN 'yes' ELSE 'no' END AS straddles
    FROM atlas.area_icbs AS a WHERE a.main = 'yes' ORDER BY a.area`,
  params: () => [],
  row: (fields) => ({ ...fields.row(BOARD), straddles: fields.oneOf('straddles', ['yes', 'no']) === 'yes' }),
  example: () => {}
});
