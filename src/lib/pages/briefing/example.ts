import { render } from 'svelte/server';
import { allAreas, allFaults, historyOf } from '../../loading/atlas.ts';
import { version } from '../../loading/embed.ts';
import { measureById } from '../../measures/index.ts';
import { isCouncil } from '../../model/area.ts';
import { CHECKLIST_MEASURES } from '../../standard/items.ts';
import { absolute } from '../../ui/origin.ts';
import { EXAMPLE, writeBriefing, type BriefingView } from '../../view/briefing.ts';
import { listName } from '../../words/index.ts';
import type { Briefing } from './blocks.ts';
import Document from './Document.svelte';
import { partOf, type BriefingData } from './part.ts';

/** The briefing that a reader meets who asked for nothing: drawn on the server, to be read and printed without scripts, and sent once. */
export async function exampleOf(data: BriefingData): Promise<{ names: string[]; html: string }> {
  const all = await allAreas();
  const areas = EXAMPLE.map((slug) => {
    const found = all.find((area) => area.slug === slug);
    if (!found) throw new Error(`The example of /briefing is on ${slug}, which areas.csv lacks`);
    return found;
  });
  const places = all.filter(isCouncil);
  const faults = await allFaults();
  const parts = CHECKLIST_MEASURES.map(async (id) => {
    const measure = measureById(id);
    const table = {
      observations: await historyOf(id),
      counterparts: measure.counterpart ? await historyOf(measure.counterpart) : [],
      faults: faults.filter((fault) => fault.measure === id),
      places
    };
    return partOf(measure, table, areas, data);
  });
  const view: BriefingView = { areas: [...EXAMPLE], constituency: null, measures: [...CHECKLIST_MEASURES], gap: false };
  const made = await version();
  const briefing: Briefing = {
    areas,
    parts: await Promise.all(parts),
    gaps: new Map(),
    constituency: null,
    version: made,
    address: absolute(`/briefing${writeBriefing(view, { defaults: CHECKLIST_MEASURES })}&data=${made}`)
  };
  const { body } = render(Document, { props: { briefing, flows: true }, idPrefix: 'example' });
  return { names: areas.map((area) => listName(area)), html: body.replace(/<!--.*?-->/g, '') };
}
