import { measureById } from '../../measures/index.ts';
import type { NewestFigures } from '../../ui/council/figures.ts';

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

/* What a reason says in words, and a table in figures. */
const NOTHING_BELOW = ' (0 of 0)';

export interface LawLine extends Titled {
  /** What the law sets: 'The law: every plan within 20 weeks, …'. */
  words: string;
  basis: string;
  link: string;
  /** The newest figure and its count; both empty where no sound one is published. */
  figure: string;
  count: string;
  when: string;
  on: string;
  /** Sentences on why no figure is used, or that a check doubts the one that is shown; empty of all others. */
  note: string;
}

/**
 * Measures that the law sets a standard for, with the council's newest figure where it is sound. One that is faulty, missing or has nothing to
 * be divided by is told in words, never as a figure. A twin is told beside its measure and not again.
 */
export function lawOf(measures: readonly NewestFigures[]): LawLine[] {
  return measures.flatMap(({ id, title, latest }) => {
    const { lawStandard, exceptions } = measureById(id);
    if (!lawStandard || exceptions === 'included') return [];
    const { words, basis, link } = lawStandard;
    const { figure, count, basis: when, on } = latest;
    const line = { id, title, words, basis, link, when, on };
    if (latest.absent !== '') return { ...line, figure: '', count: '', note: latest.notes.join(' ').replace(NOTHING_BELOW, '') };
    return { ...line, figure, count, note: latest.doubted ? 'One of our checks doubts this figure.' : '' };
  });
}
