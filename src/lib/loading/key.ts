import { measureById } from '../measures/index.ts';
import { ENGLAND, isCouncil } from '../model/area.ts';
import { KEY_MEASURES, keyRow, type KeyRow } from '../ui/council/key.ts';
import { plainName } from '../words/index.ts';
import { areasByCode, linesOfAreas, observationsOf, onceEach, periodsOf } from './atlas.ts';
import { linesOf, nearOf, tinyCouncils } from './near.ts';

/** A council's key measures, those alone that it ever had a line in: worked out once for all pages that show them. */
export const keyRowsOf = onceEach(async (code: string): Promise<KeyRow[]> => {
  const area = (await areasByCode()).get(code);
  if (!area) throw new Error(`areas.csv lacks ${code}`);
  const of = await linesOfAreas();
  const tiny = await tinyCouncils();
  const near = area.to === '' ? await nearOf(code) : [];
  const rows = await Promise.all(
    KEY_MEASURES.map(async (id) => {
      const own = of(id, code);
      const periods = await periodsOf(id);
      const on = own.findLast(({ status, value }) => status === 'ok' && value !== null)?.period ?? own.at(-1)?.period ?? '';
      const all = (await observationsOf(id, on)).filter(isCouncil);
      const beside = await linesOf(id, on, near);
      return keyRow(id, area.slug, {
        name: plainName(area),
        own,
        counterpart: of(measureById(id).counterpart, code),
        england: of(id, ENGLAND),
        periods,
        councils: () => all,
        near: () => beside,
        tiny
      });
    })
  );
  return rows.filter((row) => row !== null);
});
