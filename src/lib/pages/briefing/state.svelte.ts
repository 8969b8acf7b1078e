/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets here are replaced whole, never changed in place */
import { replaceState } from '$app/navigation';
import { page } from '$app/state';
import { isMeasureId, measureById, MEASURES } from '../../measures/index.ts';
import type { ChangeLog } from '../../model/change.ts';
import { nameKey } from '../../model/gazetteer.ts';
import { constituencySlug } from '../../places/constituency.ts';
import type { Constituency, WiderPlaces } from '../../places/find.ts';
import { CHECKLIST_MEASURES } from '../../standard/items.ts';
import type { Briefing, Gap } from './blocks.ts';
import { partOf, type BriefingData, type Part } from './part.ts';
import { saidThen } from './since.ts';
import { BASE } from '../../served/at.ts';
import { answerConstituency } from '../../ui/find/answer.ts';
import { loadWider } from '../../ui/find/load.ts';
import { loadTable } from '../../ui/measure-table.ts';
import { loadPlaces, type Place } from '../../ui/search.ts';
import { servedJson } from '../../ui/served.ts';
import {
  asksConstituency,
  EXAMPLE,
  readBriefing,
  writeBriefing,
  type BriefingKnown,
  type BriefingView
} from '../../view/briefing.ts';
import { readVersion } from '../../view/version.ts';

/** How addresses named a constituency before it had a page: links that were sent go on working. */
const earlierSlug = (name: string): string => nameKey(name).replaceAll(' ', '-');

/** What `/briefing` shows, and how the reader's choices and the address change it. */
export class BriefingState {
  readonly #data: BriefingData;
  #places = $state.raw<readonly Place[]>([]);
  #wider = $state.raw<WiderPlaces | null>(null);
  #parts = $state.raw<ReadonlyMap<string, Part>>(new Map());
  #log = $state.raw<ChangeLog>({ version: '', changes: [] });
  /** The version of the data that the address was made from; empty for an address without one, and after any other choice. */
  #given = $state('');
  #gaps = $state.raw<ReadonlyMap<string, Gap>>(new Map());
  view = $state.raw<BriefingView>({ areas: [], constituency: null, measures: [...CHECKLIST_MEASURES], gap: false });
  /** What of the address could not be followed. */
  reasons = $state.raw<string[]>([]);
  /** What could not be loaded. */
  problem = $state('');
  busy = $state(true);

  constructor(data: BriefingData) {
    this.#data = data;
  }

  readonly #bySlug = $derived(new Map(this.#places.filter(({ to }) => to === '').map((place) => [place.slug, place])));
  readonly #byCode = $derived(new Map(this.#places.map((place) => [place.code, place])));
  readonly #constituencies = $derived.by((): ReadonlyMap<string, Constituency> | null =>
    this.#wider === null
      ? null
      : new Map(
          this.#wider.constituencies.flatMap(([name, parts]) =>
            [earlierSlug(name), constituencySlug(name)].map((slug) => [
              slug,
              { kind: 'constituency', name, parts: parts.map(([council, share]) => ({ council, share })) }
            ])
          )
        )
  );

  readonly #known = $derived.by((): BriefingKnown => {
    const slugOf = (code: string) => this.#byCode.get(code)?.slug ?? [];
    return {
      councils: new Set(this.#bySlug.keys()),
      ended: new Set(this.#places.filter(({ to }) => to !== '').map(({ slug }) => slug)),
      constituencies:
        this.#constituencies &&
        new Map([...this.#constituencies].map(([slug, { parts }]) => [slug, parts.flatMap(({ council }) => slugOf(council))])),
      measures: new Set(MEASURES.map(({ id }) => id).filter(isMeasureId)),
      defaults: CHECKLIST_MEASURES
    };
  });

  readonly #chosen = $derived(writeBriefing(this.view, { defaults: CHECKLIST_MEASURES }));
  /** Whether the address asks for something that is not read yet. */
  #asked = $state(false);
  /** Whether the address asks for nothing, so that an example is shown. */
  readonly isExample = $derived(!this.#asked && this.#chosen === '' && this.#given === '');
  readonly #shown = $derived.by((): BriefingView => (this.isExample ? { ...this.view, areas: [...EXAMPLE] } : this.view));
  readonly areas = $derived.by(() => this.#shown.areas.flatMap((slug) => this.#bySlug.get(slug) ?? []));
  readonly query = $derived(writeBriefing(this.#shown, { defaults: CHECKLIST_MEASURES }));

  readonly constituency = $derived.by(() => {
    const found = this.view.constituency === null ? undefined : this.#constituencies?.get(this.view.constituency);
    return found ? answerConstituency(found, this.#byCode) : null;
  });

  /** Titles of the chosen measures whose gap is not followed. */
  readonly withoutGap = $derived.by(() =>
    this.view.measures.filter((id) => !this.#data.followed.includes(id)).map((id) => `‘${measureById(id).title}’`)
  );

  /** Whole as soon as every table is there; null before. */
  readonly briefing = $derived.by((): Briefing | null => {
    const parts = this.view.measures.flatMap((id) => this.#parts.get(this.#keyOf(id)) ?? []);
    const { version } = this.#log;
    if (version === '' || parts.length === 0 || this.busy) return null;
    const mark = this.query === '' ? '?' : `${this.query}&`;
    return {
      areas: this.areas,
      parts,
      gaps: new Map(this.view.gap ? parts.flatMap(({ measure }) => this.#gapOf(measure.id)) : []),
      constituency: this.constituency,
      version,
      address: `${location.origin}${BASE}/briefing${mark}data=${version}`
    };
  });

  /** What an older version said, of a link that was made from one; null otherwise. */
  readonly then = $derived(this.briefing && this.#given !== '' ? saidThen(this.#log, this.#given, this.briefing.parts) : null);

  #gapOf(id: string): [string, Gap][] {
    const gap = this.#gaps.get(id);
    return gap ? [[id, gap]] : [];
  }

  #keyOf(id: string): string {
    return `${id} ${this.#shown.areas.join()}`;
  }

  /** Follows the address, on arrival and when the reader goes back or forth. */
  follow = async (): Promise<void> => {
    this.#asked = location.search !== '';
    try {
      const asked = asksConstituency(location.search);
      const [places, wider, log] = await Promise.all([
        loadPlaces(),
        asked ? loadWider() : this.#wider,
        servedJson<ChangeLog>('/data/changes.json')
      ]);
      [this.#places, this.#wider, this.#log] = [places, wider, log];
    } catch {
      this.problem =
        'The list of councils could not be loaded. Every council is on the page “Councils”, and prints as two sheets.';
      this.busy = false;
      return;
    }
    const { view, reasons } = readBriefing(location.search, this.#known);
    const made = readVersion(location.search);
    this.#given = made.state === 'valid' ? made.value : '';
    this.view = view;
    this.#asked = false;
    this.reasons = made.state === 'invalid' ? [...reasons, made.reason] : reasons;
    await this.#fetch();
  };

  change = (part: Partial<BriefingView>): void => {
    this.view = { ...this.view, ...part };
    this.reasons = [];
    this.#given = '';
    replaceState(`${location.pathname}${this.#chosen}`, page.state);
    void this.#fetch();
  };

  /** The councils of a constituency take the place of those chosen. */
  chooseConstituency = (constituency: Constituency, wider: WiderPlaces): void => {
    this.#wider = wider;
    const areas = constituency.parts.flatMap(({ council }) => this.#byCode.get(council)?.slug ?? []);
    this.change({ constituency: constituencySlug(constituency.name), areas });
  };

  async #fetch(): Promise<void> {
    this.busy = true;
    const failed: string[] = [];
    const view = this.view;
    for (const id of view.gap ? view.measures.filter((one) => this.#data.followed.includes(one)) : []) {
      if (this.#gaps.has(id)) continue;
      try {
        this.#gaps = new Map([...this.#gaps, [id, await servedJson<Gap>(`/parity/${id}/gap.json`)]]);
      } catch {
        failed.push(`the gap between councils on ${measureById(id).title}`);
      }
      if (this.view !== view) return;
    }
    for (const id of view.measures) {
      const key = this.#keyOf(id);
      if (this.#parts.has(key)) continue;
      const measure = measureById(id);
      try {
        const table = await loadTable(measure, () => import('../../tables/readers.ts'));
        /* Each in a task of its own, so that the page stays quick. */
        await new Promise((resolve) => setTimeout(resolve));
        if (this.view !== view) return;
        this.#parts = new Map([...this.#parts, [key, partOf(measure, table, this.areas, this.#data)]]);
      } catch {
        failed.push(measure.title);
      }
    }
    if (this.view !== view) return;
    this.problem =
      failed.length === 0
        ? ''
        : `The figures could not be loaded, and are not in this briefing: ${failed.join('; ')}. Try again when you are online.`;
    this.busy = false;
  }
}
