import { error } from '@sveltejs/kit';
import { csvOf } from '../../export/tables/csv.ts';
import type { Area } from '../../model/area.ts';
import { answerOn } from '../../loading/answer.ts';
import { linesOfAreas, newestOf } from '../../loading/atlas.ts';
import { allConstituencies, type Constituency } from '../../loading/constituencies.ts';
import { keyRowsOf } from '../../loading/key.ts';
import { verdictsOn } from '../../loading/standard.ts';
import { wanted } from '../../loading/wanted.ts';
import { CHECKLIST_MEASURES } from '../../standard/items.ts';
import { writeBriefing } from '../../view/briefing.ts';
import { dayInWords } from '../../ui/dates.ts';
import { keepDrawn } from '../../ui/drawn.ts';
import { judgedLines } from '../../ui/standard/judged.ts';
import { missingOfficers } from '../../ui/standard/officers.ts';
import { nameInProse, plainName } from '../../words/index.ts';
import { drawBriefChecks, drawBriefKey, markAlone, type Briefed } from './brief-draw.ts';
import { councilShown, ON_CARD } from './figures.ts';
import { linesOf, questionOn, tableOf } from './question.ts';
import { findingIn, mpInWords, peopleOf, wherePeopleLive, whoseFigures, whoseFiguresAre } from './words.ts';

const entriesAt = (ending: string) => async () =>
  wanted(await allConstituencies(), ({ slug }) => `/constituencies/${slug}${ending}`).map(({ slug }) => ({ slug }));

export const entries = entriesAt('');
export const csvEntries = entriesAt('.csv');

async function constituencyAt(slug: string): Promise<Constituency> {
  const found = (await allConstituencies()).find((one) => one.slug === slug);
  if (!found) error(404, `There is no constituency “${slug}” in England.`);
  return found;
}

const askedOf = ({ parts }: Constituency) =>
  Promise.all(parts.map(async ({ council }) => ({ name: plainName(council), ...(await councilShown(council)) })));

export async function load({ params }: { params: { slug: string } }) {
  const constituency = await constituencyAt(params.slug);
  const { name, slug, parts, mp } = constituency;
  const asked = await askedOf(constituency);
  const cards = await Promise.all(parts.map(async ({ council }) => (await answerOn(council.code))?.card ?? null));
  const councils = parts.map(({ council, percent, all }, i) => {
    const { shown = [] } = asked[i] ?? {};
    return {
      name: plainName(council),
      prose: nameInProse(council),
      slug: council.slug,
      people: peopleOf({ percent, all }),
      card: cards[i] ?? null,
      warning: whoseFigures(council),
      shown: shown
        .filter(({ id }) => ON_CARD.includes(id))
        .map(({ source: _source, row: _row, beside: _beside, counterpart: _counterpart, ...card }) => card)
    };
  });
  const [first] = parts;
  const briefed = await Promise.all(parts.map(({ council }) => briefedOn(council)));
  keepDrawn(`brief-key/${slug}`, drawBriefKey(briefed));
  keepDrawn(`brief-checks/${slug}`, drawBriefChecks(briefed));
  parts.forEach(({ council }, i) => keepDrawn(`brief-mark/${slug}/${council.slug}`, markAlone(i)));
  return {
    name,
    slug,
    mp: mpInWords(mp),
    listed: dayInWords(mp.on),
    where: wherePeopleLive(constituency),
    warning: whoseFiguresAre(parts.map(({ council }) => council)),
    finding: first ? findingIn(first.council, asked[0]?.finding ?? '') : '',
    councils,
    lines: linesOf(asked),
    questions: asked.flatMap((one) => questionOn(one) ?? []),
    briefing: `/briefing${writeBriefing(
      { constituency: slug, areas: parts.map(({ council }) => council.slug), measures: [...CHECKLIST_MEASURES], gap: false },
      { defaults: CHECKLIST_MEASURES }
    )}`
  };
}

/** What a constituency's briefing draws of a council. */
async function briefedOn(council: Area): Promise<Briefed> {
  const name = plainName(council);
  const of = await linesOfAreas();
  const newest = await newestOf('joint-officers-in-post');
  const answer = (id: string) => of(id, council.code).find(({ period }) => period === newest) ?? null;
  const officers = missingOfficers(answer('designated-health-officers'), answer('social-care-officer-in-post'));
  const judged = judgedLines({ name, slug: council.slug }, { ...(await verdictsOn(council.code)), officers });
  return { name, key: await keyRowsOf(council.code), judged };
}

/** The table as a file. */
export async function loadCsv({ params }: { params: { slug: string } }): Promise<Response> {
  const constituency = await constituencyAt(params.slug);
  const text = csvOf(tableOf(constituency.name, await askedOf(constituency)));
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
