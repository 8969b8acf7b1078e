/** One council, or board, in a funnel: so many of so many, or so many for so many people. */
export interface FunnelRow {
  code: string;
  slug: string;
  name: string;
  /** Whole numbers, count ≥ 0, total ≥ 1; of a share count ≤ total. */
  count: number;
  total: number;
  /** The whole sentence: 'Derbyshire: 71 of 1,431 plans, 5.0%', 'Derbyshire: 2,011 requests for 155,000 children, 13.0 per 1,000 children'. */
  label: string;
  /** The figure alone: '5.0%', '13.0'. */
  short: string;
  /** A check doubts the count behind it: it is drawn apart, and no test is made of it. */
  doubted?: true;
}

/** Where a figure lies among the limits: inside both, outside those of 95%, or outside those of 99.8% too. */
export type Standing = 'inside' | 'outside-95' | 'outside-998';

/** The same, or why it was not asked of a row. */
export type Tested = Standing | 'not-tested';
