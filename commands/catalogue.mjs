import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Stop } from './run.mjs';

/**
 * A room that is a list: one file a thing, named by its id.
 * @typedef {object} Room
 * @property {string} folder
 * @property {string} list the name of the list
 * @property {string} type the type of its things, with the file that has it
 * @property {string} from
 * @property {string} words said of the list
 * @property {(text: string, name: string) => boolean} isThing whether a file holds one
 * @property {(name: string) => string} imported how its name is imported
 * @property {(text: string) => string} group by which it is put beside its like
 */

/** @type {Room} */
export const MEASURES = {
  folder: 'src/lib/measures',
  list: 'MEASURES',
  type: 'Measure',
  from: '../model/measure.ts',
  words: 'Every measure, in the order in which pages list them.',
  isThing: (text) => /^export default\b/m.test(text),
  imported: (name) => name,
  group: (text) => /^ {2}topic: (\w+)/m.exec(text)?.[1] ?? ''
};

/** @type {Room} */
export const CHECKS = {
  folder: 'src/lib/checks',
  list: 'CHECKS',
  type: 'Check',
  from: './evidence.ts',
  words: 'Every check, each run over every file, in the order of `data/checks.csv`.',
  isThing: (text, name) => text.includes(`\nexport const ${name}: Check = {`),
  imported: (name) => `{ ${name} }`,
  group: () => ''
};

/** @type {Room} */
export const PUBLICATIONS = {
  folder: 'src/lib/publications',
  list: 'PUBLICATIONS',
  type: 'Publication',
  from: './publication.ts',
  words: 'Every publication. Of two that a file is equally like, it is taken for the first.',
  isThing: (text, name) => text.includes(`\nexport const ${name}: Publication = {`),
  imported: (name) => `{ ${name} }`,
  group: () => ''
};

/** `plans-within-20-weeks` → `plansWithin20Weeks`. @param {string} id */
export const nameOf = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/**
 * The catalogue's text: every file of the room once. Those that it lists keep their order; a new one comes last of its group.
 * @param {readonly string[]} listed ids, in the order of the catalogue as it is
 * @param {ReadonlyMap<string, string>} groups each thing's group (of a measure the name of its topic's constant, `GETTING_IN`), by the id of its file
 * @param {Room} room
 */
export function catalogueOf(listed, groups, room = MEASURES) {
  const order = listed.filter((id) => groups.has(id));
  for (const [id, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (order.includes(id)) continue;
    const last = order.findLastIndex((one) => groups.get(one) === group);
    order.splice(last < 0 ? order.length : last + 1, 0, id);
  }
  const imports = [...order].sort().map((id) => `import ${room.imported(nameOf(id))} from './${id}.ts';`);
  return `/* Written by \`npm run data\` from the files of this folder. Lines of the list may be moved, and stay where they are put. */
import type { ${room.type} } from '${room.from}';
${imports.join('\n')}

/** ${room.words} */
export const ${room.list}: readonly ${room.type}[] = [
${order.map((id) => `  ${nameOf(id)}`).join(',\n')}
];
`;
}

/**
 * Lists what is in the folder of a room.
 * @param {string} root the project
 * @param {Room} room
 * @returns {{ added: string[], removed: string[] }} ids
 * @throws {Stop} where a file names what it holds otherwise
 */
export function writeCatalogue(root, room = MEASURES) {
  const folder = path.join(root, room.folder);
  const file = path.join(folder, 'catalogue.ts');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const listed = [...before.matchAll(/^import \S.* from '\.\/([a-z0-9-]+)\.ts';$/gm)].map(([, id = '']) => id);
  const names = new Map(listed.map((id) => [nameOf(id), id]));
  const order = [...before.slice(before.indexOf('= [')).matchAll(/^ {2}(\w+),?$/gm)].flatMap(
    ([, name = '']) => names.get(name) ?? []
  );
  /** @type {Map<string, string>} */
  const groups = new Map();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
    const text = readFileSync(path.join(folder, name), 'utf8');
    const id = name.slice(0, -3);
    if (!room.isThing(text, nameOf(id))) continue;
    const [, declared] = /^ {2}id: '([^']*)'/m.exec(text) ?? [];
    // A measure that a maker makes has its id from there.
    if (/^export (?:default|const \w+: \w+ =) \{/m.test(text) && declared !== undefined && declared !== id)
      throw new Stop(`${room.folder}/${name} has the id '${declared}'.`);
    groups.set(id, room.group(text));
  }
  const after = catalogueOf(order, groups, room);
  if (after !== before) writeFileSync(file, after);
  return { added: [...groups.keys()].filter((id) => !order.includes(id)), removed: order.filter((id) => !groups.has(id)) };
}
