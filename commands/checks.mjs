import { must, tool } from './run.mjs';

export async function types() {
  await must(tool('@sveltejs/kit', ['sync'], { command: 'svelte-kit' }), 'svelte-kit sync failed.');
  await must(
    tool('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']),
    'svelte-check found faults.'
  );
}

export async function lint() {
  const faults = [];
  if (await tool('eslint', ['.', '--max-warnings', '0'])) faults.push('ESLint found faults.');
  if (await tool('prettier', ['--check', '--log-level', 'warn', '.']))
    faults.push('Prettier would change files: npx prettier --write on them.');
  await must(Promise.resolve(faults.length), faults.join(' '));
}
