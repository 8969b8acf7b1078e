import { query } from './query.ts';

/** The integrated care board whose figures a council is shown: the one that holds most of its neighbourhoods. */
export interface CouncilIcb {
  /** GSS code of the council. */
  area: string;
  /** GSS code of the board. */
  icb: string;
  /** The NHS's short code of the board: QHM. */
  icbCode: string;
  icbName: string;
  /** Share of the council's neighbourhoods that lie in the board, in per cent. */
  share: number;
  /** Whether part of the council lies in another board. */
  straddles: boolean;
}

/** Every living council's main board, by council. */
export const areaIcbs = query<void, CouncilIcb>({
  name: 'areaIcbs',
  sql: `SELECT a.*,
      CASE WHEN EXISTS (SELECT 1 FROM atlas.area_icbs AS other WHERE other.area = a.area AND other.icb <> a.icb)
        THEN 'yes' ELSE 'no' END AS straddles
    FROM atlas.area_icbs AS a WHERE a.main = 'yes' ORDER BY a.area`,
  params: () => [],
  row: (fields) => ({
    area: fields.text('area'),
    icb: fields.text('icb'),
    icbCode: fields.text('icb_code'),
    icbName: fields.text('icb_name'),
    share: fields.number('share'),
    straddles: fields.oneOf('straddles', ['yes', 'no']) === 'yes'
  }),
  example: () => {}
});
