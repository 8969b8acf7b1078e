import path from 'node:path';

/** Of SvelteKit's modules those that lead to its router, and what stands for each in a build's scripts. */
const INSTEAD = {
  'client/entry.js': ['start', 'start'],
  'app/navigation.js': ['pushState, replaceState', 'navigation'],
  'app/state/index.js': ['page', 'state']
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
    const [names, module] = found[1];
    return { code: `export { ${names} } from ${JSON.stringify(path.resolve(`src/client/${module}.ts`))};`, map: null };
  },
  generateBundle(_, bundle) {
    const router = /@sveltejs\/kit\/src\/runtime\/client\/client\.js$/;
    const file = Object.values(bundle).find((one) => one.type === 'chunk' && one.moduleIds.some((id) => router.test(id)));
    if (file) this.error(`${file.fileName} holds SvelteKit's router: commands/client.mjs no longer keeps it out.`);
  }
});
