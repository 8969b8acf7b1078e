import { citedInWords } from '../../export/tables/citation.ts';
import { capital, inWords, licenceInWords, list, listName } from '../../words/index.ts';
import { dayInWords, publishedInWords } from '../../ui/dates.ts';
import type { Answer } from '../../ui/find/answer.ts';
import type { Cited } from '../../ui/measure-shown.ts';
import type { FigureRequest } from '../../export/work/job.ts';
import type { BriefArea, Part } from './part.ts';

/** The gap of a measure, as `/parity/<measure>/gap.json` has it: its chart and its words. */
export type Gap = Extract<FigureRequest, { kind: 'trends' }>;

/** All that a briefing says, in the order of its sheets. */
export interface Briefing {
  areas: readonly BriefArea[];
  parts: readonly Part[];
  /** The gap between all councils over the years, by measure; empty where the reader did not ask for it. */
  gaps: ReadonlyMap<string, Gap>;
  /** Which councils a constituency's people live in; null where the reader chose none. */
  constituency: Answer | null;
  /** Twelve hexadecimal digits. */
  version: string;
  /** Where it stands, with its choices and the version. */
  address: string;
}

/** More councils than this are counted in the title and named below it. */
const NAMED = 4;

export function titleOf({ areas }: Pick<Briefing, 'areas'>): string {
  if (areas.length === 0) return 'England';
  if (areas.length > NAMED) return `${capital(inWords(areas.length))} councils beside England`;
  return `${list(areas.map((area) => listName(area)))}, beside England`;
}

export function standfirstOf({ areas, parts }: Pick<Briefing, 'areas' | 'parts'>): string {
  const names = areas.length > NAMED ? `${list(areas.map((area) => listName(area)))}. ` : '';
  const measures = `${inWords(parts.length)} ${parts.length === 1 ? 'measure' : 'measures'}`;
  const who = areas.length === 0 ? 'England' : areas.length === 1 ? 'one council' : `${inWords(areas.length)} councils`;
  return `${names}Special educational needs and disabilities (SEND): ${measures.replace(' measure', ' published measure')} for ${who}, each with its newest figures.`;
}

/** When the newest release was published that a figure of the briefing is from: 'newest figures published 26 June 2026 · '. Empty where none is known. */
export function figuresOf(parts: readonly Part[]): string {
  const newest =
    parts
      .flatMap(({ cited }) => cited.map(({ published }) => published))
      .sort()
      .at(-1) ?? '';
  return newest === '' ? '' : `newest figures published ${dayInWords(newest)} · `;
}

/** Releases that any figure of the briefing cites, each once however many of its files are used, with the measures that cite it: publisher first. */
export function sourcesOf(parts: readonly Part[]): { words: string; page: string; measures: string[] }[] {
  const found = new Map<string, { words: string; page: string; measures: string[] }>();
  for (const { cited, measure } of parts)
    for (const source of cited) {
      const words = inWordsOf(source);
      const entry = found.get(`${words} ${source.page}`) ?? { words, page: source.page, measures: [] };
      if (!entry.measures.includes(measure.title)) entry.measures.push(measure.title);
      found.set(`${words} ${source.page}`, entry);
    }
  return [...found.values()];
}

function inWordsOf(source: Cited): string {
  const day = source.published === '' ? '' : `, ${publishedInWords(source.published)}`;
  const licence = source.licence === '' ? '' : ` ${licenceInWords(source.licence)}.`;
  return `${citedInWords(source)}${day}.${licence}`;
}
