import { FAULTS_IN_WORDS } from '../model/checks-in-words.ts';

/** What a reader is told where this check found something, and what it asks; of a check that is no more, its name. */
export function checkInWords(id: string): { title: string; text: string } {
  return FAULTS_IN_WORDS[id] ?? { title: `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`, text: '' };
}
