import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Stop, exitCode, step, tool } from './run.mjs';

/** The headless shell is Chromium without windows: the same pages in three fifths of the time. */
const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * @param {RegExp} kind
 * @param {string[]} inside
 */
function* playwrightBrowsers(kind, inside) {
  const home = os.homedir();
  const folders = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'],
    path.join(home, '.cache/ms-playwright'),
    path.join(home, 'Library/Caches/ms-playwright'),
    path.join(process.env['LOCALAPPDATA'] ?? home, 'ms-playwright')
  ];
  for (const folder of folders) {
    if (!folder || !existsSync(folder)) continue;
    const versions = readdirSync(folder).filter((name) => kind.test(name));
    for (const version of versions.sort().reverse()) for (const file of inside) yield path.join(folder, version, file);
  }
}

/** @param {string[]} programs */
function* onPath(programs) {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(path.delimiter)];
  for (const folder of folders) for (const name of programs) yield path.join(folder, name);
}

function* shellPlaces() {
  yield* onPath(shells);
  yield* playwrightBrowsers(/^chromium_headless_shell-\d+$/, [
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-linux/headless_shell',
    'chrome-headless-shell-mac-arm64/chrome-headless-shell',
    'chrome-headless-shell-mac-x64/chrome-headless-shell',
    'chrome-mac/headless_shell',
    'chrome-headless-shell-win64/chrome-headless-shell.exe',
    'chrome-win/headless_shell.exe'
  ]);
}

function* places() {
  yield* onPath(names);
  yield* playwrightBrowsers(/^chromium-\d+$/, [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe'
  ]);
  yield '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  yield '/Applications/Chromium.app/Contents/MacOS/Chromium';
  for (const folder of [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']]) {
    if (folder) yield path.join(folder, 'Google/Chrome/Application/chrome.exe');
  }
}

/** @param {string} file */
function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {{ windowed?: boolean }} [wanted] `windowed`: the browser that readers have, never its shell */
export function findChromium({ windowed = false } = {}) {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!canRun(named)) throw new Stop(`CHROMIUM_PATH names ${named}, which is not a program that can be run.`);
    return named;
  }
  if (!windowed) for (const file of shellPlaces()) if (canRun(file)) return file;
  for (const file of places()) if (canRun(file)) return file;
  return undefined;
}

/** @param {{ windowed: boolean }} wanted */
async function install({ windowed }) {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (/** @type {string[]} */ ...args) => exitCode('apt-get', args, { env });
    const get = async (/** @type {string} */ name) => (await apt('install', '-y', '--no-install-recommends', name)) === 0;
    if ((await apt('update')) === 0 && (windowed || !(await get('chromium-headless-shell')))) await get('chromium');
    return;
  }
  await tool('@playwright/test', ['install', 'chromium'], { command: 'playwright' });
}

/** @param {{ windowed?: boolean }} [wanted] */
export async function ensureChromium({ windowed = false } = {}) {
  const found = findChromium({ windowed });
  if (found) return found;
  await step('Installing Chromium, which the journeys drive', () => install({ windowed }));
  const installed = findChromium({ windowed });
  if (installed) return installed;
  throw new Stop('No Chromium was found or could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to its program.');
}
