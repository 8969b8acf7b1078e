import { capital, inWords, list, namesInProse } from '../../words/index.ts';

/** More councils than so many are counted and not named. */
const NAMED = 3;

/**
 * The most that any council meets: 'Richmond upon Thames meets four of the five items that can be judged; no council meets more.' `of`: how many
 * items can be judged for what is shown. `year`: whose figures they are; null for the newest.
 */
export function mostInWords(
  { met, councils }: { met: number; councils: readonly { name: string }[] },
  of: number,
  year: string | null = null
): string {
  const opening = year === null ? '' : `By the figures of ${year}, `;
  const items = of === 1 ? 'the one item that can be judged' : `the ${inWords(of)} items that can be judged`;
  if (met === 0) return `${opening}${year === null ? 'No' : 'no'} council meets any of ${items}.`;
  const all = met === of;
  const how = of === 1 ? items : all ? `all ${items.replace('the ', '')}` : `${inWords(met)} of ${items}`;
  const who = councils.length <= NAMED ? listed(namesInProse(councils)) : `${inWords(councils.length)} councils`;
  return `${opening}${year === null ? capital(who) : who} ${councils.length === 1 ? 'meets' : 'meet'} ${how}${all ? '' : '; no council meets more'}.`;
}

/** Beside the most that any council meets: 'In 61 councils fewer than five items can be judged, because a sound figure or an inspection is missing: none of them could meet all five.' Empty where none. */
export function fewerInWords(councils: number, of: number): string {
  if (councils === 0 || of < 2) return '';
  return `In ${inWords(councils)} ${councils === 1 ? 'council' : 'councils'} fewer than ${inWords(of)} items can be judged, because a sound figure or an inspection is missing: ${councils === 1 ? 'it' : 'none of them'} could${councils === 1 ? ' not' : ''} meet ${of === 2 ? 'both' : `all ${inWords(of)}`}.`;
}

/* With a comma before the last where a name has an 'and' of its own. */
const listed = (names: readonly string[]) =>
  names.some((name) => name.includes(' and ')) && names.length > 1
    ? `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`
    : list(names);
