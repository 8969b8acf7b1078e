import type { Table } from '../../../export/figure.ts';
import { definitionsOf, must } from '../../../export/figures/common.ts';
import type { CitedSource, FigureInput } from '../../../export/figures/input.ts';
import { areaCode, number, round, text } from '../../../export/figures/tables.ts';
import { ENGLAND } from '../../../model/area.ts';
import { lawLabelOf } from '../../../ui/charts.ts';
import { sourcesCited } from '../../../ui/export/sources.ts';
import type { AloneSelection, At, Offered } from '../../../ui/export/offer.ts';
import { strongEndOf } from '../../../ui/measures.ts';
import { describeBreakdown, type BreakdownAsked, type BreakdownDescription } from './description.ts';

type Asked = BreakdownAsked & {
  path: string;
  /** The selection in a frame; absent where its address does not draw these groups. */
  alone?: AloneSelection;
};

/** A breakdown as the dialog offers it. Throws where the list of sources cannot be loaded, or the file lacks the period. */
export async function breakdownOffered(asked: Asked): Promise<Offered> {
  return breakdownOffer(asked, await sourcesCited(asked.rows, () => import('../../../tables/readers.ts')));
}

const NOT_ALL_GROUPS =
  'A frame shows the groups that this page opens on. Take the picture of those chosen here, or link to this page.';

/** The same with the sources at hand. */
export function breakdownOffer(asked: Asked, sources: readonly CitedSource[]): Offered {
  const { measure, period, file, path, alone } = asked;
  const described = describeBreakdown(asked);
  if (!described) throw new Error(`${measure.id} has no breakdown by ${file.dimension} in ${period}`);
  const [first] = described.comparison;
  const input = ({ origin, version }: At): FigureInput => ({
    name: `${measure.id}_${period}_england_by-${file.dimension}`,
    headline: described.headline,
    subtitle: described.subtitle,
    sentence: [described.headline, first].filter(Boolean).join(' '),
    description: described.rows
      .map(
        ({ title, short, expectedShort }) =>
          `${title}: ${short}, ${described.only ? 'all groups' : 'by place alone'} ${expectedShort}.`
      )
      .join(' '),
    notes: [...(described.comparison.length > 0 ? [must(described.comparison.join(' '))] : []), must(described.notes.join(' '))],
    sources,
    page: `${origin}${path}`,
    version,
    table: tableOf(asked, described),
    definitions: [
      ...definitionsOf(measure),
      [
        'By place alone',
        'What the group’s figure would be if each child had the rate of everybody in their council (indirect standardisation)'
      ],
      ...(first ? [[described.only ? 'Gap' : 'Gap within councils', first] as [string, string]] : [])
    ]
  });
  return {
    name: 'the breakdown',
    offers: [
      {
        title: 'Chart',
        ...(alone ? { alone } : { noEmbed: NOT_ALL_GROUPS }),
        request: (at) => ({
          kind: 'breakdown',
          input: input(at),
          view: {
            rows: described.rows,
            measure: { unit: measure.unit, lawStandard: measure.lawStandard },
            only: described.only,
            lawLabel: lawLabelOf(measure).lawLabel ?? '',
            classBounds: measure.classBounds,
            strongEnd: strongEndOf(measure)
          }
        })
      }
    ]
  };
}

/* Every group of all councils together, then of each council that is drawn. */
function tableOf({ measure, period, rows }: BreakdownAsked, { rows: groups, standings }: BreakdownDescription): Table {
  const names = new Map(rows.map((row) => [row.area, row.name]));
  const whole = standings.published ? [ENGLAND, 'England'] : ['', `The ${standings.councils} councils that are shown`];
  const share = (count: number, total: number) => round((100 * count) / total);
  return {
    columns: [
      areaCode,
      text('area', 'Area', 'Council, or all that are counted together'),
      text('period', 'Period', `Kind of year: ${measure.yearBasis}`),
      text('group', 'Group', 'The children whose figure it is'),
      number('value', 'Figure', `${measure.statisticalTitle}, per cent`, measure.decimals),
      number(
        'by_place_alone',
        'By place alone',
        'Per cent: if each child had their council’s rate; of all together',
        measure.decimals
      ),
      number('numerator', 'Numerator', measure.numeratorWords),
      number('denominator', 'Denominator', measure.denominatorWords),
      text('doubted', 'In doubt', 'yes, where the publisher withdrew the figure or a check doubts it; else empty')
    ],
    rows: [
      ...standings.groups.map(({ group, figure, expected }) => [
        whole[0] ?? '',
        whole[1] ?? '',
        period,
        group.title,
        share(figure.count, figure.total),
        expected ? round(100 * expected.share) : null,
        figure.count,
        figure.total,
        ''
      ]),
      ...standings.groups.flatMap(({ group, councils }, i) =>
        councils.map(({ code, count, total }) => [
          code,
          names.get(code) ?? '',
          period,
          group.title,
          share(count, total),
          null,
          count,
          total,
          groups[i]?.councils.find((council) => council.code === code)?.doubted ? 'yes' : ''
        ])
      )
    ]
  };
}
