import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { headersIn, policyForPages } from './headers.mjs';
import { pagesIn } from './pages.mjs';
import { Stop } from './run.mjs';

/**
 * Names the first value that JSON would not bring back as it is.
 * @param {unknown} value
 * @param {string} at
 * @returns {string | undefined}
 */
export function notPlain(value, at = 'data') {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? undefined : `${at} is ${value}`;
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind !== 'Object' && kind !== 'Array') return `${at} is ${kind}`;
  for (const [key, inner] of Object.entries(/** @type {object} */ (value))) {
    if (inner === undefined && kind === 'Object') continue;
    const fault = notPlain(inner, `${at}.${key}`);
    if (fault) return fault;
  }
  return undefined;
}

const inert = /^<script[^>]*\stype="application\/(?:ld\+)?json"/;
const element = 'const element = document.currentScript.parentElement;';
const start = /^\s*<script>([\s\S]*?kit\.start\(app, element), (\{[\s\S]*\})(\);\s*\}\);\s*\}\s*)<\/script>$/;

/** SvelteKit's list of all pages, which its router would want: a page here names its own scripts (`src/client/start.ts`). */
const list = /,\s*(?:reader\.then\(\(\) => )?import\("[^"]*"\)\)?\s*\]\)\.then\(\(\[kit, app\]\) => \{\s*kit\.start\(app, /;

/**
 * Takes the start script out of a page. What every page's says alike becomes one file; what this page's says alone,
 * its data, stays in the page as JSON, which a browser reads but never runs.
 * @param {string} html
 * @param {{ policy: string, page: string, keep: (script: string) => string }} options `keep` stores a script, answering with its address
 */
export function sealed(html, { policy, page, keep }) {
  const body = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) => {
    if (/^<script[^>]*\ssrc=/.test(script) || inert.test(script)) return script;
    const [, before, own, after] = start.exec(script) ?? [];
    if (!before?.includes(element))
      throw new Stop(`${page}: an inline script that is not SvelteKit's start script: ${script.slice(0, 80)}`);
    const data = vm.runInNewContext(`(${own})`);
    const fault = notPlain(data);
    if (fault) throw new Stop(`${page}: ${fault}, but a page's data must be plain JSON (no Date, Map, promise or NaN).`);
    const json = JSON.stringify(data).replaceAll('<', '\\u003c');
    const found = `${element}\nconst own = document.currentScript.previousElementSibling.textContent;`;
    if (!list.test(before)) throw new Stop(`${page}: SvelteKit's start script no longer reads as it did: ${before.slice(-300)}`);
    const alone = before.replace(list, '\n]).then(([kit]) => {\nkit.start(');
    const shared = `${alone.replace(element, found)}, JSON.parse(own)${after}`;
    return `<script type="application/json">${json}</script><script src="${keep(shared)}" defer></script>`;
  });
  return body.replace(/<head>/, `<head><meta http-equiv="content-security-policy" content="${policy}">`);
}

/** @param {string} folder a built site */
export function seal(folder) {
  const policy = policyForPages(headersIn(path.join(folder, '_headers')));
  const scripts = new Set();
  const keep = (/** @type {string} */ script) => {
    const text = script.replace(/\n\s*/g, '\n').trim();
    const name = `_app/immutable/start.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.js`;
    if (!scripts.has(name)) {
      mkdirSync(path.join(folder, '_app/immutable'), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    scripts.add(name);
    return `/${name}`;
  };
  const pages = pagesIn(folder);
  for (const { file: page } of pages) {
    const file = path.join(folder, page);
    writeFileSync(file, sealed(readFileSync(file, 'utf8'), { policy, page, keep }));
  }
  return { pages: pages.length, scripts: scripts.size };
}
