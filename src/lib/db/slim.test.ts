import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { engineFile, withoutExports } from './slim.ts';

/** A module that imports `env.wanted` (a function) and exports two functions, `used` and `unused`, and its memory. */
const name = (text: string) => [text.length, ...Buffer.from(text)];
const section = (id: number, bytes: number[]) => [id, bytes.length, ...bytes];
const module = Buffer.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, [1, 0x60, 0, 0]),
  ...section(2, [1, ...name('env'), ...name('wanted'), 0, 0]),
  ...section(3, [3, 0, 0, 0]),
  ...section(5, [1, 0, 1]),
  ...section(7, [4, ...name('used'), 0, 1, ...name('unused'), 0, 2, ...name('wanted'), 0, 3, ...name('memory'), 2, 0]),
  ...section(10, [3, 2, 0, 0x0b, 2, 0, 0x0b, 2, 0, 0x0b])
]);

describe('a module without the exports that nobody asks for', () => {
  it('keeps what the JavaScript around it names, and what it imports itself', () => {
    const slim = withoutExports(module, 'exports["used"]; exports.memory');
    expect(WebAssembly.Module.exports(new WebAssembly.Module(new Uint8Array(slim))).map((one) => one.name)).toEqual([
      'used',
      'wanted',
      'memory'
    ]);
    expect(slim.subarray(-11)).toEqual(module.subarray(-11));
  });

  it('is refused where there are none', () => {
    expect(() => withoutExports(module.subarray(0, 8), '')).toThrow('exports nothing');
  });
});

describe('the engine', () => {
  it('is a module with a hundredth of its exports, those of the bindings among them', () => {
    const bytes = readFileSync(engineFile());
    expect(bytes.length).toBeLessThan(27_000_000);
    const exported = WebAssembly.Module.exports(new WebAssembly.Module(new Uint8Array(bytes))).map((one) => one.name);
    expect(exported.length).toBeLessThan(750);
    expect(exported).toEqual(expect.arrayContaining(['main', 'malloc', 'duckdb_web_open', 'duckdb_web_query_run']));
  });
});
