import { yearOf } from '../../model/period.ts';
import { measureById } from '../../measures/index.ts';
import { valueOf } from '../../model/measure.ts';
import { ITEMS, JUDGED, PUBLISHED } from '../../standard/items.ts';
import { dayOf, type JudgedCell } from '../../standard/matrix.ts';
import { metByCouncil } from '../../standard/most-met.ts';
import type { StandardView } from '../../view/standard.ts';
import { unpackCells, type PackedCell, type StandardCouncil } from '../../ui/standard/packed.ts';

/** Verdicts by council, then by item. */
export type CellsByCouncil = ReadonlyMap<string, ReadonlyMap<string, JudgedCell>>;

const UNITS = new Map(PUBLISHED.map(({ id, evidence }) => [id, measureById(evidence.measure).unit]));

/** The cells that the page carries. */
export function cellsOf(councils: readonly StandardCouncil[], packed: readonly (readonly (PackedCell | null)[])[]): JudgedCell[] {
  return unpackCells(councils, packed, (item, numerator, denominator) => {
    const unit = UNITS.get(item);
    return unit ? valueOf(unit, numerator, denominator) : null;
  });
}

export function byCouncil(cells: readonly JudgedCell[]): CellsByCouncil {
  const found = new Map<string, Map<string, JudgedCell>>();
  for (const cell of cells) {
    const own = found.get(cell.area) ?? new Map<string, JudgedCell>();
    found.set(cell.area, own.set(cell.item, cell));
  }
  return found;
}

/** Councils in force in the year that is shown, or today. */
export function inForceIn(councils: readonly StandardCouncil[], year: string | null, today: string): StandardCouncil[] {
  const day = dayOf(year, today);
  return councils.filter(({ from, to }) => (from === '' || from <= day) && (to === '' || to >= day));
}

/** Periods with figures by measure, as the page carries them. */
export function publishedMap(published: readonly [string, readonly string[]][]): ReadonlyMap<string, readonly string[]> {
  return new Map(published);
}

/** The years for which any item has figures, from the first comparable one on, rising. */
export function yearsOf(published: readonly [string, readonly string[]][], first: string): string[] {
  return [...new Set(published.flatMap(([, periods]) => periods.map((period) => String(yearOf(period)))))]
    .filter((year) => year >= first)
    .sort();
}

/** The councils that the reader's filters leave, in the order chosen. `all` is every council that the page carries, by place. */
export function filtered(
  inForce: readonly StandardCouncil[],
  all: readonly StandardCouncil[],
  regions: readonly { slug: string }[],
  cells: CellsByCouncil,
  view: StandardView,
  /** Ids of the items that can be judged for what is shown. */
  judged: readonly string[] = JUDGED.map(({ id }) => id)
): StandardCouncil[] {
  const { region, near, fifth, outcome, least, meets, sort } = view;
  const about = all.find(({ slug }) => slug === near);
  const alike = new Set(about ? [about.code, ...about.near.map((place) => all[place]?.code)] : []);
  const cellOf = (code: string, item: string) => cells.get(code)?.get(item);
  const asked = meets === null ? [] : meets === 'all' ? judged : [meets];
  const met = metByCouncil([...cells.values()].flatMap((own) => [...own.values()]));
  const falls = (code: string) => ITEMS.filter(({ id }) => cellOf(code, id)?.verdict === 'falls-short').length;
  const byName = (a: StandardCouncil, b: StandardCouncil) => (a.name < b.name ? -1 : 1);
  const figureOf = ({ code }: StandardCouncil) => {
    const cell = cellOf(code, sort);
    return cell?.reason === '' ? cell.value : null;
  };
  return inForce
    .filter(
      (council) =>
        (region === null || regions[council.region]?.slug === region) &&
        (near === null || alike.has(council.code)) &&
        (fifth === null || council.fifth === fifth) &&
        (outcome === null || outcome === (cellOf(council.code, 'parity-inspection')?.value ?? 0)) &&
        falls(council.code) >= least &&
        (meets === null || (asked.length > 0 && asked.every((id) => cellOf(council.code, id)?.verdict === 'meets')))
    )
    .sort((a, b) => {
      if (sort === 'name') return byName(a, b);
      if (sort === 'met') return (met.get(b.code) ?? 0) - (met.get(a.code) ?? 0) || byName(a, b);
      if (sort === 'region') return a.region - b.region || byName(a, b);
      const [x, y] = [figureOf(a), figureOf(b)];
      if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b);
      return x - y || byName(a, b);
    });
}

/** Councils under the name of their region, in the order in which they come; one nameless group where they are not to be grouped. */
export function groupsOf(
  councils: readonly StandardCouncil[],
  regions: readonly { name: string }[],
  grouped: boolean
): { name: string; councils: readonly StandardCouncil[] }[] {
  if (!grouped) return [{ name: '', councils }];
  const found = new Map<number, StandardCouncil[]>();
  for (const council of councils) found.set(council.region, [...(found.get(council.region) ?? []), council]);
  return [...found].map(([region, members]) => ({ name: regions[region]?.name ?? '', councils: members }));
}
