import { yearOf } from '../../model/period.ts';
import type { Cell, Column, Table } from '../../export/figure.ts';
import type { CitedSource, FigureInput } from '../../export/figures/input.ts';
import { areaCode, number, round, text } from '../../export/figures/tables.ts';
import { measureById } from '../../measures/index.ts';
import { ITEMS, JUDGED, testOf } from '../../standard/items.ts';
import { judgedOf, trackedOf, type JudgedCell, type PeriodsOfItems, type Summary } from '../../standard/matrix.ts';
import type { Item, JudgedItem, PublishedItem, Tests } from '../../standard/model.ts';
import { capital, formatCount, intervalOf } from '../../words/index.ts';
import { strongEndOf, mapRows } from '../../ui/measures.ts';
import { groupsOf } from './councils.ts';
import type { StandardCouncil } from '../../ui/standard/packed.ts';
import { verdictMeasure, verdictRows } from './verdicts.ts';
import { whenOf } from '../../ui/standard/when.ts';
import {
  countInWords,
  evidenceInWords,
  markInWords,
  movedInWords,
  NO_SCORES,
  STANDING_WORDS,
  testInWords,
  VERDICT_MEANINGS,
  VERDICT_WORDS,
  WHOSE,
  WHY_TRACKED
} from '../../ui/standard/words.ts';
import type { At, Offer, Offered } from '../../ui/export/offer.ts';

/** What the page of the minimum offer shows when it is taken. The reader's own evidence is none of it: it is not published. */
export interface StandardFigures {
  /** Those shown, in their order. */
  councils: readonly StandardCouncil[];
  /** How many there are before the reader's filters. */
  all: number;
  regions: readonly { code: string; name: string }[];
  /** Whether councils stand under their region's name. */
  grouped: boolean;
  tests: Tests;
  year: string | null;
  periods: PeriodsOfItems;
  summary: Summary;
  cellOf: (area: string, item: string) => JudgedCell | null;
  sources: readonly CitedSource[];
  path: string;
}

const LETTERS = {
  meets: 'm',
  'falls-short': 'f',
  'not-clear': 'c',
  'no-return': 'n',
  'not-published': 'p',
  fallen: 'd',
  risen: 'u',
  'no-clear-change': 's',
  'no-figure': 'n'
} as const;

const says = (verdict: keyof typeof VERDICT_WORDS) => `${VERDICT_WORDS[verdict]}: ${VERDICT_MEANINGS[verdict]}`;
const KEY_WORDS = {
  m: says('meets'),
  f: says('falls-short'),
  c: says('not-clear'),
  n: says('no-return'),
  p: VERDICT_WORDS['not-published'],
  d: says('fallen'),
  u: says('risen'),
  s: says('no-clear-change')
};

/** The matrix as the reader has it. */
export function matrixOffered(figures: StandardFigures): Offered {
  const { councils, regions, grouped, summary, cellOf, periods } = figures;
  const isShown = (item: Item) => item.published && periods[item.id] !== null && periods[item.id] !== undefined;
  const view = {
    words: KEY_WORDS,
    items: ITEMS.map((item) => ({ words: columnWords(item, figures), published: isShown(item) })),
    groups: groupsOf(councils, regions, grouped).map((group) => ({
      name: group.name,
      councils: group.councils.map(({ code, name }) => ({
        name,
        verdicts: ITEMS.map((item) => (isShown(item) ? LETTERS[cellOf(code, item.id)?.verdict ?? 'no-return'] : 'p')).join('')
      }))
    }))
  };
  const judged = judgedOf(summary.all);
  const input = (at: At): FigureInput => ({
    ...commonOf(figures, at),
    name: `minimum-offer_${figures.year ?? 'newest'}_${councils.length === figures.all ? 'england' : `${councils.length}-councils`}_matrix`,
    headline: `${ITEMS.length} items, ${formatCount(councils.length)} councils${figures.year === null ? '' : `, ${figures.year}`}. ${formatCount(judged)} of ${formatCount(summary.cells)} can be judged. ${formatCount(summary.all.meets)} are met.`,
    subtitle: `A checklist for a national minimum offer: councils by items, ${figures.year ?? 'newest published figures'}, England.`,
    description: `A matrix of ${formatCount(councils.length)} councils by ${ITEMS.length} items. ${formatCount(summary.all.meets)} cells are met, ${formatCount(summary.all['falls-short'])} fall short, ${formatCount(summary.all['not-clear'])} are not clear, ${formatCount(summary.all['no-return'])} have no figure that can be used, ${formatCount(summary.all['not-published'])} are of what no public body publishes, and ${formatCount(trackedOf(summary.all))} are tracked and not judged.`,
    notes: notesOf(figures),
    table: tableOf(figures, ITEMS)
  });
  return {
    name: 'the matrix',
    note: 'A line for each council and item, with its pass mark. Your own evidence is not in it, because it is not published.',
    offers: [{ title: 'Matrix', request: (at) => ({ kind: 'matrix', input: input(at), view }) }]
  };
}

/** The maps of one item. `councils`: every one of the year. */
export function itemOffered(figures: StandardFigures, item: PublishedItem): Offered {
  const { councils, regions, periods, summary, tests, cellOf } = figures;
  const period = periods[item.id]?.period ?? '';
  const measure = verdictMeasure(item);
  const rows = mapRows(measure, verdictRows(item, councils, regions, cellOf, period));
  const count = summary.items.get(item.id);
  const input = (at: At): FigureInput => ({
    ...commonOf(figures, at),
    name: `minimum-offer_${item.id}_${period}_england_maps`,
    headline: item.tracked
      ? `Appeals: fallen in ${formatCount(count?.fallen ?? 0)} councils in three years, risen in ${formatCount(count?.risen ?? 0)}`
      : `${item.title}: ${formatCount(count?.meets ?? 0)} councils meet our pass mark, ${formatCount(count?.['falls-short'] ?? 0)} fall short`,
    subtitle: `${item.offer} ${capital(whenOf(measureById(item.evidence.measure), period))}, England.`,
    description: `${item.tracked ? 'What is tracked' : 'Verdicts'} of ${formatCount(councils.length)} councils as a map. ${count ? countInWords(item, count) : ''}`,
    notes: [
      {
        text: item.tracked ? WHY_TRACKED : `${markInWords(item, tests)}${ownMark(item, tests)}`,
        must: true
      },
      { text: count ? countInWords(item, count) : '', must: true },
      { text: `${capital(STANDING_WORDS[item.standing])}. ${WHOSE}`, must: true },
      ...(item.evidence.kind === 'share' ? [{ text: SHARES, must: false }] : [])
    ],
    table: tableOf(figures, [item])
  });
  const offer = (title: string, as: 'both' | 'map' | 'hexagons'): Offer => ({
    title,
    request: (at) => ({
      kind: 'areas',
      input: { ...input(at), name: input(at).name.replace(/maps$/, as === 'both' ? 'maps' : as) },
      view: {
        rows,
        unit: measure.unit,
        classBounds: measure.classBounds,
        strongEnd: strongEndOf(measure),
        as,
        year: yearOf(period) || 9999
      }
    })
  });
  return {
    name: 'the map of this item',
    offers: [offer('Both maps', 'both'), offer('Map by area', 'map'), offer('Map by people', 'hexagons')]
  };
}

const SHARES = 'A share meets its pass mark when its whole 95% interval does; at 100% it takes every one.';

/* Where the reader moved it: what the project's own is. */
const ownMark = (item: JudgedItem, tests: Tests) =>
  testOf(item, tests) === item.test ? '' : ` (Ours is ${testInWords(item, item.test)}.)`;

/* In the key: what a column asks, of when, how it is tested, and how many of those shown meet it. */
function columnWords(item: Item, { periods, tests, summary }: StandardFigures): string {
  const found = periods[item.id];
  if (!item.published || !found) return `${item.short} (${STANDING_WORDS[item.standing]})`;
  const when = whenOf(measureById(item.evidence.measure), found.period);
  const rests = STANDING_WORDS[item.standing];
  if (item.tracked) return `${item.short}, ${when} (${rests}): tracked, not judged.`;
  const met = summary.items.get(item.id)?.meets ?? 0;
  return `${item.short}, ${when} (${rests}): ${testInWords(item, testOf(item, tests))}; ${item.lawSays}. Met by ${formatCount(met)}.`;
}

function notesOf({ councils, all, tests, year }: StandardFigures): FigureInput['notes'] {
  const moved = Object.keys(tests).length > 0;
  const note = (words: string, must: boolean) => ({ text: words, must });
  return [
    ...(moved ? [note(`These are not our pass marks: ${movedInWords(JUDGED, tests)}.`, true)] : []),
    ...(year === null ? [] : [note(`The figures are those of ${year}.`, true)]),
    ...(councils.length < all
      ? [
          note(
            `${formatCount(councils.length)} of ${formatCount(all)} councils are shown, as chosen by whoever downloaded this.`,
            true
          )
        ]
      : []),
    note(WHOSE, true),
    note(NO_SCORES, true),
    note(`${SHARES} Inspections are those under the 2023 framework. ${WHY_TRACKED}`, false)
  ];
}

function commonOf(
  { sources, path }: StandardFigures,
  { origin, version }: At
): Pick<FigureInput, 'sources' | 'page' | 'version' | 'definitions'> {
  return {
    sources,
    page: `${origin}${path}`,
    version,
    definitions: ITEMS.flatMap((item): [string, string][] => [
      [item.title, `${item.offer} ${capital(STANDING_WORDS[item.standing])}.`],
      item.published
        ? [`${item.title}: held against`, measureById(item.evidence.measure).definition]
        : [`${item.title}: not published`, item.missing]
    ])
  };
}

const COLUMNS: readonly Column[] = [
  areaCode,
  text('area', 'Area', 'Council'),
  text('region', 'Region', 'Region that the council lies in'),
  text('item', 'Item', 'Item of the checklist, as its address has it'),
  text('item_in_words', 'Item in words', 'The same as a heading'),
  text(
    'rests_on',
    'What it rests on',
    'duty: the law says must; expected: statutory guidance says should; asked for: campaigners or MPs ask for it'
  ),
  text('verdict', 'Verdict', `${Object.values(VERDICT_WORDS).join('; ')}: see the worksheet’s other notes`),
  text(
    'test',
    'Pass mark',
    'What the figure is held against, which is this project’s or the reader’s, not the law’s; empty where nothing is judged'
  ),
  text('law_says', 'The law', 'What the law says of that pass mark'),
  text('projects_test', 'The project’s own pass mark', 'yes, or no where the reader moved it'),
  text('period', 'Period', 'Of the figure'),
  text('report_published', 'Report published', 'Day on which the inspection report was published; empty for every other item'),
  text('measure', 'Measure', 'The published measure that the item is judged or tracked by'),
  number('value', 'Figure', 'In the measure’s unit; of an inspection or an answer the grade', 1),
  number('lower_95', 'Lower end of the 95% interval', 'In the measure’s unit; worked out by this site from the counts', 1),
  number('upper_95', 'Upper end of the 95% interval', 'In the measure’s unit; worked out by this site from the counts', 1),
  number('numerator', 'Numerator', 'As the measure defines it'),
  number('denominator', 'Denominator', 'As the measure defines it'),
  text('status', 'Status', 'ok; why there is no usable figure; not-published where no public body publishes anything'),
  text('reason', 'Reason', 'The figure in words, or why there is none')
];

function tableOf({ councils, regions, periods, tests, cellOf }: StandardFigures, items: readonly Item[]): Table {
  const rows = councils.flatMap((council) =>
    items.map((item): Cell[] => {
      const rests = STANDING_WORDS[item.standing];
      const place = [council.code, council.name, regions[council.region]?.name ?? '', item.id, item.title, rests];
      const found = item.published ? periods[item.id] : null;
      if (!item.published || !found) {
        const why = item.published ? 'Nothing is published for this year.' : item.missing;
        return [
          ...place,
          VERDICT_WORDS['not-published'],
          '',
          '',
          '',
          '',
          '',
          '',
          null,
          null,
          null,
          null,
          null,
          'not-published',
          why
        ];
      }
      const measure = measureById(item.evidence.measure);
      const cell = cellOf(council.code, item.id);
      const mark = item.tracked
        ? ['', '', '']
        : [testInWords(item, testOf(item, tests)), item.lawSays, testOf(item, tests) === item.test ? 'yes' : 'no'];
      const sound = cell !== null && (cell.reason === '' || cell.reason === 'no-base' || cell.reason === 'new-since');
      const interval = sound ? intervalOf(measure, cell) : null;
      return [
        ...place,
        VERDICT_WORDS[cell?.verdict ?? 'no-return'],
        ...mark,
        found.period,
        cell?.dated ?? '',
        measure.id,
        sound ? round(cell.value) : null,
        round(interval?.low),
        round(interval?.high),
        sound ? cell.numerator : null,
        sound ? cell.denominator : null,
        cell === null ? 'no-row' : cell.reason === '' ? 'ok' : cell.reason,
        cell === null ? 'The published file has no line.' : evidenceInWords(item, measure, council, cell, found)
      ];
    })
  );
  return { columns: COLUMNS, rows };
}
