import { filled, list, number, table, text, yesOrNo, type RowOf } from './record.ts';

export const AREA_ICBS = table({
  path: 'area-icbs.csv',
  holds: 'Which integrated care boards a council lies in',
  key: ['area', 'icb'],
  fields: {
    area: text('GSS code of the council', { required: true }),
    icb: text('GSS code of an integrated care board that holds part of it', { required: true }),
    icbCode: text('Code of the board as the NHS writes it'),
    icbName: text(),
    subIcbs: list('; ', 'NHS codes of the board’s sub-locations that hold part of the council, separated by semicolons'),
    /** Over 0 to 100. */
    share: filled(number('Share of the council’s neighbourhoods (LSOAs) in the board, in per cent, unrounded')),
    main: yesOrNo('Whether the board holds more of them than any other')
  }
});

export type AreaIcb = RowOf<typeof AREA_ICBS.fields>;
