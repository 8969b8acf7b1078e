import { BOUNDARY_CREDIT, HEXAGON_CREDIT } from '../words/index.ts';
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** What became of one chart. */
export interface Packed {
  /** Folder that its files lie in: the measure's id. */
  folder: string;
  headline: string;
  /** Names of its files in the folder; none where it could not be drawn. */
  files: string[];
  /** Why it could not be drawn, for the reader; empty where it could. */
  problem: string;
}

export interface Readme {
  title: string;
  charts: readonly Packed[];
  /** Charts that nobody can draw, and why: 'Outcome of the area inspection: no strip, answers are words'. */
  without: readonly string[];
  /** Publisher first, with release, day, licence and page. */
  sources: readonly string[];
  version: string;
  address: string;
}

/** The same bytes whenever the same files are packed. */
const WHEN = new Date(1980, 0, 1, 12);
const LONGEST_STEM = 90;

/**
 * Files packed one after the other, with nothing kept but what is packed already. Pictures are stored as they are, since their own packing
 * cannot be bettered; texts are packed. Throws what fflate throws, and where a name comes twice.
 */
export class Archive {
  readonly #chunks: Uint8Array<ArrayBuffer>[] = [];
  readonly #names = new Set<string>();
  #failed: Error | null = null;
  readonly #zip = new Zip((error, chunk) => {
    if (error) this.#failed = error;
    else this.#chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });

  add(name: string, body: string | Uint8Array): void {
    if (this.#names.has(name)) throw new Error(`The archive holds ${name} already`);
    this.#names.add(name);
    const file = typeof body === 'string' ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    file.mtime = WHEN;
    this.#zip.add(file);
    file.push(typeof body === 'string' ? strToU8(body) : body, true);
    if (this.#failed) throw this.#failed;
  }

  /** The whole archive in pieces, in order. */
  finish(): Uint8Array<ArrayBuffer>[] {
    this.#zip.end();
    if (this.#failed) throw this.#failed;
    return this.#chunks;
  }
}

/** A figure's name as a file's, short enough for any system: where many councils are in it, they are counted. */
export function stemOf(name: string): string {
  if (name.length <= LONGEST_STEM) return name;
  const [kind = '', ...before] = name.split('_').reverse();
  const start = before
    .reverse()
    .join('_')
    .slice(0, LONGEST_STEM - kind.length - 10);
  return `${start.replace(/-[^-_]*$/, '')}-and-more_${kind}`;
}

/** What is inside, where it is from, how it may be used, which version it is: the text of README.txt. */
export function readmeOf({ title, charts, without, sources, version, address }: Readme): string {
  const made = charts.filter(({ files }) => files.length > 0);
  const failed = charts.filter(({ problem }) => problem !== '');
  const folders = [...new Set(made.map(({ folder }) => folder))];
  const section = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', heading, ...lines]);
  return [
    `SEND Parity Atlas: charts for the briefing on ${title}`,
    '',
    `${made.length} ${made.length === 1 ? 'chart' : 'charts'}, each as a picture (PNG, 1600 by 900), a drawing (SVG) and its figures (CSV).`,
    ...section(
      'WHAT IS INSIDE',
      folders.flatMap((folder) => [
        `${folder}/`,
        ...made
          .filter((chart) => chart.folder === folder)
          .flatMap(({ headline, files }) => [`  ${headline}`, ...files.map((file) => `    ${file}`)])
      ])
    ),
    ...section('WHAT IS NOT INSIDE', [...without, ...failed.map(({ headline, problem }) => `${headline} ${problem}`)]),
    ...section('HOW TO READ THE CSV', [
      'A figure is unrounded where its counts are published. lower_95 and upper_95 are its 95% interval.',
      'Of a figure that is not there, status and reason say why. One that our checks found faulty stands in published_not_used.'
    ]),
    ...section('SOURCES', sources),
    ...section('LICENCE', [
      'Figures: as their sources say. Contains public sector information licensed under the Open Government Licence v3.0.',
      BOUNDARY_CREDIT,
      HEXAGON_CREDIT
    ]),
    ...section('VERSION', [`Data version ${version}`, address]),
    ''
  ].join('\r\n');
}
