import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildIfNeeded, compileDatabase } from './build.mjs';
import { lint, types } from './checks.mjs';
import { ensureChromium } from './chromium.mjs';
import { freePort } from './port.mjs';
import { chosen, closingLine, countPlaywright, countVitest, failing, sum } from './results.mjs';
import { elapsed, root, tool } from './run.mjs';
import { setUp } from './setup.mjs';

const inCi = process.env['CI'] === 'true';
const scratch = mkdtempSync(path.join(os.tmpdir(), 'parity-test-'));
const reportOf = (/** @type {string} */ file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
const passed = { passed: 1, failed: 0, skipped: 0, absent: 0, failures: [] };

/** @param {() => Promise<void>} work */
const asOne = (work) => async () => {
  await work();
  return passed;
};

/** @type {Promise<void> | undefined} */
let building;
const built = () => (building ??= buildIfNeeded());

/** @param {string[]} args */
async function unit(args) {
  const file = path.join(scratch, 'vitest.json');
  const named = process.env['PARITY_SOURCES'];
  const sources = named && path.resolve(root, named);
  if (sources && !existsSync(sources)) throw new Error(`PARITY_SOURCES names ${named}, which does not exist.`);
  if (!sources && inCi) throw new Error('PARITY_SOURCES is not set, and CI leaves no test out.');
  if (!sources) console.log('PARITY_SOURCES is not set: the tests that read the published files are skipped.');
  const code = await tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args], {
    env: { PARITY_SOURCES: sources }
  });
  return countVitest(reportOf(file), code);
}

/** @param {string[]} args */
async function journeys(args) {
  await built();
  const file = path.join(scratch, 'playwright.json');
  const env = {
    CHROMIUM_PATH: await ensureChromium(),
    JOURNEYS_PORT: String(await freePort(4317)),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file
  };
  const code = await tool('@playwright/test', ['test', '--reporter=line,json', ...args], { command: 'playwright', env });
  return countPlaywright(reportOf(file), code);
}

/** @typedef {import('./results.mjs').Totals} Totals */
/** @type {Record<string, (args: string[]) => Promise<Totals>>} */
const stages = { types: asOne(types), lint: asOne(lint), unit, build: asOne(built), journeys };

/**
 * @param {string} title
 * @param {() => Promise<Totals>} work
 * @returns {Promise<Totals>}
 */
async function stage(title, work) {
  console.log(`\n━━ ${title}`);
  const since = performance.now();
  const totals = await work().catch((/** @type {Error} */ error) => {
    console.log(`✗ ${error.message}`);
    return failing(`${title}: ${error.message}`);
  });
  console.log(`${totals.failed > 0 ? '✗' : '✓'} ${title}: ${closingLine(totals)}, ${elapsed(since)}`);
  return totals;
}

/** Where this process runs a stage beside others: the file that its totals go to. */
const beside = process.env['PARITY_TOTALS'];

/** A third of the share that the other stages get where both want a core, and all that they leave. */
const LOWER = 5;

/**
 * Runs a stage in a process of its own, which takes what the other stages leave of the cores, and shows what it says when it is through.
 * @param {string} name
 * @returns {() => Promise<Totals>} to wait for it
 */
function startBeside(name) {
  const [log, file] = [path.join(scratch, 'beside.log'), path.join(scratch, 'beside.json')];
  const out = openSync(log, 'w');
  const child = spawn(process.execPath, [path.join(root, 'commands/test.mjs'), '--only', name], {
    cwd: root,
    stdio: ['ignore', out, out],
    env: { ...process.env, PARITY_TOTALS: file }
  });
  if (child.pid) os.setPriority(child.pid, LOWER);
  const stop = () => child.kill();
  process.on('exit', stop);
  const ended = new Promise((resolve) => child.on('close', resolve).on('error', resolve));
  return async () => {
    await ended;
    process.off('exit', stop);
    closeSync(out);
    process.stdout.write(readFileSync(log, 'utf8'));
    return reportOf(file) ?? failing(`${name}: ended without its totals`);
  };
}

/** @returns {Promise<Totals[]>} */
async function all() {
  try {
    const { only, rest } = chosen(process.argv.slice(2), Object.keys(stages));
    await setUp();
    // Unit tests read the database, and the build beside them does not make it while they do.
    if (only.includes('unit') && !beside) await compileDatabase();
    /** @type {Totals[]} */
    const results = [];
    const run = async (/** @type {string} */ name) =>
      void results.push(await stage(name, () => /** @type {any} */ (stages[name])(rest)));
    // A browser waits for much that asks nothing of a core: the unit tests, which need no build, run meanwhile.
    const others = only.filter((name) => name !== 'unit');
    if (beside || others.length === only.length || others.length === 0 || os.availableParallelism() < 2) {
      for (const name of only) await run(name);
      return results;
    }
    console.log('\n━━ unit: beside all that follows, shown after it');
    const rejoin = startBeside('unit');
    for (const name of others) await run(name);
    results.push(await rejoin());
    return results;
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    console.log(`✗ ${message}`);
    return [failing(message)];
  }
}

const totals = sum(await all());
rmSync(scratch, { recursive: true, force: true });
if (beside) writeFileSync(beside, JSON.stringify(totals));
else {
  if (totals.absent > 0)
    console.log(`${totals.absent} skipped for want of a program that this machine has not; each says which.`);
  if (inCi && totals.skipped > totals.absent) {
    totals.failures.push(`${totals.skipped - totals.absent} skipped: CI leaves no test out.`);
    totals.failed++;
  }
  // Once more where a reader of a long log looks first: at its end.
  if (totals.failures.length > 0)
    console.log(['', 'What failed:', ...totals.failures.map((failure) => `✗ ${failure}`)].join('\n'));
  console.log(`\n${closingLine(totals)}`);
}
if (totals.failed > 0) process.exitCode = 1;
