import path from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sourceFiles, textOf } from './rooms.ts';

/** What a stranger does not know by its name: `told` may be a sentence, a set of what was reported, the content of a drawing. */
const PRIVATE = /\b(?:told|untold|tells?|telling|ends|apart|lens|twins?|takes?|taken|taking|hires?|hired|hand ?over)\b/;

/** Names that are not ours to give: those of JavaScript, and fields of files that this site publishes. */
const GIVEN = ['endsWith'];
const PUBLISHED: Readonly<Record<string, readonly string[]>> = { 'src/lib/api/documents.ts': ['twin'] };

/** `bothEnds`, `both-ends` and `BOTH_ENDS` → 'both ends'. */
const wordsOf = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .join(' ')
    .toLowerCase();
const isPrivate = (name: string) => !GIVEN.includes(name) && PRIVATE.test(wordsOf(name));

function identifiersOf(file: string, text: string): Set<string> {
  const found = new Set<string>();
  const inScript = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) found.add(node.text);
    ts.forEachChild(node, inScript);
  };
  const inComponent = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && /^(?:Private)?Identifier$/.test(String(node.type)) && 'name' in node) found.add(String(node.name));
    for (const child of Object.values(node)) inComponent(child);
  };
  if (file.endsWith('.svelte')) inComponent(parse(text, { modern: true }));
  else if (!file.endsWith('.css')) inScript(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

function privateIn(file: string): string[] {
  const published = PUBLISHED[file] ?? [];
  const [base = ''] = path.posix.basename(file).split('.');
  const names = [...identifiersOf(file, textOf(file))].filter((name) => isPrivate(name) && !published.includes(name));
  return [...(isPrivate(base) ? [base] : []), ...names];
}

describe('names', () => {
  it.each([
    ['told', true],
    ['toldOf', true],
    ['bothEnds', true],
    ['AVERAGES_APART', true],
    ['selection-told', true],
    ['handOver', true],
    ['endsWith', false],
    ['tolerance', false],
    ['byHand', false],
    ['mistaken', false],
    ['spends', false]
  ])('%s is private: %s', (name, is) => expect(isPrivate(name)).toBe(is));

  it('are read from scripts and from components', () => {
    expect([...identifiersOf('a.ts', 'const told = (one: Told) => one.apart; // ends')]).toEqual([
      'told',
      'one',
      'Told',
      'apart'
    ]);
    const component =
      '<script lang="ts">let { told }: { told: Told } = $props();</script>{#each told as one}{one.apart} ends{/each}';
    expect([...identifiersOf('a.svelte', component)].filter(isPrivate).sort()).toEqual(['Told', 'apart', 'told']);
  });

  it('are those that a stranger knows', () =>
    expect(sourceFiles().flatMap((file) => privateIn(file).map((name) => `${file}: ${name}`))).toEqual([]));
});
