import type { CitedSource, MeasureInput } from '../../export/figures/input.ts';
import type { Measure } from '../../model/measure.ts';
import type { Period } from '../../model/period.ts';
import type { Source } from '../../model/source.ts';
import { captionOf, headlineOf, smallInWords, subtitleOf } from '../../words/index.ts';
import { englandReference, lawLabelOf, rankingRows } from '../charts.ts';
import { strongEndOf } from '../measures.ts';
import type { FigureRow } from '../rows.ts';

export interface Exported {
  measure: Measure;
  period: Period;
  /** Councils only. */
  rows: readonly FigureRow[];
  england: FigureRow | null;
  /** Those that the figures cite. */
  sources: readonly Omit<Source, 'sha256'>[];
  regions: readonly { code: string; name: string }[];
  /** Codes of councils whose figure has a warning beside it. */
  flagged?: ReadonlySet<string>;
  /** Sentences of the page, where it has them already. */
  headline?: readonly string[];
  subtitle?: string;
  /** Codes of the councils that the table is narrowed to: of others' absences nothing is said. */
  within?: ReadonlySet<string>;
  /** The councils that the figure is of, where it is not of all. */
  chosen?: { name: string; codes: ReadonlySet<string> };
  page: string;
  version: string;
}

/** What every picture and file of a measure's figures is made from, out of what its page has. The same in Node and in a browser. */
export function measureInput(exported: Exported): MeasureInput {
  const { measure, period, rows, england, sources, page, version } = exported;
  const all = england ? [england, ...rows] : rows;
  const caption = captionOf(measure, exported.within ? rows.filter(({ area }) => exported.within?.has(area)) : all, []);
  return {
    measure,
    period,
    strongEnd: strongEndOf(measure),
    headline: (exported.headline ?? headlineOf(measure, period, all)).join(' '),
    subtitle: exported.subtitle ?? subtitleOf(measure, period),
    rows: rankingRows(
      measure,
      rows,
      new Map(exported.regions.map(({ code, name }) => [code, name])),
      exported.flagged ?? new Set()
    ),
    england: england && wholeOf(england),
    reference: englandReference(measure, england),
    lawLabel: lawLabelOf(measure).lawLabel ?? '',
    small: smallInWords(measure),
    absences: caption === '' ? [] : [caption],
    ...(exported.chosen ? { chosen: exported.chosen.codes, chosenName: exported.chosen.name } : {}),
    sources: sources.map(citedSource),
    page,
    version
  };
}

/** What of a source a citation says. */
export function citedSource({ id, publisher, title, release, published, page, licence }: Omit<Source, 'sha256'>): CitedSource {
  return { id, publisher, title, release, published, page, licence };
}

function wholeOf({ area, period, value, numerator, denominator, status, note, name, like }: FigureRow): MeasureInput['england'] {
  return { area, period, value, numerator, denominator, status, note, name, ...(like ? { like } : {}) };
}
