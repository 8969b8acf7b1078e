/** England's newest figure of a measure in a line, or, where there is none, the lowest and the highest council's, or the councils of each grade. */
export interface Today {
  id: string;
  title: string;
  figure: string;
  /** Whose figure it is; empty where the figure says it. */
  whose: string;
  /** The figure's reference, by which it opens to its published cell; empty where it is several figures. */
  opens: string;
  unit: string;
  period: string;
  /** What is counted, out of what. */
  means: string;
}
