import { ENGLAND, inForce, isCouncil, type Area } from './area.ts';
import type { Period } from './period.ts';

/** What a published row says of the place it is about; parts may be empty. */
export interface PlaceWritten {
  level: 'england' | 'region' | 'council';
  dfeCode: string;
  onsCode: string;
  name: string;
  period: Period;
}

export type Placed =
  | {
      area: Area;
      /** Set where code and name point at different councils and the name was followed. */
      codeSays?: Area | null;
      /** What the row leaves blank, where the other of the two says who it is. */
      blank?: 'code' | 'name';
    }
  | { area: null; what: string };

/** Names are compared without case, punctuation and the words that publishers add or leave out. */
export function nameKey(name: string): string {
  return tidy(wholeName(name).replace(/\b(city of|county of|royal borough of|london borough of)\b/g, ' '));
}

/** The name without case and punctuation, all its words kept. */
function wholeName(name: string): string {
  return tidy(
    name
      .toLowerCase()
      .replaceAll('&', ' and ')
      .replace(/[^a-z ]/g, ' ')
  );
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Finds areas by DfE code, ONS code or name, in any spelling that the table of areas lists, in the year that a row is about. */
export class Gazetteer {
  readonly #byDfeCode = new Map<string, Area[]>();
  readonly #byOnsCode = new Map<string, Area[]>();
  readonly #byName = new Map<string, Area[]>();
  /** Keys of the names of regions and England, by which no council is found. */
  readonly #wider: ReadonlySet<string>;

  constructor(readonly areas: readonly Area[]) {
    const add = (map: Map<string, Area[]>, key: string, area: Area) => {
      const list = map.get(key) ?? [];
      if (!list.includes(area)) map.set(key, [...list, area]);
    };
    this.#wider = new Set(areas.filter((area) => !isCouncil(area)).map(({ name }) => nameKey(name)));
    for (const area of areas) {
      if (area.dfeCode) add(this.#byDfeCode, area.dfeCode, area);
      for (const written of [area.code, area.name, ...area.aliases]) {
        if (/^E\d{8}$/.test(written)) add(this.#byOnsCode, written, area);
        else add(this.#byName, isCouncil(area) ? `council ${this.#councilKey(written)}` : `wider ${nameKey(written)}`, area);
      }
    }
  }

  byCode(code: string): Area | undefined {
    return this.areas.find((area) => area.code === code);
  }

  councilsInForce(period: Period): Area[] {
    return this.areas.filter((area) => isCouncil(area) && inForce(area, period));
  }

  /** The area of this name in force in the period, or else the only one that ever had it. */
  byName(name: string, period: Period, council = true): Area | undefined {
    const all = council ? this.#councilsNamed(name) : (this.#byName.get(`wider ${nameKey(name)}`) ?? []);
    return all.find((area) => inForce(area, period)) ?? (all.length === 1 ? all[0] : undefined);
  }

  /**
   * Places a row of a DfE table: the three-digit code decides, the ONS code and the name must agree with it in some spelling. Where the code
   * is blank the name decides, and where the name is, the code.
   */
  placeByCode(row: PlaceWritten): Placed {
    if (row.level === 'england') return this.#single(this.byCode(ENGLAND), row);
    if (row.level === 'region') return this.#single(this.#region(row), row);
    const codeless = row.dfeCode === '' && row.name !== '';
    const candidates = codeless ? this.#councilsNamed(row.name) : (this.#byDfeCode.get(row.dfeCode) ?? []);
    const area = candidates.find((candidate) => inForce(candidate, row.period)) ?? candidates[0];
    if (!area && codeless) return { area: null, what: `The row has no code of DfE's, and no council is called '${row.name}'.` };
    if (!area) return { area: null, what: `No council has DfE's code '${row.dfeCode}' (the row says '${row.name}').` };
    const named = this.#councilsNamed(row.name);
    if (row.name !== '' && !named.includes(area))
      return { area: null, what: `DfE's code ${row.dfeCode} is ${area.name}, and the row says '${row.name}'.` };
    if (row.onsCode && !(this.#byOnsCode.get(row.onsCode) ?? []).includes(area))
      return { area: null, what: `ONS code ${row.onsCode} is not one that ${area.name} ever had.` };
    return codeless ? { area, blank: 'code' } : row.name === '' ? { area, blank: 'name' } : { area };
  }

  /**
   * Places a row of the appeal tables, whose counts follow the name: the name decides, and a code that says another council is reported.
   */
  placeByName(row: PlaceWritten): Placed {
    if (row.level === 'england') return this.#single(this.byCode(ENGLAND), row);
    if (row.level === 'region') return this.#single(this.#region(row), row);
    const area = this.byName(row.name, row.period);
    if (!area) {
      const wider = this.#wider.has(wholeName(row.name));
      return { area: null, what: wider ? `'${row.name}' is a region, not a council.` : `No council is called '${row.name}'.` };
    }
    if (row.dfeCode === '' || row.dfeCode === area.dfeCode) return { area };
    const codeSays = (this.#byDfeCode.get(row.dfeCode) ?? [])[0] ?? null;
    const onceSameName = codeSays !== null && nameKey(codeSays.name) === nameKey(area.name);
    return onceSameName ? { area } : { area, codeSays };
  }

  /** Places a row of a table that has ONS codes, current or old, and names that must agree with them. */
  placeByOnsCode(row: PlaceWritten): Placed {
    if (row.level !== 'council') return this.placeByName(row);
    const candidates = this.#byOnsCode.get(row.onsCode) ?? [];
    const area = candidates.find((candidate) => inForce(candidate, row.period)) ?? candidates[0];
    if (!area) return { area: null, what: `No council has the ONS code '${row.onsCode}' (the row says '${row.name}').` };
    const named = this.#councilsNamed(row.name);
    return named.includes(area)
      ? { area }
      : { area: null, what: `ONS code ${row.onsCode} is ${area.name}, and the row says '${row.name}'.` };
  }

  #councilsNamed(name: string): Area[] {
    return this.#byName.get(`council ${this.#councilKey(name)}`) ?? [];
  }

  /** What is left of 'City of London' without its first words is a region's name: such a council keeps all of its own. */
  #councilKey(name: string): string {
    const key = nameKey(name);
    return this.#wider.has(key) ? wholeName(name) : key;
  }

  #region(row: PlaceWritten): Area | undefined {
    return row.onsCode === '' ? this.byName(row.name, row.period, false) : this.byCode(row.onsCode);
  }

  #single(area: Area | undefined, row: PlaceWritten): Placed {
    if (!area) return { area: null, what: `'${row.name}' (${row.onsCode}) is no region of England.` };
    const named = row.name === '' ? undefined : this.byName(row.name, row.period, false);
    if (named && named !== area)
      return { area: null, what: `ONS code ${row.onsCode} is ${area.name}, and the row says '${row.name}'.` };
    return { area };
  }
}
