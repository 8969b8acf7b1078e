import type { Table } from '../../../export/figure.ts';
import { definitionsOf, must } from '../../../export/figures/common.ts';
import type { CitedSource, FigureInput } from '../../../export/figures/input.ts';
import { areaCode, number, round, text, unitInWords } from '../../../export/figures/tables.ts';
import { sourcesCited } from '../../../ui/export/sources.ts';
import type { At, Offered } from '../../../ui/export/offer.ts';
import { capital, countOf, formatShort, inWords, periodOnBasis, plainName, reasonOf } from '../../../words/index.ts';
import { describeSet, type SetAsked } from './summed.ts';

type Asked = SetAsked & { path: string };

/** A set’s sum as the dialog offers it. Throws where the list of sources cannot be loaded, or there is no sum. */
export async function sumOffered(asked: Asked): Promise<Offered> {
  return sumOffer(asked, await sourcesCited(asked.rows, () => import('../../../tables/readers.ts')));
}

/** The same with the sources at hand. */
export function sumOffer(asked: Asked, sources: readonly CitedSource[]): Offered {
  const { measure, period, rows, path } = asked;
  const described = describeSet(asked);
  if (described.refused !== null) throw new Error(described.refused);
  const listed = [...rows].sort((a, b) => (plainName(a) < plainName(b) ? -1 : 1));
  const whole = described.summed.length === 1 ? 'one council' : `${inWords(described.summed.length)} councils together`;
  const input = ({ origin, version }: At): FigureInput => ({
    name: `${measure.id}_${period}_set_sum`,
    headline: described.headline,
    subtitle: `${measure.statisticalTitle}, ${whole}, ${periodOnBasis(measure, period)}.`,
    description: described.sentences.join(' '),
    notes: [must(described.sentences.join(' '))],
    sources,
    page: `${origin}${path}`,
    version,
    table: tableOf(),
    definitions: definitionsOf(measure)
  });
  const tableOf = (): Table => ({
    columns: [
      areaCode,
      text('area', 'Area', 'Council, or all of the set together'),
      text('period', 'Period', `Kind of year: ${measure.yearBasis}`),
      number('value', 'Figure', `${measure.statisticalTitle}, ${unitInWords(measure)}`, measure.decimals),
      number(
        'lower_95',
        'Lower end of the 95% interval',
        'Of all together; worked out by this site from the counts',
        measure.decimals
      ),
      number(
        'upper_95',
        'Upper end of the 95% interval',
        'Of all together; worked out by this site from the counts',
        measure.decimals
      ),
      number('numerator', 'Numerator', measure.numeratorWords),
      number('denominator', 'Denominator', measure.denominatorWords),
      text('in_the_sum', 'In the sum', 'yes, or why not')
    ],
    rows: [
      [
        '',
        whole,
        period,
        round(described.value),
        round(described.interval?.low),
        round(described.interval?.high),
        described.numerator,
        described.denominator,
        ''
      ],
      ...listed.map((row) => {
        const isIn = described.summed.includes(row);
        return [
          row.area,
          plainName(row),
          period,
          isIn ? round(row.value) : null,
          null,
          null,
          isIn ? row.numerator : null,
          isIn ? row.denominator : null,
          isIn ? 'yes' : reasonOf(measure, row, row.counterpart)
        ];
      })
    ]
  });
  return {
    name: 'the sum',
    offers: [
      {
        title: 'Table',
        noEmbed: 'A frame shows the view above, not the sum. Take the picture, or link to this page.',
        request: (at) => ({
          kind: 'listing',
          input: input(at),
          view: {
            columns: [
              { head: 'Council', align: 'start', strong: true, most: 16 },
              { head: 'Figure', align: 'end', most: 7 },
              { head: 'Count', align: 'start', most: 24 }
            ],
            rows: [
              {
                cells: [capital(whole), formatShort(measure, described.value), countOf(measure, { ...described })]
              },
              ...listed.map((row) => ({
                cells: described.summed.includes(row)
                  ? [plainName(row), row.value === null ? '' : formatShort(measure, row.value), countOf(measure, row)]
                  : [plainName(row), '', 'not in the sum']
              }))
            ]
          }
        })
      }
    ]
  };
}
