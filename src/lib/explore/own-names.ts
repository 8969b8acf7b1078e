import { inForce, type Area } from '../model/area.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { periodInWords, yearOf, type Period } from '../model/period.ts';
import type { PlaceMatch, PlaceMatcher } from '../places/match.ts';
import type { OwnChoices } from './own-choices.ts';
import { beforeTail } from './own-joint.ts';
import { dayInWords } from './own-unmatched.ts';

/** A council that may be meant by a name, and why. */
export interface NameOption {
  code: string;
  name: string;
  why: string;
}

/** A name that no row could be read by, and what may be meant. */
export interface AskedName {
  written: string;
  /** Lines that have it, the first few, and how many there are. */
  lines: readonly number[];
  count: number;
  /** The first row's figures, as written: 'Plans 35'. */
  beside: string;
  why: string;
  options: readonly NameOption[];
  /** What the reader settled: a code, or null for no council; undefined while nothing is settled. */
  settled?: string | null;
}

/** Different names for which councils spelt like them are looked up: more are in no list of councils. */
const MOST_NEAR = 500;

/** Marks of footnotes behind a name: '[note 1]', '(r)', '*', '†'. */
const MARKS = /(?:\s*(?:\[[^\]]{1,12}\]|\((?:[a-z]|note \d+|\d{1,2})\)|[*†‡§¶#^]+|[¹²³⁰-⁹]+))+\s*$/i;

/** Whether a letter or a digit of no footnote stands last, as behind nearly every name. */
function hasPlainEnd(written: string): boolean {
  const last = written.charCodeAt(written.length - 1);
  return (last >= 97 && last <= 122) || (last >= 65 && last <= 90) || (last >= 48 && last <= 57);
}

/** The name without marks of footnotes behind it; the same where it has none. */
export function withoutMarks(written: string): string {
  if (hasPlainEnd(written)) return written;
  const bare = written.replace(MARKS, '').trim();
  return bare === '' ? written : bare;
}

/** Whether a mark of a footnote stands behind the name, a digit among them: 'Dorset6'. */
export function hasMark(written: string): boolean {
  if (/[([](E\d{8}|\d{3})[)\]]$/i.test(written)) return false;
  return withoutMarks(written) !== written || /[a-z]{3}\s?\d{1,2}$/i.test(written);
}

/** Finds councils by code or name, marks of footnotes left out, after what the reader settled. */
export class Names {
  readonly #settled: ReadonlyMap<string, string | null>;

  constructor(
    readonly gazetteer: Gazetteer,
    readonly matcher: PlaceMatcher,
    { names = [] }: OwnChoices
  ) {
    this.#settled = new Map(names);
  }

  /** What the reader settled; undefined: nothing. */
  settled(written: string): string | null | undefined {
    return this.#settled.get(written);
  }

  match(written: string, period?: Period): PlaceMatch {
    const settled = this.#settled.get(written);
    if (settled) return this.matcher.match(settled, period);
    const match = this.matcher.match(written, period);
    const bare = match.kind === 'none' ? withoutMarks(written) : written;
    return bare === written ? match : this.matcher.match(bare, period);
  }

  readonly #near = new Map<string, readonly string[]>();

  /** Councils that may be meant by a name with a slip in it, looked up for so many names and no more. */
  nearest(written: string): readonly string[] {
    const known = this.#near.get(written);
    if (known || this.#near.size >= MOST_NEAR) return known ?? [];
    const near = this.matcher.nearest(written);
    this.#near.set(written, near);
    return near;
  }

  /** The council of a match, in force or not. */
  areaOf(match: PlaceMatch): Area | undefined {
    return match.kind === 'council' || match.kind === 'abolished' ? this.gazetteer.byCode(match.code) : undefined;
  }

  /** The code of the council that is named, for telling rows of one council from those of others; null: none is. */
  codeOf(written: string): string | null {
    if (this.#settled.get(written) === null) return null;
    const match = this.match(written);
    return match.kind === 'council' || match.kind === 'abolished' ? match.code : null;
  }

  /** Councils that may be meant by a name that is no council's of the time, each with its reason. */
  optionsFor(written: string, period: Period | null): NameOption[] {
    const match = this.matcher.match(withoutMarks(written), period ?? undefined);
    const option = (code: string, why: string): NameOption[] => {
      const area = this.gazetteer.byCode(code);
      return area && (period === null ? area.to === '' : inForce(area, period)) ? [{ code, name: area.name, why }] : [];
    };
    switch (match.kind) {
      case 'several':
        return match.choices.flatMap(({ council, district }) =>
          option(council, district ? `${district} lies in it` : match.county ? `lies in ${match.county}` : 'has that name')
        );
      case 'district':
        return option(
          match.council,
          match.last === undefined
            ? `the council responsible for SEND in ${match.name}, which is a part of its area`
            : `has been the council for ${match.name}, which is a part of its area, since ${yearOf(match.last)}`
        );
      case 'coming':
        return match.replaces.flatMap((code) =>
          option(code, `in force until ${dayInWords(match.from)}, when ${match.name} begins`)
        );
      case 'council':
        return option(match.code, /\d{3}/.test(written) ? 'has that code' : 'has that name');
      case 'abolished':
        return match.successors.flatMap((code) => option(code, 'took over some or all of its area, and is not the same council'));
      default: {
        const joint = this.matcher.joint(withoutMarks(written));
        if (joint.length > 0) return joint.flatMap((code) => option(code, 'is named with another'));
        const before = beforeTail(written, this.matcher);
        if (before) return option(before.code, `stands before ‘${before.tail}’`);
        return this.matcher.nearest(withoutMarks(written)).flatMap((code) => option(code, 'spelt most like it'));
      }
    }
  }
}

/** How a council that the table gives for a year stands in that year: 'Cumbria was abolished on 31 March 2023, and the row is of 2024.' */
export function outOfTime(area: Area, period: Period | null): string {
  const what = area.to !== '' ? `was abolished on ${dayInWords(area.to)}` : `was created on ${dayInWords(area.from)}`;
  return period === null ? `${area.name} ${what}.` : `${area.name} ${what}, and the row is of ${periodInWords(period)}.`;
}
