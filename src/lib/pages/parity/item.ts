import type { Measure } from '../../model/measure.ts';
import { JUDGED } from '../../standard/items.ts';
import type { JudgedItem } from '../../standard/model.ts';

/** The checklist's item that the measure is evidence for, judged as a share; null where there is none. */
export function itemOf(measure: Pick<Measure, 'id'>): JudgedItem | null {
  return JUDGED.find(({ evidence }) => evidence.kind === 'share' && evidence.measure === measure.id) ?? null;
}
