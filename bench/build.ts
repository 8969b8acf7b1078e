import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { inputs, written } from '../commands/inputs.mjs';
import { pagesIn } from '../commands/pages.mjs';
import type { Fact } from './report.ts';

/** `npm run build` from nothing, in a folder of its own: every page, picture and table, compressed. */
export async function measureBuild(): Promise<Fact[]> {
  const here = mkdtempSync(join(tmpdir(), 'parity-bench-'));
  const source = (file: string) => !written.some((folder) => `${relative('.', file)}/`.startsWith(folder));
  for (const name of [...inputs, 'package.json']) cpSync(name, join(here, name), { recursive: true, filter: source });
  symlinkSync(resolve('node_modules'), join(here, 'node_modules'));
  const started = Date.now();
  const child = spawn(process.execPath, ['commands/build.mjs'], { cwd: here, stdio: 'ignore' });
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0) throw new Error(`npm run build failed with ${code}`);
  const seconds = (Date.now() - started) / 1000;
  const pages = pagesIn(join(here, 'build'));
  rmSync(here, { recursive: true });
  return [
    {
      group: 'Pipelines',
      what: 'npm run build, from nothing',
      value: `${seconds.toFixed(0)} s`,
      budget: '90 s',
      note: `${pages.length.toLocaleString('en-GB')} pages`
    }
  ];
}
