import type { Status } from '../model/observation.ts';

/** Where a promise stands: the law or statutory guidance, and its address. */
export interface Basis {
  words: string;
  link: string;
  /** Whether the law says 'must', or guidance says 'should'. */
  force: 'law' | 'guidance';
}

/**
 * A published figure that answers the question itself: only evidence can be judged. `share`: counts above and below the line, held
 * against a least share. `grade`: a word, held against the worst that will do (`at-most`) or the least (`at-least`). `direction`: the rate
 * against that of three years before.
 */
export type Evidence = { readonly role: 'evidence'; readonly measure: string } & (
  | { readonly kind: 'share' }
  | { readonly kind: 'grade'; readonly passes: 'at-most' | 'at-least' }
  | { readonly kind: 'direction'; readonly years: number }
);

/** A published figure that stands near the question. It is shown beside an item and can never be judged: nothing here takes one. */
export interface Proxy {
  readonly role: 'proxy';
  readonly measure: string;
  /** What it does tell, and why that is no answer. */
  readonly words: string;
}

interface Promise {
  id: string;
  /** The offer, as a heading: 'A plan within 20 weeks'. */
  title: string;
  /** For the head of a narrow column. */
  short: string;
  /** What a family is promised, in a sentence. */
  promise: string;
  basis: readonly Basis[];
  /** Whether the law itself promises it, statutory guidance recommends it, or it is asked for and stands in neither. */
  standing: 'law' | 'guidance' | 'asked';
  proxies: readonly Proxy[];
}

export interface JudgedItem extends Promise {
  published: true;
  evidence: Evidence;
  /** The project's default test; a reader may move it. */
  test: number;
  /** Least and largest test that a reader may set. */
  range: readonly [least: number, most: number];
  /** The test in words, `{t}` standing for it: 'at least {t}% of plans within 20 weeks'. */
  testWords: string;
  /** The default test in words, where it has plainer ones. */
  defaultWords?: string;
}

export interface UnpublishedItem extends Promise {
  published: false;
  /** What would have to be collected before anybody could check it. */
  missing: string;
}

export type Item = JudgedItem | UnpublishedItem;

export const VERDICTS = ['meets', 'falls-short', 'not-clear', 'no-return', 'not-published'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why there is no verdict: the status of the figure, or what the figure of three years before lacks. */
export type NoReturn = Exclude<Status, 'ok'> | 'no-base';

export interface Judgement {
  verdict: Verdict;
  /** Set when the verdict is `no-return`. */
  reason: NoReturn | null;
}

/** A reader's tests by item id, in the unit of the item's test; those not named are the default. */
export type Tests = Readonly<Record<string, number>>;
