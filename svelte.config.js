import { baseFrom } from './commands/base.mjs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Addresses to prerender instead of every page, for a quick look or a test: `PARITY_PAGES=/,/councils/derby npx vite build`. */
const pages = (process.env['PARITY_PAGES'] ?? '').split(',').filter((page) => page.startsWith('/'));
const some = pages.length > 0;

/** Where a quick look or a test is built to, so that it does not take the place of the site. */
const out = process.env['PARITY_OUT'] || 'build';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter({ pages: out, assets: out, strict: true }),
    prerender: {
      concurrency: 4,
      // Every route lists its pages, and commands/links.mjs follows their links once all are there.
      crawl: false,
      entries: some ? /** @type {`/${string}`[]} */ (pages) : ['*'],
      handleHttpError: 'fail',
      // oEmbed needs whole addresses: a build that is told none has no such documents.
      handleUnseenRoutes: some
        ? 'ignore'
        : ({ routes, message }) => {
            if (process.env['PARITY_ORIGIN'] || routes.some((route) => !route.startsWith('/embed/oembed/')))
              throw new Error(message);
          }
    },
    paths: { relative: false, base: baseFrom(process.env['PARITY_BASE']) },
    // Every link is a full page load, so no page outlives its version; and without a date in it, the same inputs build the same bytes.
    version: { name: 'atlas' },
    // Registered once a page is read, by lib/offline/page.ts.
    serviceWorker: { register: false },
    inlineStyleThreshold: 20000
  }
};
