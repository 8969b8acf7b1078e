import { existsSync } from 'node:fs';
import { elementAt, until, type Browser, type Page } from './page.ts';

/** What is used of puppeteer-core, which only this folder installs. */
interface Library {
  default: { launch(options: object): Promise<Launched> };
}
interface Launched {
  version(): Promise<string>;
  newPage(): Promise<Tab>;
  close(): Promise<void>;
}
interface Tab {
  goto(address: string, options: object): Promise<unknown>;
  evaluate<T>(expression: string): Promise<T>;
  locator(path: string): { click(): Promise<void> };
  $(path: string): Promise<{ uploadFile(...files: string[]): Promise<void> } | null>;
  mouse: { move(x: number, y: number): Promise<void> };
  keyboard: { type(text: string): Promise<void>; press(key: string): Promise<void> };
  setViewport(size: { width: number; height: number }): Promise<void>;
}

const PROGRAMS = ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const KEYS = new Set(['Enter', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Escape', 'Tab']);

/** Firefox by WebDriver BiDi; null where there is none. `FIREFOX_PATH` names another. */
export async function firefox(): Promise<Browser | null> {
  const executablePath = process.env.FIREFOX_PATH ?? PROGRAMS.find((program) => existsSync(program));
  if (executablePath === undefined) return null;
  const library: string = 'puppeteer-core';
  const { default: puppeteer } = (await import(library)) as Library;
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, protocolTimeout: 120_000 });
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1280, height: 900 });
  const page: Page = {
    open: async (address) => void (await tab.goto(address, { waitUntil: 'load', timeout: 60_000 })),
    ask: (expression) => tab.evaluate(expression),
    press: async (path) => {
      await until<boolean>(page, `${elementAt(path)} !== null`, Boolean, `An element at ${path}`);
      await tab.locator(`::-p-xpath(${path})`).click();
    },
    move: (x, y) => tab.mouse.move(x, y),
    type: (text) => (KEYS.has(text) ? tab.keyboard.press(text) : tab.keyboard.type(text)),
    give: async (path, files) => {
      const field = await tab.$(`::-p-xpath(${path})`);
      if (!field) throw new Error(`There is no field at ${path}`);
      await field.uploadFile(...files);
    },
    resize: (width, height) => tab.setViewport({ width, height })
  };
  return { name: (await browser.version()).replace(/^firefox\//i, 'Firefox '), page, close: () => browser.close() };
}
