import type { ChangeLog, DataChange } from '../../model/change.ts';
import { periodInWords } from '../../model/period.ts';
import { readVersion } from '../../view/version.ts';
import { formatCount, formatValue, list } from '../../words/index.ts';
import type { Measure } from '../../model/measure.ts';
import { dayInWords } from '../dates.ts';
import { servedJson } from '../served.ts';

/** What of the address asks for another version than the newest, for the reader; empty where nothing does. Throws where the log cannot be loaded. */
export async function sinceInWords(search: string, measure: Measure): Promise<string> {
  const read = readVersion(search);
  if (read.state === 'missing') return '';
  if (read.state === 'invalid') return read.reason;
  return changesSince(await servedJson<ChangeLog>('/data/changes.json'), read.value, measure);
}

/**
 * What happened to a measure's figures since a link was made: how many of them are others, the one that moved most with what the link's
 * version said, and new periods. Empty where the link's version is the newest.
 */
export function changesSince(log: ChangeLog, given: string, measure: Measure): string {
  const link = linkFrom(log, given);
  if (!link) return '';
  if (!link.since) return `${link.made} ${link.now}`;
  const parts = [...new Set([...link.since].reverse().flatMap((change) => partsOf(change, measure)))];
  const sentence = parts.length === 0 ? 'No figure of this measure has changed since.' : `Since then: ${parts.join('; ')}.`;
  return `${link.made} ${sentence} ${link.now}`;
}

/** A link from another version than the newest. */
export interface OldLink {
  /** 'This link was made from version aaaaaaaaaaaa of the data, as published by 11 June 2026.' */
  made: string;
  now: string;
  /** What has changed since then, newest first; null where the log does not know the version. */
  since: DataChange[] | null;
}

/** What is known of the version that a link was made from; null where it is the newest. */
export function linkFrom(log: ChangeLog, given: string): OldLink | null {
  if (given === log.version) return null;
  const now = `The figures below are those of today’s version, ${log.version}.`;
  const made = log.changes.findIndex(({ version }) => version === given);
  const before = log.changes.findIndex(({ after }) => after === given);
  if (made === -1 && before === -1)
    return {
      made: `This link was made from version ${given} of the data, which is not in the log of changes: what it said cannot be told.`,
      now,
      since: null
    };
  const asAt = log.changes[made]?.asAt ?? '';
  const day = asAt === '' ? '' : `, as published by ${dayInWords(asAt)}`;
  const since = log.changes.slice(0, made === -1 ? before + 1 : made);
  return { made: `This link was made from version ${given} of the data${day}.`, now, since };
}

function partsOf({ measures, periods, edits }: DataChange, measure: Measure): string[] {
  const added = periods.filter((one) => one.measure === measure.id).flatMap((one) => one.added);
  const edit = edits.find((one) => one.measure === measure.id);
  const edited = edit ? edit.changed + edit.appeared + edit.withdrawn + edit.restated : 0;
  const largest = edit?.largest;
  const value = (text: string) => formatValue(measure, Number(text));
  return [
    ...(measures.added.includes(measure.id) ? ['this measure is new'] : []),
    ...(added.length > 0 ? [`${list(added.map(periodInWords))} ${added.length === 1 ? 'was' : 'were'} added`] : []),
    ...(edited > 0 && edit
      ? [
          `${formatCount(edited)} ${edited === 1 ? 'figure is' : 'figures are'} not what ${edited === 1 ? 'it was' : 'they were'}, of ${list(edit.periods.map(periodInWords))}${
            largest
              ? ` (the largest change, in ${periodInWords(largest.period)}: ${value(largest.before)} became ${value(largest.after)})`
              : ''
          }`
        ]
      : [])
  ];
}
