import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @param {string} room @param {string} names */
const files = (room, names) => names.split(' ').map((name) => `src/lib/${room}/${name}.`);

/**
 * What goes into one script file of the browser's, by where it lies: what nearly every page runs, what every page of figures runs, and the
 * charts that many pages share, each kind whole. A file holds nothing that imports from one after it. Everything else is parted as the pages
 * that use it differ, so that no page loads what it has no use for.
 * @type {[name: string, within: string[]][]}
 */
export const FILES = [
  [
    'base',
    [
      'node_modules/svelte/',
      'node_modules/@sveltejs/kit/',
      'node_modules/devalue/',
      'node_modules/clsx/',
      'node_modules/esm-env/',
      'vite/preload-helper',
      'rolldown/runtime',
      'src/routes/+layout.',
      'src/client/',
      '.svelte-kit/generated/root.svelte',
      ...files(
        'ui',
        'base Header Footer Head FeedLinks focus history origin dates provenance/watch provenance/reference provenance/figures'
      ),
      ...files('charts/kit', 'palette-pages'),
      ...files('charts', 'after-paint'),
      ...files('served', 'at needed trusted worker'),
      ...files('tables', 'words'),
      ...files('model', 'period source rounding'),
      ...files('words', 'credits terms')
    ]
  ],
  [
    'numbers',
    [
      'src/lib/model/units/',
      ...files('model', 'area geography measure'),
      ...files('words', 'numbers names'),
      ...files('view', 'parameters')
    ]
  ],
  [
    'figures',
    [
      ...files('model', 'withdrawn publication publications checks fault comparator'),
      ...files('statistics', 'normal byar wilson newcombe rate-ratio quantiles'),
      ...files('words', 'boards publisher reasons figure extremes like grades headline caption exceptions'),
      ...files('measures', 'returns'),
      ...files('view', 'selection'),
      ...files('ui', 'measures export/DownloadButton'),
      ...files('charts/kit', 'boxes classed markup node scale shape text'),
      ...files('charts/strip', 'row'),
      'node_modules/d3-array/'
    ]
  ],
  [
    'comparing',
    [
      ...files('words', 'chance moved'),
      ...files('findings', 'tested'),
      ...files('ui', 'neighbours charts'),
      ...files('charts/kit', 'nearest room')
    ]
  ],
  ['search', [...files('served', 'fetch served'), ...files('ui', 'places served CouncilSearch')]],
  [
    'maps',
    [
      'src/lib/charts/areas/',
      'src/lib/charts/choropleth/',
      'src/lib/charts/hexagons/',
      ...files('ui', 'TwoMaps shapes rows headline Headline')
    ]
  ],
  ['spark', files('charts/trend', 'Spark spark')],
  ['lines', ['src/lib/charts/trend/']],
  ['strip', ['src/lib/charts/strip/']]
];

/** What is loaded when a reader asks for it, though it lies among the rest. */
const LATER =
  /\.worker\.|charts\/areas\/(marks|path|names)\.ts|charts\/(choropleth|hexagons)\/(geometry|regions)|charts\/kit\/(canvas|letters|svg|texts)\.ts/;

/** Styles that pages without the scripts beside them have too. */
const STYLES = /\.css$/;

/** @param {string} id */
export function chunkOf(id) {
  const at = id.replaceAll('\\', '/');
  if (LATER.test(at)) return null;
  const name = FILES.find(([, within]) => within.some((place) => at.includes(place)))?.[0] ?? null;
  return name !== 'base' && STYLES.test(at) && !at.includes('.svelte') ? null : name;
}

/**
 * A ring of files that wait for each other: in it one may run before what it needs is there. Null where there is none.
 * @param {Map<string, readonly string[]>} imports of each file, the files that it loads first
 */
export function ringIn(imports) {
  /** @type {Map<string, boolean>} */
  const over = new Map();
  /** @type {(file: string, from: readonly string[]) => string[] | null} */
  const follow = (file, from) => {
    if (over.get(file) === false) return [...from.slice(from.indexOf(file)), file];
    if (over.has(file)) return null;
    over.set(file, false);
    for (const next of imports.get(file) ?? []) {
      const ring = follow(next, [...from, file]);
      if (ring) return ring;
    }
    over.set(file, true);
    return null;
  };
  for (const file of imports.keys()) {
    const ring = follow(file, []);
    if (ring) return ring;
  }
  return null;
}

/**
 * A manifest in which every page names the styles of all files that it is made with, those it needs first before its own, and what any of them
 * loads later. SvelteKit gives a style to the first file that leads to it, and where that one is only loaded later, the page is served without
 * it; and a file that one of them loads later is not told to the browser beforehand, though the page itself needs it.
 * @template {Record<string, { css?: string[], imports?: string[], dynamicImports?: string[] }>} M
 * @param {M} manifest as Vite writes it
 * @param {(name: string) => boolean} isPage
 * @returns {M}
 */
export function asPages(manifest, isPage) {
  /** Those it needs first before itself. @type {(name: string, seen?: Set<string>) => string[]} */
  const all = (name, seen = new Set()) => {
    if (seen.has(name)) return [];
    seen.add(name);
    return [...(manifest[name]?.imports ?? []).flatMap((one) => all(one, seen)), name];
  };
  return /** @type {M} */ (
    Object.fromEntries(
      Object.entries(manifest).map(([name, file]) => {
        const rest = { ...file };
        delete rest.dynamicImports;
        if (!isPage(name)) return [name, rest];
        const of = (/** @type {'css' | 'dynamicImports'} */ key) => [
          ...new Set(all(name).flatMap((one) => manifest[one]?.[key] ?? []))
        ];
        const [css, later] = [of('css'), of('dynamicImports')];
        return [name, { ...rest, ...(css.length > 0 && { css }), ...(later.length > 0 && { dynamicImports: later }) }];
      })
    )
  );
}

/**
 * Makes few, larger script files of the browser's.
 * @returns {import('vite').Plugin}
 */
export const fewChunks = () => ({
  name: 'few-chunks',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
  outputOptions: (options) => ({
    ...options,
    codeSplitting: { groups: [{ name: chunkOf, includeDependenciesRecursively: false }] }
  }),
  generateBundle(_, bundle) {
    const scripts = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []));
    const ring = ringIn(new Map(scripts.map(({ fileName, imports }) => [fileName, imports])));
    if (ring) this.error(`Script files wait for each other: ${ring.join(' -> ')}. commands/chunks.mjs says what lies in which.`);
  },
  writeBundle({ dir = '' }) {
    const file = path.join(dir, '.vite/manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify(asPages(manifest, (name) => /\/client-optimized\/nodes\/\d+\.js$/.test(name))));
  }
});
