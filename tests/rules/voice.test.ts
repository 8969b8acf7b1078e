import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readable, sentBack } from '../../commands/voice.mjs';
import { root, sourceFiles } from './rooms.ts';

/** Where what a reader reads is written. */
const SPOKEN =
  /^(?:src\/lib\/(?!db\/|queries\/|statistics\/)|src\/(?:routes|client)\/|src\/[a-z.-]+\.(?:ts|html)$|pipelines\/(?:findings|write)\/)/;

/** The pieces of text in a program: what stands between quotation marks, but no import and no key. */
function textsIn(code: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isThrowStatement(node) || ts.isTaggedTemplateExpression(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text);
    else if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest));
  return texts;
}

/** What a Svelte file says outside and inside its script. */
function textsOfSvelte(text: string): string[] {
  const script = /<script[^>]*>([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '';
  const markup = readable(text.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '').replace(/\{[^{}]*\}/g, ' '));
  return [...textsIn(script), ...markup];
}

describe('the voice of the site', () => {
  it('has nothing in its templates that it sends back', () => {
    const found = sourceFiles()
      .filter((file) => SPOKEN.test(file) && /\.(?:ts|svelte)$/.test(file) && !/\.test\.ts$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(path.join(root, file), 'utf8');
        const pieces = file.endsWith('.svelte') ? textsOfSvelte(text) : textsIn(text);
        return pieces.flatMap((piece) => {
          const back = /\s/.test(piece) ? sentBack(piece, { marks: false }) : null;
          return back === null ? [] : [`${file}: ${back}`];
        });
      });
    expect(found).toEqual([]);
  });
});
