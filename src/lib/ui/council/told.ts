import { measureById } from '../../measures/index.ts';
import type { NewestFigures } from './figures.ts';

export interface Titled {
  id: string;
  title: string;
}

/** Measures without a sound figure, under the reason that they share, the reason of most measures first. */
export function missingOf(measures: readonly NewestFigures[]): { reason: string; measures: Titled[] }[] {
  const groups = new Map<string, Titled[]>();
  for (const { id, title, latest } of measures)
    if (latest.absent) groups.set(latest.absent, [...(groups.get(latest.absent) ?? []), { id, title }]);
  return [...groups]
    .map(([reason, measures]) => ({ reason, measures }))
    .sort((a, b) => b.measures.length - a.measures.length || (a.reason < b.reason ? -1 : 1));
}

export interface LawLine extends Titled {
  /** What the law sets: 'The law: every plan within 20 weeks, …'. */
  words: string;
  basis: string;
  link: string;
  figure: string;
  count: string;
  when: string;
  on: string;
}

/** Measures that the law sets a standard for, with the council's newest figure. A twin is told beside its measure and not again. */
export function lawOf(measures: readonly NewestFigures[]): LawLine[] {
  return measures.flatMap(({ id, title, latest }) => {
    const { lawStandard } = measureById(id);
    if (!lawStandard || id.endsWith('-including-exceptions')) return [];
    const { words, basis, link } = lawStandard;
    const { figure, count, basis: when, on } = latest;
    return { id, title, words, basis, link, figure, count, when, on };
  });
}
