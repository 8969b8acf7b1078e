import { Parser } from 'htmlparser2';

/** One element that is open while the page is read, and what was said in it so far. */
interface Open {
  tag: string;
  attributes: Record<string, string>;
  /** What a reader of the screen is told of its content: texts, and names of pictures. */
  text: string;
  hidden: boolean;
  /** Texts of its own that are never shown, such as a script’s. */
  mute: boolean;
}

/** What a page says of itself, and what is wrong with its markup. */
export interface PageRead {
  title: string;
  description: string;
  canonical: string | undefined;
  lang: string;
  robots: string;
  h1: string[];
  /** How many of each landmark there are: banner, navigation, main, contentinfo. */
  landmarks: Record<'banner' | 'navigation' | 'main' | 'contentinfo', number>;
  /** What stands in the page’s main part. */
  main: string;
  /** What stands in the page’s foot. */
  foot: string;
  /** One sentence each, in the order of the page. */
  faults: string[];
}

const MUTE = new Set(['script', 'style', 'template', 'noscript']);
const FIELDS = new Set(['input', 'select', 'textarea']);
/** Elements that must say what they are in words. */
const NAMED = new Set([
  'a',
  'button',
  'summary',
  'th',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'caption',
  'legend',
  'label',
  'option',
  'title'
]);
/** Roles that say nothing without a name of their own: their content is no name. */
const ROLES = new Set(['img', 'region', 'application', 'dialog', 'grid', 'combobox', 'listbox', 'radiogroup', 'progressbar']);
/** Within these a header or a footer is no landmark. */
const SECTIONING = new Set(['article', 'aside', 'main', 'nav', 'section']);
const REFERENCES = ['aria-labelledby', 'aria-describedby'];

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
const short = (tag: string, attributes: Record<string, string>): string => {
  const { id, class: named, href, name } = attributes;
  const said = id ? `#${id}` : named ? `.${named.split(' ')[0]}` : href ? `[href=${href}]` : name ? `[name=${name}]` : '';
  return `<${tag}>${said}`;
};

/**
 * Reads a page as a program that reads aloud would, without a browser: its landmarks, headings, controls, pictures, tables and identifiers. Whatever depends on
 * drawing (contrast, overlaps, size) is a browser’s to see.
 * @param html a whole document
 */
export function read(html: string): PageRead {
  const page: PageRead = {
    title: '',
    description: '',
    canonical: undefined,
    lang: '',
    robots: '',
    h1: [],
    landmarks: { banner: 0, navigation: 0, main: 0, contentinfo: 0 },
    main: '',
    foot: '',
    faults: []
  };
  const fault = (sentence: string) => page.faults.push(sentence);
  const open: Open[] = [];
  const ids = new Set<string>();
  const referred: { id: string; by: string }[] = [];
  const labelled = new Set<string>();
  /** Fields that wait for a `<label for>` that may come after them. */
  const unnamed: { id: string; by: string }[] = [];
  let level = 0;
  const inside = (tag: string) => open.some((one) => one.tag === tag);
  /** Those of the open elements whose words are asked for: few, so that a page of thousands of elements is read in passing. */
  const listening: Open[] = [];
  const says = (text: string) => {
    if (open.at(-1)?.mute) return;
    for (const one of listening) one.text += text;
  };
  const ownName = (attributes: Record<string, string>) =>
    words(attributes['aria-label'] ?? '') || attributes['aria-labelledby'] || words(attributes['title'] ?? '');

  const opened = (tag: string, attributes: Record<string, string>) => {
    const around = open.at(-1);
    const hidden = (around?.hidden ?? false) || attributes['aria-hidden'] === 'true' || 'hidden' in attributes;
    const one = { tag, attributes, text: '', hidden, mute: MUTE.has(tag) };
    open.push(one);
    if (NAMED.has(tag) || tag === 'footer' || tag === 'main' || tag === 'svg') listening.push(one);
    const { id, role } = attributes;
    const by = short(tag, attributes);
    if (id !== undefined) {
      if (id === '' || /\s/.test(id)) fault(`${by} has an id that nothing can refer to`);
      if (ids.has(id)) fault(`the id '${id}' stands twice`);
      ids.add(id);
    }
    if (tag === 'html') page.lang = attributes['lang'] ?? '';
    if (tag === 'meta' && attributes['name'] === 'description') page.description = attributes['content'] ?? '';
    if (tag === 'meta' && attributes['name'] === 'robots') page.robots = attributes['content'] ?? '';
    if (tag === 'link' && attributes['rel'] === 'canonical') page.canonical = attributes['href'];
    for (const name of REFERENCES)
      for (const one of (attributes[name] ?? '').split(/\s+/).filter(Boolean)) referred.push({ id: one, by: `${name} of ${by}` });
    if (tag === 'label' && attributes['for']) {
      labelled.add(attributes['for']);
      referred.push({ id: attributes['for'], by: 'for of <label>' });
    }
    const free = !open.slice(0, -1).some((one) => SECTIONING.has(one.tag));
    if (role === 'main' || tag === 'main') page.landmarks.main++;
    if (role === 'navigation' || tag === 'nav') page.landmarks.navigation++;
    if (role === 'banner' || (tag === 'header' && free)) page.landmarks.banner++;
    if (role === 'contentinfo' || (tag === 'footer' && free)) page.landmarks.contentinfo++;
    if (tag === 'img' && attributes['alt'] === undefined && !hidden) fault(`${by} has no alt`);
    if (tag === 'img' && !hidden) says(` ${attributes['alt'] ?? ''} `);
    if (attributes['aria-label'] && !hidden) says(` ${attributes['aria-label']} `);
    if (role && ROLES.has(role) && !ownName(attributes) && !hidden && tag !== 'svg' && !FIELDS.has(tag))
      fault(`${by} is a ${role} without a name`);
    if (FIELDS.has(tag) && attributes['type'] !== 'hidden' && !hidden && !ownName(attributes) && !inside('label')) {
      if (attributes['type'] === 'submit' || attributes['type'] === 'button') {
        if (!words(attributes['value'] ?? '')) fault(`${by} says nothing`);
      } else unnamed.push({ id: id ?? '', by });
    }
    const heading = /^h([1-6])$/.exec(tag);
    if (heading && !hidden) {
      const next = Number(heading[1]);
      if (next > level + 1) fault(`${by} comes after a heading of level ${level}`);
      level = next;
    }
    if (tag === 'a' && attributes['href'] === '') fault(`${by} leads nowhere`);
    if (Number(attributes['tabindex'] ?? 0) > 0) fault(`${by} is taken out of the order of the page`);
  };

  const closed = () => {
    const one = open.pop();
    if (!one) return;
    if (listening.at(-1) === one) listening.pop();
    const { tag, attributes, hidden } = one;
    const text = words(one.text);
    if (tag === 'title' && !inside('svg')) page.title = text;
    if (tag === 'h1') page.h1.push(text);
    if (tag === 'main') page.main = text;
    if (tag === 'footer') page.foot = text;
    const link = tag !== 'a' || 'href' in attributes;
    if (NAMED.has(tag) && link && !hidden && !text && !ownName(attributes) && attributes['value'] !== '')
      fault(`${short(tag, attributes)} says nothing`);
    if (tag === 'svg' && attributes['role'] === 'img' && !hidden && !ownName(attributes) && !text)
      fault(`${short(tag, attributes)} is a picture without a name`);
  };

  const parser = new Parser(
    {
      onopentag: opened,
      ontext: (text) => {
        if (!open.at(-1)?.hidden) says(text);
      },
      onclosetag: closed
    },
    { decodeEntities: true }
  );
  parser.write(html);
  parser.end();
  for (const { id, by } of referred) if (!ids.has(id)) fault(`${by} names '${id}', which is not there`);
  for (const { id, by } of unnamed) if (!labelled.has(id)) fault(`${by} has no label`);
  return page;
}
