import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter({ pages: 'build', assets: 'build', strict: true }),
    prerender: { handleHttpError: 'warn', handleMissingId: 'fail', crawl: true, entries: ['*'] },
    paths: { relative: false },
    // Every link is a full page load, so no page outlives its version; and without a date in it, the same inputs build the same bytes.
    version: { name: 'atlas' },
    inlineStyleThreshold: 20000
  }
};
