import { periodInWords } from '../model/period.ts';
import { isCouncil } from '../model/area.ts';
import { isDoubted, isNoBase, type Fault } from '../model/fault.ts';
import type { Gazetteer } from '../model/gazetteer.ts';
import { isPrinted, type Measure } from '../model/measure.ts';
import type { Observation, Status } from '../model/observation.ts';
import { type Check } from './evidence.ts';

type Found = Omit<Fault, 'decision'>;

interface Of {
  /** The check that found it. */
  check: Pick<Check, 'decision'>;
  gazetteer: Gazetteer;
}

const NO_FIGURE: Record<Exclude<Status, 'ok' | 'faulty'>, string> = {
  'not-collected': 'it was not collected then',
  'nothing-to-divide': 'the denominator is 0',
  suppressed: 'the publisher withholds it',
  'not-returned': 'the publisher prints none',
  'no-row': 'the published table leaves this area out',
  'not-an-area-then': 'there is nothing to measure it from'
};

/**
 * What becomes of the figures that a finding names, in the words of the ledger: read off their lines as the tables have them, so that the
 * ledger says nothing that the tables do not do. `read`: what the reading of the file did about it, which is said first.
 */
export function decisionOf(
  found: Found,
  lines: readonly Observation[],
  { check, measure, gazetteer, read = '' }: Of & { measure: Measure | undefined; read?: string }
): string {
  if (!measure) return read === '' ? 'No measure on this site is made from it.' : read;
  const words = new Map<string, string[]>();
  for (const line of lines) {
    const said = ofLine(found, line, measure, { check, gazetteer });
    words.set(said, [...(words.get(said) ?? []), periodInWords(line.period)]);
  }
  const all = [...words].map(([said, years]) => (words.size > 1 ? `${years.join(', ')}: ${said}` : said));
  return [read, ...all].filter((part) => part !== '').join(' ');
}

function ofLine(found: Found, line: Observation, measure: Measure, { check, gazetteer }: Of): string {
  if (line.value === null && found.severity === 'blocker') return 'No figure is made from it.';
  if (line.value === null) return `No figure is shown, because ${NO_FIGURE[line.status as keyof typeof NO_FIGURE]}.`;
  if (line.status === 'faulty')
    return found.severity === 'warning'
      ? 'Another check takes the figure out of use, so it is shown as faulty, and not ranked or compared.'
      : (check.decision?.faulty ?? 'The figure is shown as faulty, and not ranked or compared.');
  if (line.note.includes('summed'))
    return 'The figure shown is the sum of the councils that have both counts, not the printed total.';
  if (check.decision?.shown) return check.decision.shown;
  const area = gazetteer.byCode(line.area);
  const noted = { note: [`${found.check}.${found.measure}`] };
  if (area && isCouncil(area) && isDoubted(noted))
    return `Shown as published and marked, so it is never named as highest or lowest${isNoBase(noted) ? ', and is in no finding' : ''}.`;
  if (check.decision?.made && !isPrinted(measure)) return check.decision.made;
  return 'Shown as published, with this beside it.';
}
