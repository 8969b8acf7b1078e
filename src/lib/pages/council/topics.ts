export interface TopicFigures<Figures> {
  /** An anchor on the page. */
  id: string;
  title: string;
  measures: Figures[];
}

/** A council's measures under their topics, both in the order of the catalogue. `prefix` keeps two lists of one page apart. */
export function byTopic<Figures extends { topic: string }>(
  measures: readonly Figures[],
  prefix: string
): TopicFigures<Figures>[] {
  const topics = [...new Set(measures.map(({ topic }) => topic))];
  return topics.map((title) => ({
    id: `${prefix}-${
      title
        .toLowerCase()
        .split(':')[0]
        ?.replace(/[^a-z]+/g, '-') ?? ''
    }`,
    title,
    measures: measures.filter(({ topic }) => topic === title)
  }));
}
