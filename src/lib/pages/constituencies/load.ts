import { allConstituencies } from '../../loading/constituencies.ts';
import { plainName } from '../../words/index.ts';

/** Every constituency under the letter that it begins with, and its councils, the one of most of its people first, with the shares where there are several. */
export async function load() {
  const all = (await allConstituencies()).map(({ name, slug, parts }) => ({
    name,
    slug,
    councils: parts
      .map(({ council, percent }) => `${plainName(council)}${parts.length > 1 ? ` ${percent < 1 ? 'under 1' : percent}%` : ''}`)
      .join(', ')
  }));
  const letters = [...new Set(all.map(({ name }) => name.charAt(0)))];
  return {
    count: all.length,
    letters: letters.map((letter) => ({ letter, all: all.filter(({ name }) => name.startsWith(letter)) }))
  };
}
