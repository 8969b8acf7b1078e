import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Stop, exitCode, must, root, step } from './run.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, extraneous?: boolean }>} Packages */

/**
 * npm records what it installed in a lock of its own. Packages for other machines are optional and may be absent.
 * @param {Packages} wanted
 * @param {Packages} installed
 */
export function sameInstall(wanted, installed) {
  const present = Object.entries(installed).every(([name, { version }]) => wanted[name]?.version === version);
  return (
    present &&
    Object.entries(wanted).every(([name, { optional, extraneous }]) => name === '' || optional || extraneous || name in installed)
  );
}

const lock = path.join(root, 'package-lock.json');
const ours = path.join(root, 'node_modules/.cache/installed');
const npms = path.join(root, 'node_modules/.package-lock.json');
const hashOfLock = () => createHash('sha256').update(readFileSync(lock)).digest('hex');

/** @returns {Packages} */
const packagesIn = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Installed by us from this very lock, or by hand and equal to it. */
function upToDate() {
  if (!existsSync(npms)) return false;
  return (existsSync(ours) && readFileSync(ours, 'utf8') === hashOfLock()) || sameInstall(packagesIn(lock), packagesIn(npms));
}

export async function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Stop(`Node ${process.versions.node} is too old for this project: install Node 20.19 or newer.`);
  }
  if (!existsSync(lock)) throw new Stop('package-lock.json is missing: this folder is not a whole checkout.');
  if (upToDate()) return;

  const title = existsSync(npms) ? 'Updating packages to package-lock.json (npm ci)' : 'Installing packages (npm ci)';
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  await step(title, () =>
    must(
      npm?.endsWith('.js')
        ? exitCode(process.execPath, [npm, ...args])
        : exitCode('npm', args, { shell: process.platform === 'win32' }),
      'npm ci failed: its own message is above. It needs the npm registry, or a filled npm cache.'
    )
  );
  mkdirSync(path.dirname(ours), { recursive: true });
  writeFileSync(ours, hashOfLock());
}
