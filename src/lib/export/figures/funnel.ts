import { testedOf } from '../../charts/funnel/judge.ts';
import { scaleOf } from '../../model/measure.ts';
import { periodInWords } from '../../model/period.ts';
import { limitsOf, Z_95, Z_998 } from '../../statistics/index.ts';
import { drawFunnel, funnelKey } from '../charts/funnel.ts';
import type { Figure, Table } from '../figure.ts';
import { commonOf, must, notesOf, withoutBorders, withoutHollow } from './common.ts';
import type { FunnelView, MeasureInput } from './input.ts';
import { number, text, unitInWords } from './tables.ts';

/** Of so many names outside the limits more would hide the marks. */
const MOST_NAMES = 8;

/** Shares or rates against what stands behind them, between limits of chance, or of chance and over-dispersion. Needs two rows. */
export function funnelFigure(input: MeasureInput, view: FunnelView): Figure {
  const { measure, period } = input;
  const { kind, rows, target, tau2, widest, sentences, englandLabel, figureLabel, totalLabel, noun } = view;
  const around = { measure, kind, target, tau2 };
  const [finding = '', ...rest] = sentences;
  const out = rows.filter((row) => testedOf(row, around) === 'outside-998');
  const names = new Map(out.length <= MOST_NAMES ? out.map(({ code, name }) => [code, name]) : []);
  const limits =
    tau2 === 0
      ? 'Limits are those of chance alone.'
      : 'Limits allow for over-dispersion: for as much variance between councils as there is beyond chance.';
  const common = commonOf(input, tau2 === 0 ? 'funnel' : 'funnel_over-dispersed');
  return {
    ...common,
    headline: `Is it chance? ${measure.title}, ${periodInWords(period)}`,
    subtitle: `${common.subtitle} ${limits}`,
    sentence: finding,
    description: sentences.join(' '),
    aspect: null,
    draw: (box) =>
      drawFunnel({ rows, ...around, widest }, { england: englandLabel, figure: figureLabel, total: totalLabel, names }, box),
    key: funnelKey(
      noun,
      rows.some(({ doubted }) => doubted)
    ),
    notes: [must(finding), ...rest.map(must), ...notesOf(withoutHollow(withoutBorders(input)))],
    table: funnelTable(input, view)
  };
}

function funnelTable({ measure, period }: MeasureInput, { kind, rows, target, tau2 }: FunnelView): Table {
  const unit = unitInWords(measure);
  const limit = (end: 'lower' | 'upper', share: '95' | '99.8') =>
    number(
      `${end}_limit_${share.replace('.', '_')}`,
      `${end === 'lower' ? 'Lower' : 'Upper'} ${share}% limit`,
      `${unit}; ${tau2 === 0 ? 'by chance alone' : 'with over-dispersion allowed for'}, around England’s figure`,
      measure.decimals
    );
  const per = (value: number) => Number((scaleOf(measure.unit) * value).toPrecision(10));
  return {
    columns: [
      text('area_code', 'Code', 'GSS code; of a care board that of the first of its councils'),
      text('area', 'Area', 'Council, or care board'),
      text('period', 'Period', `Kind of year: ${measure.yearBasis}`),
      number('value', 'Figure', `${measure.statisticalTitle}, ${unit}`, measure.decimals),
      number('numerator', 'Numerator', measure.numeratorWords),
      number('denominator', 'Denominator', measure.denominatorWords),
      limit('lower', '95'),
      limit('upper', '95'),
      limit('lower', '99.8'),
      limit('upper', '99.8'),
      text(
        'lies',
        'It lies',
        'inside, outside-95 (outside the 95% limits), outside-998 (outside the 99.8% limits too) or not-tested (a check doubts the count)'
      )
    ],
    rows: [...rows]
      .sort((a, b) => a.total - b.total || (a.code < b.code ? -1 : 1))
      .map((row) => {
        const [inner, outer] = [Z_95, Z_998].map((z) => limitsOf(kind, target, row.total, z, tau2));
        const spans = [inner, outer].flatMap((span) => (span ? [per(span.low), per(span.high)] : [null, null]));
        return [
          row.code,
          row.name,
          period,
          per(row.count / row.total),
          row.count,
          row.total,
          ...spans,
          testedOf(row, { measure, kind, target, tau2 })
        ];
      })
  };
}
