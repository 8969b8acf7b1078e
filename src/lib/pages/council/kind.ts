import type { Area } from '../../model/area.ts';

const KINDS: Partial<Record<Area['kind'], string>> = {
  county: 'county council',
  unitary: 'unitary council',
  metropolitan: 'metropolitan borough',
  london: 'London borough'
};

/* The one London authority that the London Government Act 1963 did not make a borough. */
const CITY_OF_LONDON = 'E09000001';

/** What kind of council it is, as its page says above its name; empty of what is none. */
export function kindOf({ code, kind }: Pick<Area, 'code' | 'kind'>): string {
  return code === CITY_OF_LONDON ? 'City of London Corporation' : (KINDS[kind] ?? '');
}
