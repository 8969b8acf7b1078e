import { must, tool } from './run.mjs';

/** What SvelteKit writes for the other tools to read. */
export const sync = () => must(tool('@sveltejs/kit', ['sync'], { command: 'svelte-kit' }), 'svelte-kit sync failed.');

const svelteCheck = () =>
  must(
    tool('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']),
    'svelte-check found faults.'
  );

export async function types() {
  await sync();
  await svelteCheck();
}

export async function lint() {
  const faults = [];
  if (await tool('eslint', ['.', '--max-warnings', '0'])) faults.push('ESLint found faults.');
  const format = [
    '--check',
    '--log-level',
    'warn',
    '--cache',
    '--cache-strategy',
    'content',
    '--cache-location',
    '.cache/prettier'
  ];
  if (await tool('prettier', [...format, '.'])) faults.push('Prettier would change files: npx prettier --write on them.');
  if (await tool('knip', [])) faults.push('Knip found what nothing uses, or a package that package.json does not name.');
  await must(Promise.resolve(faults.length), faults.join(' '));
}

/** Types beside the rest, on a core each. */
export async function check() {
  await sync();
  const results = await Promise.allSettled([svelteCheck(), lint()]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
