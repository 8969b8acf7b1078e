import { yearOf as yearOfDay } from '../../model/period.ts';
import type { Figure } from '../figure.ts';
import type { CitedSource } from '../figures/input.ts';

export type CitationStyle = 'plain' | 'bibtex' | 'ris' | 'markdown';

const SITE = 'SEND Parity Atlas';

/** 'Department for Education, Education, health and care plans, Reporting year 2026': publisher first. */
export function citedInWords({ publisher, title, release }: Pick<CitedSource, 'publisher' | 'title' | 'release'>): string {
  return [publisher, title, release].filter((part) => part !== '').join(', ');
}

/**
 * How to cite a figure: the publisher and the release that the numbers are from, then this site, which drew them. Dates are those that the
 * releases were published on, never that of the day: the address carries the version of the data.
 */
export function citationOf(
  figure: Pick<Figure, 'headline' | 'subtitle' | 'address' | 'name'>,
  every: readonly CitedSource[],
  style: CitationStyle
): string {
  const sources = releasesOf(every);
  const about = figure.subtitle.replace(/\.$/, '');
  const title = `${figure.headline} ${about}`.trim();
  switch (style) {
    case 'plain':
      return `${sources.map(dated).join('; ')}. ${SITE}, ${about}. ${figure.address}`;
    case 'markdown':
      return `${sources.map((source) => linked(source)).join('; ')}. [${markdown(`${SITE}, ${about}`)}](${linkable(figure.address)})`;
    case 'bibtex':
      return [
        ...sources.map((source, i) => bibtexOf(source, `${keyOf(source.publisher)}${yearOf(source)}${i > 0 ? i + 1 : ''}`)),
        bibtexFigure(figure, title)
      ].join('\n\n');
    case 'ris':
      return [...sources.map(risOf), risFigure(figure, title)].join('\r\n');
  }
}

/* A release has many files, and is cited once. */
function releasesOf(sources: readonly CitedSource[]): CitedSource[] {
  const seen = new Set<string>();
  return sources.filter((source) => !seen.has(dated(source)) && seen.add(dated(source)));
}

function dated(source: CitedSource): string {
  return oneLine([citedInWords(source), source.published, source.page].filter((part) => part !== '').join(', '));
}

function linked(source: CitedSource): string {
  const words = markdown([citedInWords(source), source.published].filter((part) => part !== '').join(', '));
  return source.page === '' ? words : `[${words}](${linkable(source.page)})`;
}

function markdown(words: string): string {
  return oneLine(words).replace(/([\\[\]*_`<])/g, '\\$1');
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

/** An address without the letters that end one, or unbalance what it stands in, in Markdown and BibTeX. */
const linkable = (address: string) =>
  address.replace(/[\s(){}<>\\]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

const yearOf = ({ published }: CitedSource) => (published === '' ? '' : String(yearOfDay(published)));
const keyOf = (publisher: string) => publisher.toLowerCase().replace(/[^a-z]+/g, '') || 'source';
/* An escaped brace counts for BibTeX like any other: braces are named, so that every field stays balanced. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}'
};
const tex = (words: string) => oneLine(words).replace(/[\\{}~^&%$#_]/g, (letter) => TEX[letter] ?? `\\${letter}`);

function bibtexOf(source: CitedSource, key: string): string {
  return entry('misc', key, [
    ['author', `{${tex(source.publisher)}}`],
    ['title', tex([source.title, source.release].filter((part) => part !== '').join(', '))],
    ['year', yearOf(source)],
    ['url', linkable(source.page)],
    ['note', tex(source.licence)]
  ]);
}

function bibtexFigure({ name, address }: Pick<Figure, 'name' | 'address'>, title: string): string {
  return entry('misc', name.replace(/[^A-Za-z0-9]+/g, '-'), [
    ['author', `{${SITE}}`],
    ['title', tex(title)],
    ['url', linkable(address)]
  ]);
}

function entry(kind: string, key: string, fields: readonly (readonly [string, string])[]): string {
  const lines = fields.filter(([, value]) => value !== '').map(([field, value]) => `  ${field} = {${value}}`);
  return `@${kind}{${key},\n${lines.join(',\n')}\n}`;
}

function risOf(source: CitedSource): string {
  return ris('DATA', [
    ['AU', source.publisher],
    ['TI', [source.title, source.release].filter((part) => part !== '').join(', ')],
    ['PB', source.publisher],
    ['PY', yearOf(source)],
    ['DA', source.published.replaceAll('-', '/')],
    ['UR', source.page]
  ]);
}

function risFigure({ address }: Pick<Figure, 'address'>, title: string): string {
  return ris('ELEC', [
    ['AU', SITE],
    ['TI', title],
    ['UR', address]
  ]);
}

function ris(type: string, fields: readonly (readonly [string, string])[]): string {
  const lines = [
    ['TY', type] as const,
    ...fields.filter(([, value]) => value !== '').map(([tag, value]) => [tag, value.replace(/\s+/g, ' ')] as const)
  ];
  return `${lines.map(([tag, value]) => `${tag}  - ${value}`).join('\r\n')}\r\nER  - \r\n`;
}
