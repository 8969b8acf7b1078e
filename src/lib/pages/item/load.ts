import { error } from '@sveltejs/kit';
import { atlas } from '../../db/node.ts';
import { allAreas } from '../../loading/atlas.ts';
import { verdictsAtDefaults, publishedPeriods } from '../../loading/standard.ts';
import { todaysOf } from '../../loading/today.ts';
import { wanted } from '../../loading/wanted.ts';
import { measureById } from '../../measures/index.ts';
import { isCouncil, type Area } from '../../model/area.ts';
import { ask, asks } from '../../queries/index.ts';
import { asksOfItem, knownAsk } from '../../standard/asks.ts';
import { besideItem } from '../../standard/beside.ts';
import { itemById, ITEMS } from '../../standard/items.ts';
import { periodsOfItems, summaryOf, type JudgedCell } from '../../standard/matrix.ts';
import type { Item } from '../../standard/model.ts';
import { requestOfItem } from '../../standard/requests.ts';
import { askInWords } from '../../ui/standard/words.ts';
import { missingInBrief } from '../../ui/standard/missing.ts';
import { whenOf } from '../../ui/standard/when.ts';
import { formatShort, listName } from '../../words/index.ts';
import { WORDS_IN_ORDER, type Word } from './words.ts';

export const entries = () => wanted(ITEMS, ({ id }) => `/standard/${id}`).map(({ id }) => ({ item: id }));

/** Councils of which one thing is said, by their figure: the worst that is judged come last, and those without a figure have why. */
export interface Said {
  word: Word;
  councils: { name: string; slug: string; figure: string }[];
}

const living = async (): Promise<Area[]> => (await allAreas()).filter((area) => isCouncil(area) && area.to === '');

export async function load({ params }: { params: { item: string } }) {
  const item = itemById(params.item);
  if (!item) error(404, `The checklist has no item “${params.item}”.`);
  const councils = await living();
  const periods = periodsOfItems(new Map(await publishedPeriods()), null);
  const cells = (await verdictsAtDefaults()).filter((cell) => cell.item === item.id);
  const summary = summaryOf(councils, cells);
  const measure = item.published ? measureById(item.evidence.measure) : null;
  const period = periods[item.id]?.period ?? null;
  const all = await ask(await atlas(), asks);
  const related = await todaysOf(item.proxies.map((proxy) => proxy.measure));
  return {
    id: item.id,
    count: item.published ? (summary.items.get(item.id) ?? null) : null,
    children: summary.children.get(item.id) ?? 0,
    total: councils.length,
    when: measure && period ? whenOf(measure, period) : '',
    said: item.published ? saidOf(item, councils, cells) : [],
    related: related.map((one, i) => ({ ...one, words: item.proxies[i]?.words ?? '' })),
    asked: asksOfItem(item.id, all).map((one) => ({
      slug: knownAsk(one.ask).slug,
      title: knownAsk(one.ask).title,
      who: askInWords(one)
    })),
    beside: besideItem(item.id),
    request: requestOfItem(item.id),
    councils: councils.map((area) => ({ name: listName(area), slug: area.slug })).sort((a, b) => (a.name < b.name ? -1 : 1))
  };
}

function saidOf(item: Extract<Item, { published: true }>, councils: readonly Area[], cells: readonly JudgedCell[]): Said[] {
  const byCode = new Map(cells.map((cell) => [cell.area, cell]));
  const measure = measureById(item.evidence.measure);
  const figureOf = (cell: JudgedCell) =>
    cell.reason !== '' ? missingInBrief(item, cell.reason) : cell.value === null ? '' : formatShort(measure, cell.value);
  return WORDS_IN_ORDER.flatMap((word) => {
    const own = councils.flatMap((area) => {
      const cell = byCode.get(area.code);
      return cell?.verdict === word ? [{ area, cell }] : [];
    });
    if (own.length === 0) return [];
    own.sort((a, b) => (b.cell.value ?? 0) - (a.cell.value ?? 0) || (listName(a.area) < listName(b.area) ? -1 : 1));
    return { word, councils: own.map(({ area, cell }) => ({ name: listName(area), slug: area.slug, figure: figureOf(cell) })) };
  });
}
