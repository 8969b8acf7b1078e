import { isCouncil, type Area } from '../../src/lib/model/area.ts';
import type { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import { CHANGES } from '../areas/history.ts';

/**
 * The council now in force that an ONS code, current or old, stands for; a council that was merged is the one that it became. Throws
 * where there is none, or where a council was split.
 */
export function livingCouncil(code: string, gazetteer: Gazetteer): Area {
  const area = gazetteer.areas.find(
    (candidate) => isCouncil(candidate) && (candidate.code === code || candidate.aliases.includes(code))
  );
  if (!area) throw new Error(`No council has the ONS code '${code}'`);
  if (area.to === '') return area;
  const after = CHANGES.filter(({ from }) => from.includes(area.code)).flatMap(({ to }) => to);
  const [only] = after;
  if (only === undefined || after.length > 1) throw new Error(`${area.name} (${code}) ended, and no one council followed it`);
  return livingCouncil(only, gazetteer);
}
