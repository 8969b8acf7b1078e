import path from 'node:path';

const at = (/** @type {string} */ file) => JSON.stringify(path.resolve(file));

/** Of SvelteKit's modules those that lead to its router, and what stands for each in a build's scripts. */
const INSTEAD = {
  'client/entry.js': () =>
    `import Root from ${at('.svelte-kit/generated/root.svelte')}; import { startIn } from ${at('src/client/start.ts')}; export const start = startIn(Root);`,
  'app/navigation.js': () => `export { pushState, replaceState } from ${at('src/client/navigation.ts')};`,
  'app/state/index.js': () => `export { page } from ${at('src/client/state.ts')};`
};

/**
 * Leaves SvelteKit's router out of a build's scripts: every link is a full page load, and a page needs no more of it than `src/client` holds.
 * The development server keeps it.
 * @returns {import('vite').Plugin}
 */
export const ownClient = () => ({
  name: 'own-client',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  transform(_, id) {
    const found = Object.entries(INSTEAD).find(([file]) =>
      id.replaceAll('\\', '/').endsWith(`@sveltejs/kit/src/runtime/${file}`)
    );
    if (!found) return undefined;
    return { code: found[1](), map: null };
  },
  generateBundle(_, bundle) {
    const router = /@sveltejs\/kit\/src\/runtime\/client\/client\.js$/;
    const file = Object.values(bundle).find((one) => one.type === 'chunk' && one.moduleIds.some((id) => router.test(id)));
    if (file) this.error(`${file.fileName} holds SvelteKit's router: commands/client.mjs no longer keeps it out.`);
  }
});
