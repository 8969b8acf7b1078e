import { must, tool } from './run.mjs';

/** What SvelteKit writes for the other tools to read. */
const sync = () => must(tool('@sveltejs/kit', ['sync'], { command: 'svelte-kit' }), 'svelte-kit sync failed.');

const svelteCheck = () =>
  must(
    tool('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']),
    'svelte-check found faults.'
  );
/** @param {string} name */
const cacheIn = (name) => ['--cache', '--cache-strategy', 'content', '--cache-location', `.cache/${name}`];
/* Some rules read the types of other files, which a cache of one file knows nothing of: CI reads every file anew. */
const eslint = () =>
  must(
    tool('eslint', ['.', '--max-warnings', '0', ...(process.env['CI'] === 'true' ? [] : cacheIn('eslint'))]),
    'ESLint found faults.'
  );
const format = () =>
  must(
    tool('prettier', ['--check', '--log-level', 'warn', ...cacheIn('prettier'), '.']),
    'Prettier would change files: npx prettier --write on them.'
  );
const unused = () => must(tool('knip', []), 'Knip found what nothing uses, or a package that package.json does not name.');

/**
 * Runs them all, one after the other, whatever any of them finds.
 * @param {(() => Promise<void>)[]} checks
 * @returns {Promise<Error[]>} what they found
 */
async function faultsOf(checks) {
  /** @type {Error[]} */
  const faults = [];
  for (const check of checks) await check().catch((/** @type {Error} */ fault) => faults.push(fault));
  return faults;
}

/** @param {Error[]} faults */
function report(faults) {
  const [first] = faults;
  if (!first) return;
  first.message = faults.map(({ message }) => message).join(' ');
  throw first;
}

export async function types() {
  await sync();
  await svelteCheck();
}

export const lint = async () => report(await faultsOf([eslint, format, unused]));

/** All of it, in as long as two cores need. */
export async function check() {
  await sync();
  report((await Promise.all([faultsOf([eslint]), faultsOf([svelteCheck, unused, format])])).flat());
}
