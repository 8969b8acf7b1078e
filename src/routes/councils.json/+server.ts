import { json } from '@sveltejs/kit';
import { isCouncil } from '$lib/model/area.ts';
import type { Place } from '$lib/ui/search.ts';
import { allAreas } from '$lib/loading/atlas.ts';

export const prerender = true;

/** Every council since 2014, for the search and for pages that change their year in place. */
export async function GET() {
  const places = (await allAreas())
    .filter(isCouncil)
    .map(({ code, dfeCode, name, slug, kind, region, aliases, from, to }): Place => ({
      code,
      dfeCode,
      name,
      slug,
      kind,
      region,
      aliases,
      from,
      to
    }));
  return json(places);
}
