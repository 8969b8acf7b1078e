import { unplacedShare, type Constituency } from '../../places/find.ts';
import { writePostcode, type Found, type Parsed, type Postcode } from '../../places/postcode.ts';
import { inPlace, inWords } from '../../words/index.ts';
import type { Place } from '../search.ts';
import { percent } from './suggest.ts';

/** What the page says of a place that was sent. */
export interface Answer {
  /** The finding. */
  says: string;
  /** Councils to go on to, the largest part first; the share of a constituency's people in per cent. */
  councils: { place: Place; share: number | null }[];
  /** What to bear in mind. */
  notes: string[];
  /** Whether nothing was found. */
  problem: boolean;
}

const DIRECTORY = 'the ONS directory of November 2025';
const TRY_NAME = 'Try the name of your council.';

const problem = (says: string, ...notes: string[]): Answer => ({ says, councils: [], notes, problem: true });

/** Which councils a constituency's people live in. */
export function answerConstituency(constituency: Constituency, known: ReadonlyMap<string, Place>): Answer {
  const { name, parts } = constituency;
  const councils = parts.flatMap(({ council, share }) => {
    const place = known.get(council);
    return place ? [{ place, share: percent(share) }] : [];
  });
  const left = percent(unplacedShare(constituency));
  const [first] = councils;
  const alone = first && councils.length === 1 && left === 0;
  return {
    says: alone
      ? `${name} is a constituency. Its people live ${inPlace(first.place)}.`
      : left > 0
        ? `${name} is a constituency. The table that we have places ${100 - left}% of its people:`
        : `${name} is a constituency. Its people live in ${inWords(councils.length)} councils:`,
    councils: alone ? [{ place: first.place, share: null }] : councils,
    notes: [
      ...(left > 0 ? [`The table does not say in which council the other ${left}% live.`] : []),
      'Figures are published for councils. Every figure here is of the whole council and not of the constituency.'
    ],
    problem: false
  };
}

/** Why what was typed is no postcode that can be looked up. */
export function answerNoPostcode(typed: string, parsed: Exclude<Parsed, { kind: 'postcode' }>): Answer {
  if (parsed.kind === 'part')
    return problem(
      `${parsed.outward} is the first half of a postcode, and may lie in several councils. Type the whole postcode.`
    );
  if (parsed.why === 'letters')
    return problem(
      `“${typed.trim()}” is not a postcode. The second half of a postcode is a digit and two letters, and the letters are never C, I, K, M, O or V.`
    );
  return problem(`“${typed.trim()}” does not have the shape of a postcode, such as SW1A 1AA.`, TRY_NAME);
}

/** Where a postcode lies, or why that cannot be said. `asked` is the name of the file that was fetched, if any. */
export function answerPostcode(
  postcode: Postcode,
  found: Found,
  asked: string | null,
  known: ReadonlyMap<string, Place>
): Answer {
  const written = writePostcode(postcode);
  const sent =
    asked === null
      ? 'The postcode was not sent.'
      : `Your browser fetched the file “${asked}”, which holds thousands of postcodes, and looked in it. The postcode was not sent.`;
  if (found.kind === 'council') {
    const place = known.get(found.code);
    if (!place) return problem(`${written} lies in a council that this site does not know (${found.code}).`, TRY_NAME);
    return {
      says: `${written} is ${inPlace(place)}.`,
      councils: [{ place, share: null }],
      notes: [
        `Looked up in ${DIRECTORY}. It holds postcodes that are no longer in use, too, and our copy does not mark them.`,
        sent
      ],
      problem: false
    };
  }
  if (found.kind === 'elsewhere')
    return problem(`${written} is in ${found.country}. This site has figures for councils in England only.`, sent);
  if (found.kind === 'unplaced')
    return problem(`${written} is in ${DIRECTORY}, which does not say where it lies. ${TRY_NAME}`, sent);
  return problem(
    found.outward
      ? `${written} is not in ${DIRECTORY}. It may hold a slip, or be newer than that. ${TRY_NAME}`
      : `${written} is not a postcode: no postcode in ${DIRECTORY} begins with ${postcode.outward}.`,
    sent
  );
}
