import type { ComingCouncil } from '../../places/match.ts';
import { list, nameInProse } from '../../words/index.ts';
import { dayInWords } from '../dates.ts';

/** 'Surrey is replaced by East Surrey and West Surrey on 1 April 2027.'; empty for a council that stays. */
export function comingInWords(place: { code: string; name: string }, coming: readonly ComingCouncil[]): string {
  const after = coming.filter(({ replaces }) => replaces.includes(place.code));
  const days = [...new Set(after.map(({ from }) => from))].sort();
  return days
    .map((day) => {
      const names = after.filter(({ from }) => from === day).map(({ name }) => name);
      return `${nameInProse(place)} is replaced by ${list(names)} on ${dayInWords(day)}.`;
    })
    .join(' ');
}
