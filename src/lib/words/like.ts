import type { Area } from '../model/area.ts';
import type { WithLike } from '../model/comparator.ts';
import type { Measure } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { countOf } from './figure.ts';
import { regionInProse } from './names.ts';
import { formatCount, formatValue, formatShort, list } from './numbers.ts';

type Line = WithLike<Pick<Observation, 'value' | 'numerator' | 'denominator'>>;

/** More councils than so many are counted and not named. */
const MOST_NAMED = 6;

/** The like-for-like figure of a line, '49.8%'; empty where it has none, or where it prints like the line’s own. */
export function likeShort(measure: Measure, { value, like }: Line): string {
  if (!like || value === null) return '';
  const text = formatShort(measure, like.value);
  return text === formatShort(measure, value) ? '' : text;
}

/** A line's figure in short with the like-for-like one beside it, where they print apart: '49.2% (like for like 49.8%)'. */
export function withLikeShort(measure: Measure, text: string, line: Line | undefined): string {
  const like = line ? likeShort(measure, line) : '';
  return like === '' ? text : `${text} (like for like ${like})`;
}

/**
 * What councils are compared with where a total counts more of them than show a figure: 'England’s figure, 49.2%, counts Havering and Norfolk,
 * which have no sound figure of their own. Without them it is 49.8% (30,536 of 61,283 plans), and councils are compared with that.' Empty
 * where the line holds the same councils.
 */
export function likeSentence(measure: Measure, { like, ...line }: Line & Pick<Area, 'name' | 'kind'>): string {
  if (!like || line.value === null) return '';
  const whose = line.kind === 'england' ? 'England’s figure' : `The figure for ${regionInProse(line.name)}`;
  const names = like.without ?? [];
  const few = names.length > 0 && names.length <= MOST_NAMED;
  const one = like.leftOut.length === 1;
  const [published, without] = [formatValue(measure, line.value), formatValue(measure, like.value)];
  const same = published === without;
  const extra = (line.denominator ?? 0) - (like.denominator ?? 0);
  const half = few && !same && extra > 0 && measure.unit.kind === 'share' && line.numerator === like.numerator;
  const holds = half
    ? `has ${formatCount(extra)} ${measure.phrases.below ?? measure.phrases.counted} of ${list(names)} in its denominator and none of theirs in its numerator, so it is too low`
    : `counts ${few ? `${list(names)}, which` : `${formatCount(like.leftOut.length)} ${one ? 'council' : 'councils'} that`} ${one ? 'has no sound figure of its' : 'have no sound figure of their'} own`;
  const count = countOf(measure, like);
  return `${whose}, ${published}, ${holds}. Without ${one ? 'that council' : 'them'} it is ${same ? 'also ' : ''}${without}${count && ` (${count})`}, and councils are compared with that.`;
}
