import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { catalogueOf, nameOf, writeCatalogue } from './catalogue.mjs';

const root = mkdtempSync(path.join(tmpdir(), 'parity-catalogue-'));
const room = path.join(root, 'src/lib/measures');
afterAll(() => rmSync(root, { recursive: true, force: true }));
const order = (text: string) => [...text.slice(text.indexOf('= [')).matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
const measure = (id: string, topic: string, file = id) =>
  writeFileSync(
    path.join(room, `${file}.ts`),
    `export default {\n  id: '${id}',\n  topic: ${topic}\n} satisfies Measure as Measure;\n`
  );

it('is named as code is', () => expect(nameOf('level-2-at-19-with-plan')).toBe('level2At19WithPlan'));

it('keeps the order that it has, and puts a new measure last of its topic', () => {
  const topics = new Map([
    ['a-new', 'TIME'],
    ['b', 'TIME'],
    ['c', 'MONEY'],
    ['d', 'TIME'],
    ['e-new', 'HEALTH']
  ]);
  const text = catalogueOf(['d', 'b', 'gone', 'c'], topics);
  expect(order(text)).toEqual(['d', 'b', 'aNew', 'c', 'eNew']);
  expect(text).toContain("import aNew from './a-new.ts';\nimport b from './b.ts';");
  expect(text).not.toContain('gone');
});

it('lists the files of the folder that are measures, once, and refuses one that names itself otherwise', () => {
  mkdirSync(room, { recursive: true });
  writeFileSync(path.join(room, 'shared.ts'), 'export const SHARED = 1;\n');
  measure('first', 'TIME');
  measure('second', 'TIME');
  expect(writeCatalogue(root)).toEqual({ added: ['first', 'second'], removed: [] });
  const text = readFileSync(path.join(room, 'catalogue.ts'), 'utf8');
  expect(order(text)).toEqual(['first', 'second']);
  expect(writeCatalogue(root)).toEqual({ added: [], removed: [] });
  expect(readFileSync(path.join(room, 'catalogue.ts'), 'utf8')).toBe(text);
  rmSync(path.join(room, 'first.ts'));
  expect(writeCatalogue(root)).toEqual({ added: [], removed: ['first'] });
  measure('third', 'TIME', 'another');
  expect(() => writeCatalogue(root)).toThrow("src/lib/measures/another.ts has the id 'third'.");
});
