import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Stop, exitCode, step, tool } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

function* playwrightBrowsers() {
  const home = os.homedir();
  const folders = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'],
    path.join(home, '.cache/ms-playwright'),
    path.join(home, 'Library/Caches/ms-playwright'),
    path.join(process.env['LOCALAPPDATA'] ?? home, 'ms-playwright')
  ];
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe'
  ];
  for (const folder of folders) {
    if (!folder || !existsSync(folder)) continue;
    const versions = readdirSync(folder).filter((name) => /^chromium-\d+$/.test(name));
    for (const version of versions.sort().reverse()) for (const file of inside) yield path.join(folder, version, file);
  }
}

function* places() {
  yield '/usr/bin/chromium';
  yield '/usr/bin/chromium-browser';
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) for (const name of names) yield path.join(folder, name);
  yield* playwrightBrowsers();
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

export function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!canRun(named)) throw new Stop(`CHROMIUM_PATH names ${named}, which is not a program that can be run.`);
    return named;
  }
  for (const file of places()) if (canRun(file)) return file;
  return undefined;
}

async function install() {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const code = await exitCode('apt-get', ['update'], { env });
    if (code === 0) await exitCode('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
    return;
  }
  await tool('@playwright/test', ['install', 'chromium'], { command: 'playwright' });
}

export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  await step('Installing Chromium, which the journeys drive', install);
  const installed = findChromium();
  if (installed) return installed;
  throw new Stop('No Chromium was found or could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to its program.');
}
