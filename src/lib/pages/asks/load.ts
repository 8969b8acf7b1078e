import { error } from '@sveltejs/kit';
import { atlas } from '../../db/node.ts';
import { allAreas, once } from '../../loading/atlas.ts';
import { todayOf, todaysOf } from '../../loading/today.ts';
import { wanted } from '../../loading/wanted.ts';
import { isCouncil } from '../../model/area.ts';
import { ask, asks } from '../../queries/index.ts';
import { asksOfItem, followedOf, knownAsk, KNOWN_ASKS, NOTIONAL, notionalFactors, type Followed } from '../../standard/asks.ts';
import { proposalsFor } from '../../standard/answers.ts';
import { BESIDE, besideAsk, type Beside } from '../../standard/beside.ts';
import { ITEMS } from '../../standard/items.ts';
import { requestOfAsk } from '../../standard/requests.ts';
import { listName } from '../../words/index.ts';
import { academies, workPlacements } from './england.ts';
import { academiesInWords, answerInBrief, answerInWords, apprenticesInWords, showsInWords } from './words.ts';

const allAsks = once(async () =>
  (await ask(await atlas(), asks)).map((one) => ({ ...one, ...knownAsk(one.ask), followed: followedOf(one) }))
);

export const entries = () => wanted(KNOWN_ASKS, ({ slug }) => `/asks/${slug}`).map(({ slug }) => ({ ask: slug }));

/** What belongs to an ask, in words: two of them are counted from the published tables. */
async function besideInWords(beside: readonly Beside[]) {
  return Promise.all(
    beside.map(async ({ id, title, words, published, basis, asks: slugs }) => ({
      id,
      title,
      ...(published && { published }),
      basis,
      asks: slugs.map((slug) => ({ slug, title: KNOWN_ASKS.find((one) => one.slug === slug)?.title ?? slug })),
      words:
        id === 'academies'
          ? academiesInWords(await academies())
          : id === 'apprenticeships'
            ? apprenticesInWords(await workPlacements())
            : words
    }))
  );
}

/** The list of all asks. */
export async function loadList() {
  const all = await allAsks();
  const rows = await Promise.all(
    all.map(async ({ slug, title, document, date, who, followed, measures }) => ({
      slug,
      title,
      document,
      date,
      who,
      followed,
      answered: proposalsFor(slug).length > 0,
      answer: answerInBrief(slug),
      today: measures[0] === undefined ? null : await todayOf(measures[0])
    }))
  );
  const answered = rows.filter((row) => row.answered).length;
  const count = (word: Followed) => rows.filter(({ followed }) => followed === word).length;
  return {
    rows,
    answered,
    followed: { yes: count('yes'), partly: count('partly'), no: count('no'), set: count('set') },
    beside: await besideInWords(BESIDE)
  };
}

/** One ask. */
export async function load({ params }: { params: { ask: string } }) {
  const all = await allAsks();
  const found = all.find(({ slug }) => slug === params.ask);
  if (!found) error(404, `There is no ask “${params.ask}” in the list.`);
  const { slug, title, ask: words, document, date, who, followed, measures } = found;
  const councils = (await allAreas()).filter((area) => isCouncil(area) && area.to === '');
  return {
    slug,
    title,
    words,
    document,
    date,
    who,
    followed,
    shows: showsInWords(found),
    answered: proposalsFor(slug).length > 0,
    answer: answerInWords(slug),
    today: await todaysOf(measures),
    beside: await besideInWords(besideAsk(slug)),
    items: ITEMS.filter(({ id }) => asksOfItem(id, all).some((one) => one.slug === slug)).map(
      ({ id, title: name, published: judged }) => ({
        id,
        title: name,
        judged
      })
    ),
    request: requestOfAsk(slug),
    notional: slug === 'notional-funding' ? { ...NOTIONAL, ...factorsOf() } : null,
    councils: councils.map((area) => ({ name: listName(area), slug: area.slug })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    others: all
      .filter((one) => one.document === document && one.slug !== slug)
      .map((one) => ({ slug: one.slug, title: one.title }))
  };
}

function factorsOf() {
  const { school, place, more } = notionalFactors();
  return { factors: { school, place }, more };
}
