import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { elementAt, pause, until, type Browser, type Page } from './page.ts';

/** Names of an element in answers, and of keys, in the WebDriver standard (https://www.w3.org/TR/webdriver2/). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015'
};

const has = (program: string) => spawnSync('which', [program]).status === 0;

/** The small browser that WebKitGTK brings for tests. */
function miniBrowser(): string | undefined {
  const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec'].filter((folder) =>
    existsSync(folder)
  );
  return libraries
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, 'MiniBrowser')))
    .find((program) => program.includes('webkit') && existsSync(program));
}

/**
 * WebKitGTK by classic WebDriver, which it alone of the three speaks: a library for it would bring the drivers of all the others. Null where
 * WebKitWebDriver, its browser or, without a screen, `xvfb-run` is not there.
 */
export async function webkit(port: number): Promise<Browser | null> {
  const binary = miniBrowser();
  const screen = process.env.DISPLAY !== undefined;
  if (binary === undefined || !has('WebKitWebDriver') || (!screen && !has('xvfb-run'))) return null;
  const driver = ['WebKitWebDriver', `--port=${port}`];
  const [program = '', ...args] = screen ? driver : ['xvfb-run', '-a', ...driver];
  /* A group of its own, so that what it starts ends with it. */
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  const stop = () => child.pid !== undefined && process.kill(-child.pid);

  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) })
    });
    const { value } = (await response.json()) as { value: T & { message?: string } };
    if (!response.ok) throw new Error(`${path}: ${value.message ?? response.status}`);
    return value;
  };
  const begin = async (tries: number): Promise<{ sessionId: string; capabilities: { browserVersion: string } }> => {
    try {
      const options = { binary, args: ['--automation'] };
      return await call('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
    } catch (error) {
      if (tries === 0) throw error;
      await pause(500);
      return begin(tries - 1);
    }
  };
  try {
    const { sessionId, capabilities } = await begin(40);
    const at = `/session/${sessionId}`;
    const close = async () => {
      await call('DELETE', at);
      stop();
    };
    return { name: `WebKitGTK ${capabilities.browserVersion}`, page: pageOf(call, at), close };
  } catch (error) {
    stop();
    throw error;
  }
}

function pageOf(call: <T>(method: string, path: string, body?: object) => Promise<T>, at: string): Page {
  const find = async (path: string): Promise<string> => {
    const found = await call<Record<string, string>>('POST', `${at}/element`, { using: 'xpath', value: path });
    return `${at}/element/${found[ELEMENT] ?? ''}`;
  };
  const page: Page = {
    open: (address) => call('POST', `${at}/url`, { url: address }),
    ask: (expression) => call('POST', `${at}/execute/sync`, { script: `return (${expression});`, args: [] }),
    press: async (path) => {
      await until<boolean>(page, `${elementAt(path)} !== null`, Boolean, `An element at ${path}`);
      await page.ask(`${elementAt(path)}.scrollIntoView({ block: 'center' })`);
      await call('POST', `${await find(path)}/click`, {});
    },
    move: (x, y) => {
      const steps = [1, 2].map((part) => ({
        type: 'pointerMove',
        x: Math.round((x * part) / 2),
        y: Math.round((y * part) / 2),
        duration: 50
      }));
      const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: steps };
      return call('POST', `${at}/actions`, { actions: [pointer] });
    },
    type: (text) => {
      const actions = [...(KEYS[text] ?? text)].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value }
      ]);
      return call('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    give: async (path, files) => void (await call('POST', `${await find(path)}/value`, { text: files.join('\n') })),
    resize: (width, height) => call('POST', `${at}/window/rect`, { width, height })
  };
  return page;
}
