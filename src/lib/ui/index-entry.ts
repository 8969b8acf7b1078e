import { kindOf } from '../model/units/index.ts';
import { classOf, classRanges } from '../charts/areas/classes.ts';
import type { AreaClass } from '../charts/areas/mark.ts';
import { ENGLAND } from '../model/area.ts';
import { type Measure, isGraded } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import { besideEngland, counted, extremes, formatCount, formatShort, gradeCounts, periodOnBasis } from '../words/index.ts';
import { boardRows, shortOf } from './charts.ts';
import { strongEndOf } from './measures.ts';
import type { Findable } from './measure-search.ts';
import { councilsOf, type FigureRow } from './rows.ts';
import { isOfBoards, placesOf } from '../model/geography.ts';

/** One line of the index of measures. */
export interface IndexEntry extends Findable {
  id: string;
  topicId: string;
  /** England's newest figure, '46.1%'; where there is none, from the lowest to the highest, '£812 to £2,345'; of grades, the councils of each: '19 councils positive, 52 inconsistent'. */
  figure: string;
  /** Whose figure that is: 'England', 'England without Norfolk', 'lowest and highest council'; empty where the figure says it. */
  whose: string;
  /** The figure's reference, `measure/england/period`, by which it opens to its published cell; empty where it is several figures. */
  opens: string;
  /** What the figure counts in, where its sign does not say it: 'per 1,000 children', 'weeks', 'percentage points'. */
  unit: string;
  /** 'calendar year 2025'. */
  period: string;
  /** 'by integrated care board'; empty for councils. */
  geography: string;
  /** How many councils, or boards, lie in each class of the map, from the lowest figures; classes that hold none are left out. */
  spread: { areaClass: AreaClass; count: number }[];
}

/** What the index says of a measure, from the rows of its newest period. */
export function indexEntry(measure: Measure, period: Period, rows: readonly FigureRow[]): IndexEntry {
  const { id, title, statisticalTitle, definition, topic, aliases = [] } = measure;
  return {
    id,
    title,
    statisticalTitle,
    definition,
    topic: topic.title,
    topicId: topic.id,
    aliases,
    ...figureOf(measure, period, rows),
    unit: kindOf(measure.unit).beside(measure.unit),
    period: periodOnBasis(measure, period),
    geography: isOfBoards(measure) ? 'by integrated care board' : '',
    spread: spreadOf(measure, rows)
  };
}

function figureOf(measure: Measure, period: Period, rows: readonly FigureRow[]): Pick<IndexEntry, 'figure' | 'whose' | 'opens'> {
  if (isGraded(measure)) {
    const counts = gradeCounts(measure, rows).filter(({ councils }) => councils > 0);
    const parts = counts.map(({ grade, councils }, i) =>
      [
        i === 0 ? counted(councils, 'council') : formatCount(councils),
        measure.phrases.councils?.[grade.value] ?? grade.words
      ].join(' ')
    );
    return { figure: parts.join(', '), whose: '', opens: '' };
  }
  const england = rows.find(({ area }) => area === ENGLAND);
  if (england && england.value !== null)
    return {
      figure: shortOf(measure, england),
      whose: `England ${besideEngland(measure, period)}`.trim(),
      opens: `${measure.id}/england/${period}`
    };
  const [low, high] = (['lowest', 'highest'] as const).map((end) => extremes(measure, rows, end)[0]?.value ?? null);
  if (low === null || low === undefined || high === null || high === undefined) return { figure: '', whose: '', opens: '' };
  const noun = placesOf(measure).one;
  return {
    figure: `${formatShort(measure, low)} to ${formatShort(measure, high)}`,
    whose: `lowest and highest ${noun}`,
    opens: ''
  };
}

function spreadOf(measure: Measure, rows: readonly FigureRow[]): IndexEntry['spread'] {
  const strongEnd = strongEndOf(measure);
  const classes = boardRows(measure, councilsOf(rows)).map(({ value, status }) =>
    classOf(value, status, measure.classBounds, strongEnd)
  );
  return classRanges({ classBounds: measure.classBounds, strongEnd })
    .map(({ areaClass }) => ({ areaClass, count: classes.filter((one) => one === areaClass).length }))
    .filter(({ count }) => count > 0);
}
