import type { ScatterAxis } from '../../../charts/scatter/layout.ts';
import { periodInWords } from '../../../model/period.ts';
import { lawLabelOf } from '../../../ui/charts.ts';
import { formatShort, likeShort } from '../../../words/index.ts';
import { wholeOf, type Side } from './pair.ts';

/** An axis of the chart: the measure with its year, England’s figure and the law’s standard. */
export function axisOf({ measure, period, england }: Side): ScatterAxis {
  const { lawLabel } = lawLabelOf(measure);
  const whole = wholeOf({ measure, england });
  const like = england && likeShort(measure, england) !== '' ? ' like for like' : '';
  return {
    measure: { unit: measure.unit, lawStandard: measure.lawStandard },
    title: `${measure.title}, ${measure.phrases.when?.[period] ?? periodInWords(period)}`,
    england: whole === null ? null : { value: whole, label: `England ${formatShort(measure, whole)}${like}` },
    law: measure.lawStandard && lawLabel ? { value: measure.lawStandard.value, label: lawLabel } : null
  };
}
