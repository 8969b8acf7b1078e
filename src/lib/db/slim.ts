import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [IMPORTS, EXPORTS] = [2, 7];

/** Reads numbers and names of a WebAssembly module, one after the other. */
class Reader {
  at: number;
  readonly bytes: Buffer;

  constructor(bytes: Buffer, at: number) {
    [this.bytes, this.at] = [bytes, at];
  }

  byte = (): number => this.bytes[this.at++] ?? 0;

  /** An unsigned number of up to 32 bits in LEB128. */
  number = (): number => {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = this.byte();
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    return value >>> 0;
  };

  name = (): string => {
    const length = this.number();
    return this.bytes.toString('utf8', this.at, (this.at += length));
  };

  /** A memory's or a table's least size, and its most where it has one. */
  limits = (): void => {
    const most = this.byte() & 1;
    this.number();
    if (most) this.number();
  };
}

function leb(value: number): Buffer {
  const bytes: number[] = [];
  for (let left = value; bytes.length === 0 || left > 0; left >>>= 7) bytes.push((left & 127) | (left > 127 ? 128 : 0));
  return Buffer.from(bytes);
}

/**
 * A WebAssembly module without the exports that nobody asks for by name: kept are those that it imports itself, by the table through which
 * modules are linked, and those that `glue`, the JavaScript around it, names. DuckDB exports all its 75,000 functions for extensions to link
 * with; this site opens none, and their names are a seventh of what a browser loads. Throws where the module has no exports.
 */
export function withoutExports(wasm: Buffer, glue: string): Buffer {
  const named = new Set(glue.match(/[\w$]+/g));
  const reader = new Reader(wasm, 8);
  while (reader.at < wasm.length) {
    const start = reader.at;
    const id = reader.byte();
    const length = reader.number();
    const end = reader.at + length;
    if (id === IMPORTS) for (const name of importsIn(reader)) named.add(name);
    if (id === EXPORTS) {
      const kept = exportsIn(reader).filter(
        ({ name }) => named.has(name) || named.has(`_${name}`) || named.has(name.replace(/^_/, ''))
      );
      const body = Buffer.concat([leb(kept.length), ...kept.map(({ bytes }) => bytes)]);
      return Buffer.concat([wasm.subarray(0, start), Buffer.from([EXPORTS]), leb(body.length), body, wasm.subarray(end)]);
    }
    reader.at = end;
  }
  throw new Error('The module exports nothing.');
}

function importsIn(reader: Reader): string[] {
  return Array.from({ length: reader.number() }, () => {
    reader.name();
    const name = reader.name();
    const kind = reader.byte();
    /* A function, a table, a memory, a global, an exception: each is followed by its type. */
    if (kind === 1 || kind === 3 || kind === 4) reader.byte();
    if (kind === 1 || kind === 2) reader.limits();
    if (kind === 0 || kind === 4) reader.number();
    if (kind === 3) reader.byte();
    return name;
  });
}

function exportsIn(reader: Reader): { name: string; bytes: Buffer }[] {
  return Array.from({ length: reader.number() }, () => {
    const start = reader.at;
    const name = reader.name();
    reader.byte();
    reader.number();
    return { name, bytes: reader.bytes.subarray(start, reader.at) };
  });
}

/** DuckDB's engine for browsers as this site serves it: made in `.cache/` from the package's, unless it is there. Answers with its path. */
export function engineFile(): string {
  const packages = createRequire(import.meta.url);
  const read = (name: string) => readFileSync(packages.resolve(`@duckdb/duckdb-wasm/dist/${name}`));
  const [wasm, glue] = [read('duckdb-eh.wasm'), read('duckdb-browser-eh.worker.js')];
  const file = path.resolve('.cache/engine/duckdb-eh.wasm');
  const of = `${file}.of`;
  const hash = createHash('sha256').update(wasm).update(glue).update(withoutExports.toString()).digest('hex');
  if (existsSync(file) && existsSync(of) && readFileSync(of, 'utf8') === hash) return file;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, withoutExports(wasm, glue.toString()));
  renameSync(`${file}.part`, file);
  writeFileSync(of, hash);
  return file;
}

/**
 * Gives pages that engine in place of the package's.
 * @returns a plugin of Vite's
 */
export const slimEngine = () => ({
  name: 'slim-engine',
  enforce: 'pre' as const,
  resolveId: (source: string) => (source === '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url' ? `${engineFile()}?url` : undefined)
});
