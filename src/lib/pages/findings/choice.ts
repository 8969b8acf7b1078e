import { among, given, without } from '../../view/parameters.ts';

/** What a reader can choose findings by, as the address names it. */
export const KEYS = ['topic', 'kind', 'region', 'council'] as const;
export type Key = (typeof KEYS)[number];

export type Choice = Record<Key, string>;

export const NOTHING: Choice = { topic: '', kind: '', region: '', council: '' };

const NAMED: Readonly<Record<Key, string>> = { topic: 'topic', kind: 'kind of finding', region: 'region', council: 'council' };

/** The choice that an address carries; what is not on offer counts as not chosen, and is said. */
export function choiceIn(
  search: string,
  offered: Readonly<Record<Key, readonly string[]>>
): { choice: Choice; reasons: string[] } {
  const { params, reasons } = given(search, { own: KEYS });
  const of = (key: Key) => among(params, key, offered[key], reasons, `There is no ${NAMED[key]}`);
  return { choice: { topic: of('topic'), kind: of('kind'), region: of('region'), council: of('council') }, reasons };
}

/** The address with the choice in it, and all else that it carried. */
export function addressOf(url: URL, choice: Choice): URL {
  const address = new URL(url);
  const written = without(url.search, KEYS);
  for (const key of KEYS) if (choice[key] !== '') written.set(key, choice[key]);
  address.search = written.toString();
  return address;
}

export function isChosen(choice: Choice): boolean {
  return KEYS.some((key) => choice[key] !== '');
}

/** Hides what does not fit the choice, and what has nothing left in it, and unfolds what does; answers with how many findings are left. */
export function showChosen(root: Element, choice: Choice): number {
  const fits = (element: HTMLElement, key: Key) => choice[key] === '' || element.dataset[key] === choice[key];
  let shown = 0;
  const any = isChosen(choice);
  for (const section of root.querySelectorAll<HTMLElement>('section.measure')) {
    let inSection = 0;
    for (const group of section.querySelectorAll<HTMLElement>('.group')) {
      const wanted = fits(section, 'topic') && fits(group, 'kind');
      let inGroup = 0;
      for (const item of group.querySelectorAll('li')) {
        item.hidden = !(wanted && fits(item, 'region') && fits(item, 'council'));
        if (!item.hidden) inGroup++;
      }
      const narrow = choice.region !== '' || choice.council !== '';
      group.hidden = any && !(wanted && (inGroup > 0 || !narrow));
      inSection += group.hidden ? 0 : 1;
      shown += inGroup;
    }
    section.hidden = any && inSection === 0;
    const fold = section.querySelector<HTMLDetailsElement>(':scope > details.fold');
    if (fold && any) fold.open = !section.hidden;
  }
  for (const topic of root.querySelectorAll<HTMLElement>('section.section'))
    topic.hidden = !topic.querySelector('section.measure:not([hidden])');
  return shown;
}
