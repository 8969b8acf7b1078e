import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Stop } from './run.mjs';

const room = 'src/lib/measures';

/** `plans-within-20-weeks` → `plansWithin20Weeks`. @param {string} id */
export const nameOf = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * The catalogue's text: every measure's file once. Those that it lists keep their order, which is that of the pages; a new one comes last of its topic.
 * @param {readonly string[]} listed ids, in the order of the catalogue as it is
 * @param {ReadonlyMap<string, string>} topics each measure's topic by the name of its constant (`GETTING_IN`), by the id of its file
 */
export function catalogueOf(listed, topics) {
  const order = listed.filter((id) => topics.has(id));
  for (const [id, topic] of [...topics].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (order.includes(id)) continue;
    const last = order.findLastIndex((one) => topics.get(one) === topic);
    order.splice(last < 0 ? order.length : last + 1, 0, id);
  }
  const imports = [...order].sort().map((id) => `import ${nameOf(id)} from './${id}.ts';`);
  return `/* Written by \`npm run data\` from the files of this folder. The order is that of the pages: lines may be moved, and stay where they are put. */
import type { Measure } from '../model/measure.ts';
${imports.join('\n')}

/** Every measure, in the order in which pages list them. */
export const MEASURES: readonly Measure[] = [
${order.map((id) => `  ${nameOf(id)}`).join(',\n')}
];
`;
}

/**
 * Lists the measures that are in the folder.
 * @param {string} root the project
 * @returns {{ added: string[], removed: string[] }} ids
 * @throws {Stop} where a measure’s file names itself otherwise, or no topic
 */
export function writeCatalogue(root) {
  const folder = path.join(root, room);
  const file = path.join(folder, 'catalogue.ts');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const listed = [...before.matchAll(/^import \w+ from '\.\/([a-z0-9-]+)\.ts';$/gm)].map(([, id = '']) => id);
  const names = new Map(listed.map((id) => [nameOf(id), id]));
  const order = [...before.slice(before.indexOf('= [')).matchAll(/^ {2}(\w+),?$/gm)].flatMap(
    ([, name = '']) => names.get(name) ?? []
  );
  /** @type {Map<string, string>} */
  const topics = new Map();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
    const text = readFileSync(path.join(folder, name), 'utf8');
    if (!/^export default\b/m.test(text)) continue;
    const id = name.slice(0, -3);
    const [, told] = /^ {2}id: '([^']*)'/m.exec(text) ?? [];
    const [, topic] = /^ {2}topic: (\w+)/m.exec(text) ?? [];
    // A measure that a maker makes has its id from there.
    if (/^export default \{/m.test(text) && told !== undefined && told !== id)
      throw new Stop(`${room}/${name} has the id '${told}'.`);
    topics.set(id, topic ?? '');
  }
  const after = catalogueOf(order, topics);
  if (after !== before) writeFileSync(file, after);
  return { added: [...topics.keys()].filter((id) => !order.includes(id)), removed: order.filter((id) => !topics.has(id)) };
}
