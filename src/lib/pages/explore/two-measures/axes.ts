import type { ScatterAxis } from '../../../charts/scatter/layout.ts';
import { periodInWords } from '../../../model/period.ts';
import { englandReference, lawLabelOf } from '../../../ui/charts.ts';
import type { Side } from './pair.ts';

/** An axis of the chart: the measure with its year, England’s figure and the law’s standard. */
export function axisOf({ measure, period, england }: Side): ScatterAxis {
  const { lawLabel } = lawLabelOf(measure);
  return {
    measure: { unit: measure.unit, lawStandard: measure.lawStandard },
    title: `${measure.title}, ${measure.phrases.when?.[period] ?? periodInWords(period)}`,
    england: englandReference(measure, england),
    law: measure.lawStandard && lawLabel ? { value: measure.lawStandard.value, label: lawLabel } : null
  };
}
