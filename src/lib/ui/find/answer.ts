import { yearOf } from '../../model/period.ts';
import { constituencySlug } from '../../places/constituency.ts';
import { percentsOf, type Constituency, type WiderPlaces } from '../../places/find.ts';
import { isTypedOtherwise, writePostcode, type Found, type Parsed, type Postcode } from '../../places/postcode.ts';
import { REGION_NAMES } from '../../places/spellings.ts';
import { capital, inPlace, inWords, list, nameInProse, plainName, regionInProse } from '../../words/index.ts';
import { dayInWords } from '../dates.ts';
import type { Place } from '../search.ts';
import { comingInWords } from './coming.ts';
import type { NonCouncilMatch } from './suggest.ts';

/** What the page says of a place that was sent. */
export interface Answer {
  /** The finding. */
  says: string;
  /** Councils to go on to, the largest part first; the share of a constituency's people in per cent. */
  councils: { place: Place; share: number | null }[];
  /** Pages that show something of it, where it is no council. */
  links: { text: string; address: string }[];
  /** What to bear in mind. */
  notes: string[];
  /** Whether nothing was found. */
  problem: boolean;
}

const DIRECTORY = 'the ONS directory of November 2025';
const TRY_NAME = 'Try the name of your council.';

const problem = (says: string, ...notes: string[]): Answer => ({ says, councils: [], links: [], notes, problem: true });

const linkTo = ({ name }: Constituency): Answer['links'][number] => ({
  text: `${name}: its MP and its figures`,
  address: `/constituencies/${constituencySlug(name)}`
});

/** Which councils a constituency's people live in. */
export function answerConstituency(constituency: Constituency, known: ReadonlyMap<string, Place>): Answer {
  const { name, parts } = constituency;
  const { parts: shares, left } = percentsOf(constituency);
  const councils = parts.flatMap(({ council }, i) => {
    const place = known.get(council);
    return place ? [{ place, share: shares[i] ?? 0 }] : [];
  });
  const [first] = councils;
  const alone = first && councils.length === 1 && left === 0;
  return {
    says: alone
      ? `${name} is a constituency. Its people live ${inPlace(first.place)}.`
      : left > 0
        ? `${name} is a constituency. The table that we have places ${100 - left}% of its people:`
        : `${name} is a constituency. Its people live in ${inWords(councils.length)} councils:`,
    councils: alone ? [{ place: first.place, share: null }] : councils,
    links: [linkTo(constituency)],
    notes: [
      ...(left > 0 ? [`The table does not say in which council the other ${left}% live.`] : []),
      'Figures are published for councils. Every figure here is of the whole council and not of the constituency.'
    ],
    problem: false
  };
}

/** A council, where a constituency has the name that was typed too. */
export function answerWithNamesake(place: Place, constituency: Constituency): Answer {
  const { name, parts } = constituency;
  return {
    says: `${name} is also a constituency${parts.length > 1 ? `, whose people live in ${inWords(parts.length)} councils` : ''}.`,
    councils: [{ place, share: null }],
    links: [linkTo(constituency)],
    notes: [],
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

/** What is shown for a region or a country, which is no council, or for a council that is not in force yet. */
export function answerOf(match: NonCouncilMatch, known: ReadonlyMap<string, Place>, wider: Pick<WiderPlaces, 'coming'>): Answer {
  if (match.kind === 'coming') {
    const now = match.replaces.flatMap((code) => known.get(code) ?? []);
    return {
      says: `${match.name} is not a council before ${dayInWords(match.from)}.`,
      councils: now.map((place) => ({ place, share: null })),
      links: [],
      notes: now.map((place) => `${comingInWords(place, wider.coming)} Figures here are of ${plainName(place)}.`),
      problem: false
    };
  }
  if (match.kind === 'several') {
    const councils = match.choices.flatMap(({ council }) => known.get(council) ?? []);
    return {
      says:
        match.until === undefined
          ? `${match.county} is a county and has no council of its own: ${inWords(councils.length)} councils are responsible there.`
          : `${match.county} was a county until ${dayInWords(match.until)}, and has no council. These are responsible for what it was.`,
      councils: councils.map((place) => ({ place, share: null })),
      links: [],
      notes: [],
      problem: false
    };
  }
  if (match.kind === 'nation' && match.place !== undefined)
    return problem(`${match.place} is in ${match.name}. This site has figures for councils in England only.`);
  if (match.kind === 'nation')
    return match.name === 'England'
      ? {
          says: 'England is the whole country, not a council.',
          councils: [],
          links: [{ text: 'Every measure, for England and each council', address: '/measures' }],
          notes: [],
          problem: false
        }
      : problem(`${match.name} is not a council. This site has figures for councils in England only.`);
  const regions = match.codes.map((code) => REGION_NAMES[code]?.[0] ?? code);
  const names = list(regions.map(regionInProse));
  const several = regions.length > 1;
  return {
    says:
      match.part === null
        ? `${capital(names)} is a region, not a council.`
        : several
          ? `${match.part} may mean ${names}, which are regions, not councils.`
          : `${match.part} is a part of ${names}, which is a region, not a council.`,
    councils: [],
    links: regions.flatMap((name) => [
      { text: `The councils of ${regionInProse(name)}`, address: `/councils#${slugOf(name)}` },
      { text: `${capital(regionInProse(name))} beside England`, address: `/compare?areas=${slugOf(name)},england` }
    ]),
    notes: match.part === null || several ? [] : [`No figures are shown for ${match.part} alone.`],
    problem: false
  };
}

/** What became of a council that is no more. `last` is its last day. */
export function answerAbolished(
  place: Place,
  last: string,
  successors: readonly string[],
  known: ReadonlyMap<string, Place>
): Answer {
  const now = successors.flatMap((code) => known.get(code) ?? []);
  const name = plainName(place);
  return {
    says: `${name} was a council until ${dayInWords(last)}. ${list(now.map(nameInProse))} took its place.`,
    councils: now.map((one) => ({ place: one, share: null })),
    links: [{ text: `${name} until ${yearOf(last)}`, address: `/councils/${place.slug}` }],
    notes: [],
    problem: false
  };
}

/** Addresses of regions are their names. */
const slugOf = (region: string): string => region.toLowerCase().replaceAll(' ', '-');

/** The constituencies of a council, those first of whose people most live in it, each a page away. */
export function answerConstituenciesOf(place: Place, wider: Pick<WiderPlaces, 'constituencies'>): Answer {
  const links = constituenciesIn(place, wider);
  return {
    says: `People ${inPlace(place)} live in ${inWords(links.length)} ${links.length === 1 ? 'constituency' : 'constituencies'}:`,
    councils: [],
    links,
    notes: [],
    problem: false
  };
}

/** What a postcode cannot tell; of a council with one constituency it need not. */
function whyTheCouncils(count: number): string {
  return count === 1
    ? 'The council has one constituency.'
    : 'The postcode directory used here tells the council and not the constituency: yours is one of these.';
}

function constituenciesIn(place: Place, { constituencies }: Pick<WiderPlaces, 'constituencies'>): Answer['links'] {
  return constituencies
    .map(([name, all]) => {
      const parts = all.map(([council, share]) => ({ council, share }));
      const at = parts.findIndex(({ council }) => council === place.code);
      return { name, share: parts[at]?.share ?? 0, percent: percentsOf({ parts }).parts[at] ?? 0 };
    })
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1))
    .map(({ name, share, percent }) => ({
      text: `${name}: ${share === 1 ? 'all its people live' : `${percent < 1 ? 'under 1' : `about ${percent}`} in 100 of its people live`} ${inPlace(place)}`,
      address: `/constituencies/${constituencySlug(name)}`
    }));
}

/**
 * Where a postcode lies, or why that cannot be said. `typed` is what the reader wrote; `wider`: where constituencies are looked for, of which the
 * directory knows none, those of its council stand in for them.
 */
export function answerPostcode(
  postcode: Postcode,
  found: Found,
  typed: string,
  known: ReadonlyMap<string, Place>,
  wider: Pick<WiderPlaces, 'constituencies'> | null = null
): Answer {
  const written = writePostcode(postcode);
  const sent = isTypedOtherwise(typed, postcode) ? [`“${typed.trim()}” is read as ${written}.`] : [];
  if (found.kind === 'council') {
    const place = known.get(found.code);
    if (!place) return problem(`${written} lies in a council that this site does not know (${found.code}).`, TRY_NAME);
    return {
      says: `${written} is ${inPlace(place)}.`,
      councils: [{ place, share: null }],
      links: wider
        ? constituenciesIn(place, wider)
        : [{ text: `MPs and constituencies in ${nameInProse(place)}`, address: `/councils/${place.slug}#constituencies` }],
      notes: [
        ...(wider ? [whyTheCouncils(constituenciesIn(place, wider).length)] : []),
        `${capital(DIRECTORY)} places a postcode by one point, about its middle: near a boundary, some of its addresses may be in the next council. It also holds postcodes that are no longer in use.`,
        ...sent
      ],
      problem: false
    };
  }
  if (found.kind === 'elsewhere')
    return problem(`${written} is in ${found.country}. This site has figures for councils in England only.`, ...sent);
  if (found.kind === 'unplaced')
    return problem(`${written} is in ${DIRECTORY}, which does not say where it lies. ${TRY_NAME}`, ...sent);
  return problem(
    found.outward
      ? `${written} is not in ${DIRECTORY}. It may hold a slip, or be newer than that. ${TRY_NAME}`
      : `${written} is not a postcode: no postcode in ${DIRECTORY} begins with ${postcode.outward}.`,
    ...sent
  );
}
