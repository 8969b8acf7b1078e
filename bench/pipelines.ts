import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { size, type Fact } from './report.ts';

/** `npm run data` from nothing, in a folder of its own: how long, and how much memory at most. */
export async function measurePipelines(sources: string): Promise<Fact[]> {
  const here = mkdtempSync(join(tmpdir(), 'parity-bench-'));
  cpSync('data', join(here, 'data'), { recursive: true });
  const started = Date.now();
  const child = spawn(
    process.execPath,
    ['--import', resolve('node_modules/tsx/dist/esm/index.mjs'), resolve('pipelines/run.ts')],
    {
      cwd: here,
      stdio: 'ignore',
      env: { ...process.env, PARITY_SOURCES: resolve(sources) }
    }
  );
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 50);
  const code = await new Promise((done) => child.once('exit', done));
  clearInterval(watch);
  if (code !== 0) throw new Error(`npm run data failed with ${code}`);
  const seconds = (Date.now() - started) / 1000;
  return [
    { group: 'Pipelines', what: 'npm run data', value: `${seconds.toFixed(1)} s`, budget: '60 s', note: '' },
    { group: 'Pipelines', what: 'npm run data, most memory', value: size(peak), budget: '2 GB', note: 'resident' }
  ];
}

function peakOf(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
