import { measureById } from '../../measures/index.ts';
import type { Finding } from '../../model/finding.ts';
import type { Gazetteer } from '../../model/gazetteer.ts';
import { periodInWords } from '../../model/period.ts';
import { besideFinding, findingAsText, findingInWords } from '../../words/findings.ts';
import { groupInWords } from '../../words/finding-groups.ts';
import { formatCount, formatShort, list, nameInProse, plainName } from '../../words/index.ts';
import type { Assessed } from './assess.ts';
import type { End, News } from './news.ts';

/** More names than these are counted. */
const MOST_NAMED = 6;

/** 'New in your files: 2026.' and what England did in the measure that stands first. */
export function newsInWords(news: readonly News[]): string {
  const periods = [...new Set(news.map(({ period }) => period))].sort().map(periodInWords);
  const [first] = news;
  if (!first) return 'No year in your files is newer than this site’s tables.';
  const { england, moved, measure: id } = first;
  const measure = measureById(id);
  const opening = `New in your files: ${list(periods)}.`;
  if (england.now === null || england.before === null) return opening;
  const went = `${measure.title}, England: ${formatShort(measure, england.before)} in ${periodInWords(first.before ?? '')}, ${formatShort(measure, england.now)} in ${periodInWords(first.period)}`;
  const beyond =
    moved && moved.tested > 0
      ? `; ${formatCount(moved.rose + moved.fell)} of ${formatCount(moved.tested)} councils moved beyond chance`
      : '';
  return `${opening} ${went}${beyond}.`;
}

/** What a period says of one measure beside the draft of its headline, sentence by sentence. */
export function changedInWords(news: News, gazetteer: Gazetteer): string[] {
  const measure = measureById(news.measure);
  const named = (codes: readonly string[]) => namesOf(codes, gazetteer);
  const said: string[] = [];
  const { england, before, period, moved, begun, ended, extremes } = news;
  if (england.now !== null && england.before !== null && before !== null)
    said.push(
      `England: ${formatShort(measure, england.before)} in ${periodInWords(before)}, ${formatShort(measure, england.now)} in ${periodInWords(period)}.`
    );
  if (moved?.tested === 0)
    said.push(`No council has a figure in both ${periodInWords(moved.since)} and ${periodInWords(period)}, so none is compared.`);
  else if (moved)
    said.push(
      `${counted(moved.rose)} rose beyond chance since ${periodInWords(moved.since)} and ${formatCount(moved.fell)} fell, of ${formatCount(moved.tested)} compared.`
    );
  for (const end of ['lowest', 'highest'] as const) {
    const { now, before: then } = extremes[end];
    if (!now) continue;
    const who = (one: End) => (one.areas.length > 1 ? counted(one.areas.length) : named(one.areas));
    const was = then ? `; before, ${who(then)}, ${formatShort(measure, then.value)}` : '';
    said.push(`${end === 'lowest' ? 'Lowest' : 'Highest'}: ${who(now)}, ${formatShort(measure, now.value)}${was}.`);
  }
  if (before !== null && ended.length > 0)
    said.push(`With a figure in ${periodInWords(before)} and none in ${periodInWords(period)}: ${named(ended)}.`);
  if (before !== null && begun.length > 0)
    said.push(`With a figure in ${periodInWords(period)} and none in ${periodInWords(before)}: ${named(begun)}.`);
  for (const group of news.groups) said.push(groupInWords(group));
  return said;
}

/** A finding as this site's list of findings has it. */
export function findingText(finding: Finding, news: News, gazetteer: Gazetteer): { text: string; beside: string[] } {
  const measure = measureById(finding.measure);
  const area = gazetteer.byCode(finding.area);
  const england = news.groups.find(({ kind }) => kind === finding.kind)?.england ?? null;
  const text = findingAsText(area ? plainName(area) : finding.area, findingInWords(measure, finding, england));
  return { text, beside: besideFinding(measure, finding) };
}

/** Of which measures nothing is drafted, and why; empty where there are none. */
export function heldInWords(held: Assessed['held']): string {
  if (held.length === 0) return '';
  const titles = [...new Set(held.map(({ measure }) => `‘${measureById(measure).title}’`))];
  const periods = [...new Set(held.flatMap((one) => one.periods))].sort().map(periodInWords);
  const why = held.some((one) => one.why === 'swapped')
    ? 'two columns may have changed places, as the checks below say'
    : 'too many councils of the file have a figure that cannot be right';
  const named = titles.length > MOST_NAMED ? `${formatCount(titles.length)} measures` : list(titles);
  return `Nothing is drafted of ${named} for ${list(periods)}: ${why}. Compare the file with the publisher’s page before you use these figures.`;
}

/** What the checks came to. */
export function checkedInWords({
  tested,
  checks,
  flagged,
  parts
}: Pick<Assessed, 'tested' | 'checks' | 'flagged' | 'parts'>): string {
  const known = flagged.filter((one) => one.known).length;
  const fresh = flagged.length - known;
  const opening = `${formatCount(tested)} cells and sums were tested by the ${formatCount(checks)} of this site’s checks that apply.`;
  const cut =
    parts.length === 0
      ? ''
      : ` The files have under half of the councils of ${list(parts.map(periodInWords))}, so nothing was asked about councils that are missing, or about totals of that time.`;
  if (flagged.length === 0) return `${opening} Nothing was found.${cut}`;
  const found = `${fresh === 0 ? 'Nothing new was found' : `${formatCount(fresh)} ${fresh === 1 ? 'finding is' : 'findings are'} new`}`;
  const old =
    known === 0
      ? ''
      : `${fresh === 0 ? '; ' : ', and '}${formatCount(known)} stand${known === 1 ? 's' : ''} in this site’s list of faults already`;
  return `${opening} ${found}${old}.${cut}`;
}

function namesOf(codes: readonly string[], gazetteer: Gazetteer): string {
  const names = codes.flatMap((code) => {
    const area = gazetteer.byCode(code);
    return area ? [nameInProse(area)] : [];
  });
  return names.length > MOST_NAMED
    ? `${names.slice(0, MOST_NAMED).join(', ')} and ${formatCount(names.length - MOST_NAMED)} more`
    : list(names);
}

const counted = (councils: number): string => `${formatCount(councils)} ${councils === 1 ? 'council' : 'councils'}`;
