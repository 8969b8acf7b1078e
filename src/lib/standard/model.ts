import type { Status } from '../model/observation.ts';

/** What an item rests on or stands near: an act, a regulation or statutory guidance, and its address. */
export interface Basis {
  words: string;
  link: string;
  /** Whether the law says 'must', or guidance says 'should'. */
  force: 'law' | 'guidance';
}

/** What an item rests on. `duty`: the law says must. `expected`: statutory guidance says should. `asked`: campaigners or MPs ask for it. */
export type Standing = 'duty' | 'expected' | 'asked';

/**
 * A published figure that answers the question itself: only evidence can be judged. `share`: a numerator and a denominator, held against a
 * least share. `grade`: a word, held against the worst that will do (`at-most`) or the least (`at-least`).
 */
export type Evidence = { readonly role: 'evidence'; readonly measure: string } & (
  { readonly kind: 'share' } | { readonly kind: 'grade'; readonly passes: 'at-most' | 'at-least' }
);

/** A rate that is followed against that of so many years before, and held against nothing: it has no good direction. */
export interface Direction {
  readonly role: 'tracked';
  readonly measure: string;
  readonly kind: 'direction';
  readonly years: number;
}

/** A published figure that stands near the question. It is shown beside an item and can never be judged: nothing here takes one. */
export interface Proxy {
  readonly role: 'proxy';
  readonly measure: string;
  /** What it does tell, and why that is no answer. */
  readonly words: string;
}

interface Offer {
  id: string;
  /** The offer, as a heading: 'A plan within 20 weeks'. */
  title: string;
  /** For the head of a narrow column. */
  short: string;
  /** The offer in a sentence. */
  offer: string;
  standing: Standing;
  /** What it rests on: law for a duty, guidance for what is expected; for what is asked, the guidance that speaks of it, if any. */
  basis: readonly Basis[];
  /** For what is asked, and for parts of a duty that are asked for beyond it: the law that comes nearest. Empty for a plain duty. */
  nearest: readonly Basis[];
  /** What of it goes beyond what it rests on; empty where nothing does. */
  beyond: string;
  proxies: readonly Proxy[];
}

export interface JudgedItem extends Offer {
  published: true;
  tracked: false;
  evidence: Evidence;
  /** The project's default test; a reader may move it. */
  test: number;
  /** Least and largest test that a reader may set. */
  range: readonly [least: number, most: number];
  /** The test in words, `{t}` standing for it: 'at least {t}% of plans within 20 weeks'. */
  testWords: string;
  /** The default test in words, where it has plainer ones. */
  defaultWords?: string;
  /** What the law says of a pass mark: 'the law says every plan'. */
  lawSays: string;
}

/** An item that is followed and not judged: its rate has no good direction, so there is no test. */
export interface TrackedItem extends Offer {
  published: true;
  tracked: true;
  evidence: Direction;
}

export interface UnpublishedItem extends Offer {
  published: false;
  tracked: false;
  /** What would have to be collected before anybody could check it. */
  missing: string;
}

export type Item = JudgedItem | TrackedItem | UnpublishedItem;

/** An item that something is published on by council. */
export type PublishedItem = JudgedItem | TrackedItem;

export const VERDICTS = ['meets', 'falls-short', 'not-clear', 'no-return', 'not-published'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What is said of a tracked item; none of these is a verdict, and none is counted among verdicts. */
export const TRACKS = ['fallen', 'risen', 'no-clear-change', 'no-figure'] as const;
export type Track = (typeof TRACKS)[number];

/**
 * Why there is no verdict: the status of the figure, or, of a direction, that the council did not exist in the earlier year (`new-since`) or
 * that the figure of that year cannot be used (`no-base`).
 */
export type NoReturn = Exclude<Status, 'ok'> | 'no-base' | 'new-since';

export interface Judgement {
  verdict: Verdict;
  /** Set when the verdict is `no-return`. */
  reason: NoReturn | null;
}

export interface Tracked {
  track: Track;
  /** Set when the track is `no-figure`. */
  reason: NoReturn | null;
}

/** The step of every test's slider, in the unit of the test: 1 per cent, or 1 grade. */
export const STEP = 1;

/** A reader's tests by item id, in the unit of the item's test; those not named are the default. */
export type Tests = Readonly<Record<string, number>>;
