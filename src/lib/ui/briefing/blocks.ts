import { citedInWords } from '../../export/tables/citation.ts';
import { inWords, list, listName } from '../../words/index.ts';
import { dayInWords } from '../dates.ts';
import type { Answer } from '../find/answer.ts';
import type { Cited } from '../measure/shown.ts';
import type { BriefArea, Part } from './part.ts';

/** All that a briefing says, in the order of its sheets. */
export interface Briefing {
  areas: readonly BriefArea[];
  parts: readonly Part[];
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
  if (areas.length > NAMED)
    return `${inWords(areas.length).replace(/^./, (letter) => letter.toUpperCase())} councils beside England`;
  return `${list(areas.map((area) => listName(area)))}, beside England`;
}

export function standfirstOf({ areas, parts }: Pick<Briefing, 'areas' | 'parts'>): string {
  const names = areas.length > NAMED ? `${list(areas.map((area) => listName(area)))}. ` : '';
  const measures = `${inWords(parts.length)} ${parts.length === 1 ? 'measure' : 'measures'}`;
  const who = areas.length === 0 ? 'England' : areas.length === 1 ? 'one council' : `${inWords(areas.length)} councils`;
  return `${names}Special educational needs and disabilities: ${measures} of how ${who} ${areas.length > 1 ? 'treat' : 'treats'} disabled children, each with the newest figures published.`;
}

/** Publications that any figure of the briefing cites, each once, with the measures that cite it: publisher first. */
export function sourcesOf(parts: readonly Part[]): { source: Cited; words: string; measures: string[] }[] {
  const found = new Map<string, { source: Cited; measures: string[] }>();
  for (const { cited, measure } of parts)
    for (const source of cited) {
      const entry = found.get(source.id) ?? { source, measures: [] };
      entry.measures.push(measure.title);
      found.set(source.id, entry);
    }
  return [...found.values()].map(({ source, measures }) => {
    const day = source.published === '' ? '' : `, published ${dayInWords(source.published)}`;
    return { source, measures, words: `${citedInWords(source)}${day}. ${source.licence}.` };
  });
}
