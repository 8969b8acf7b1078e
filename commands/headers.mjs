import { readFileSync } from 'node:fs';

/** @typedef {{ path: string, remove: string[], set: [string, string][] }} Rule */

/**
 * Reads a `_headers` file: a path, then its headers, each indented.
 * @param {string} text
 */
export function readHeaders(text) {
  /** @type {Rule[]} */
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ path: content, remove: [], set: [] });
      continue;
    }
    const rule = rules.at(-1);
    if (!rule) throw new Error(`_headers: '${content}' stands under no path.`);
    const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(content) ?? [];
    if (name && value) rule.set.push([name, value]);
    else if (content.startsWith('!')) rule.remove.push(content.slice(1).trim().toLowerCase());
    else throw new Error(`_headers: '${content}' is not a header.`);
  }
  return rules;
}

/**
 * @param {Rule[]} rules
 * @param {string} pathname
 */
export function headersFor(rules, pathname) {
  /** @type {Map<string, string>} */
  const headers = new Map();
  for (const { path, remove, set } of rules) {
    const matches = path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : pathname === path;
    if (!matches) continue;
    for (const name of remove) headers.delete(name);
    for (const [name, value] of set) {
      const key = name.toLowerCase();
      const before = headers.get(key);
      headers.set(key, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return Object.fromEntries(headers);
}

/** @param {string} file */
export const headersIn = (file) => readHeaders(readFileSync(file, 'utf8'));

/**
 * The policy as a page can state it for itself: `frame-ancestors` counts in a header alone.
 * @param {Rule[]} rules
 */
export function policyForPages(rules) {
  const policy = headersFor(rules, '/')['content-security-policy'];
  if (!policy) throw new Error('_headers gives no Content-Security-Policy for /*.');
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => !directive.startsWith('frame-ancestors'))
    .join('; ');
}
