import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A failure whose message is all that the reader needs: printed without a stack. */
export class Stop extends Error {}

/**
 * @param {string} name package name
 * @param {string} [command] one of its commands, if it has several
 */
function commandOf(name, command = name) {
  const folder = path.join(root, 'node_modules', name);
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) throw new Stop(`${name} is not installed. Run npm ci.`);
  const { bin } = JSON.parse(readFileSync(file, 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a program in the project's folder, its output shown as it comes, and answers with its exit code.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function exitCode(program, args, { env = {}, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', shell, env: { ...process.env, ...env } });
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.on('error', (error) => reject(new Stop(`${program} could not be started: ${error.message}`)));
    child.on('close', (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? 1);
    });
  });
}

/**
 * The exit code of an installed package's own command: `tool('vite', ['build'])`.
 * @param {string} name
 * @param {string[]} args
 * @param {{ command?: string, env?: Record<string, string | undefined> }} [options]
 */
export const tool = async (name, args, { command, env } = {}) =>
  exitCode(process.execPath, [commandOf(name, command), ...args], { env: env ?? {} });

/**
 * @param {Promise<number>} code
 * @param {string} sentence said if the program failed
 */
export async function must(code, sentence) {
  if ((await code) !== 0) throw new Stop(sentence);
}

/** @param {number} since */
export const elapsed = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Says what starts, and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  console.log(`\n▸ ${title}`);
  const since = performance.now();
  const result = await work();
  console.log(`✓ ${title}: ${elapsed(since)}`);
  return result;
}

/** @param {() => Promise<void>} work */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(`\n✗ ${error.message}`);
    process.exitCode = 1;
  }
}
