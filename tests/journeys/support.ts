import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

type Watch = {
  /** Messages that this journey provokes on purpose, such as the browser's own line about a 404. */
  expectedMessages: RegExp[];
  /** What the pages did so far that no page may. A journey that provokes something takes it out with `splice`. */
  faults: string[];
};

/** A journey fails if a page asks another origin for anything, breaks the policy, or says a word in the console. */
export const test = base.extend<Watch>({
  expectedMessages: [[], { option: true }],
  faults: [
    async ({ context, baseURL, expectedMessages }, use) => {
      const faults: string[] = [];
      const origin = new URL(baseURL ?? '').origin;
      const fault = (text: string) => {
        // Where service workers are blocked, the browser under test says so in its own words.
        if (text.endsWith('Service Worker registration blocked by Playwright')) return;
        if (!expectedMessages.some((pattern) => pattern.test(text))) faults.push(text);
      };

      // Told, not stopped here: the browser resolves no other name (playwright.config.ts). Catching requests would turn its cache off.
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) fault(`request to ${url.href}`);
      });
      await context.exposeBinding('__reportViolation', (_source, text: string) => fault(`policy: ${text}`));
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          const report = (window as unknown as { __reportViolation: (text: string) => void }).__reportViolation;
          report(`${event.violatedDirective} refused ${event.blockedURI || 'inline'} (${event.sourceFile}:${event.lineNumber})`);
        });
      });
      context.on('page', (page) => {
        page.on('worker', (worker) => {
          const violation = () =>
            new Promise<string>((resolve) => {
              addEventListener('securitypolicyviolation', (event) =>
                resolve(`${event.violatedDirective} refused ${event.blockedURI}`)
              );
            });
          const gone = () => undefined;
          worker.evaluate(violation).then((text) => fault(`policy in a worker: ${text}`), gone);
        });
      });
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') fault(`console ${message.type()}: ${message.text()}`);
      });
      context.on('weberror', (error) => fault(`page error: ${error.error().message}`));

      await use(faults);
      expect(faults, 'what the pages did that no page may').toEqual([]);
    },
    { auto: true }
  ]
});

export { expect };

/** What axe finds in the colours of a page; all else is the same in the dark as in the light. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Takes out of the page what repeats a shape (rows, items, sections, paths of a map) at the same place in elements of the same kinds, wherever
 * on the page: all but the first three and the last of each. Axe walks a page of one shape once, whatever its length. What differs in an element,
 * a class, an attribute, a state or in having words is another shape, and stays.
 */
async function removeRepeats(page: Page) {
  await page.evaluate(() => {
    const STATES = [
      'role',
      'type',
      'aria-current',
      'aria-selected',
      'aria-pressed',
      'aria-expanded',
      'aria-checked',
      'aria-sort'
    ];
    const numbers = new Map<string, number>();
    const numberOf = (text: string): number => {
      const known = numbers.get(text) ?? numbers.size;
      numbers.set(text, known);
      return known;
    };
    const kindOf = (element: Element): string => {
      const states = STATES.map((name) => element.getAttribute(name) ?? '').join();
      const names = element.getAttributeNames().sort().join();
      return `${element.localName} ${[...element.classList].sort().join('.')} ${names} ${states}`;
    };
    const shapes = new WeakMap<Element, number>();
    const shapeOf = (element: Element): number => {
      const known = shapes.get(element);
      if (known !== undefined) return known;
      // Drawings differ in how many marks of each kind they hold and in what order; that makes no other shape.
      const drawing = element.localName === 'svg';
      const inside = new Set(
        drawing ? [...element.querySelectorAll('*')].map((mark) => numberOf(kindOf(mark))) : [...element.children].map(shapeOf)
      );
      const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
      const shape = numberOf(`${kindOf(element)}${words ? ' words' : ''}{${[...inside].sort().join()}}`);
      shapes.set(element, shape);
      return shape;
    };
    const removed: [Comment, Element][] = [];
    /* Elements of one depth in the page's order, each with the number of what it lies in. */
    let level: [Element, number][] = [[document.body, 0]];
    while (level.length > 0) {
      const alike = new Map<string, Element[]>();
      const next: [Element, number][] = [];
      const firsts = new Set<Element>();
      for (const [parent, place] of level) {
        const own = new Set<number>();
        for (const child of parent.children) {
          const shape = shapeOf(child);
          if (!own.has(shape)) firsts.add(child);
          own.add(shape);
          const key = `${place} ${shape}`;
          const same = alike.get(key);
          if (same) same.push(child);
          else alike.set(key, [child]);
          next.push([child, numberOf(`${place}>${kindOf(child)}`)]);
        }
      }
      // What stays keeps one of each shape in it: a row its cell, a field its label.
      const repeats = new Set([...alike.values()].flatMap((same) => same.slice(3, -1).filter((one) => !firsts.has(one))));
      level = next.filter(([element]) => !repeats.has(element) || element.contains(document.activeElement));
      const kept = new Set(level.map(([element]) => element));
      for (const element of repeats) {
        if (kept.has(element)) continue;
        const place = document.createComment('');
        element.replaceWith(place);
        removed.push([place, element]);
      }
    }
    Object.assign(window, { putBack: () => removed.forEach(([place, element]) => place.replaceWith(element)) });
  });
}

const restoreRepeats = (page: Page) => page.evaluate(() => (window as unknown as { putBack: () => void }).putBack());

/** Scripts that wait for a sign of the reader, or until the reader comes near, would start while a part of the page is taken out: they are waited for. Frames say nothing of theirs. */
async function awaitScripts(page: Page) {
  const waiting = await page.evaluate(
    () =>
      document.querySelector('script[src*="/start."]') !== null &&
      document.documentElement.dataset['ready'] === undefined &&
      // A page that says that its scripts could not be loaded waits for none.
      document.querySelector('#said') === null &&
      !location.pathname.startsWith('/embed/')
  );
  if (waiting) {
    await page.mouse.move(5, 5);
    await page.mouse.move(9, 9);
    await expect(page.locator('html[data-ready]')).toBeAttached({ timeout: 30_000 });
  }
  await page.evaluate(async () => {
    const { scrollX, scrollY } = window;
    for (const part of document.querySelectorAll('.part')) {
      if (!part.checkVisibility()) continue;
      part.scrollIntoView();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
    window.scrollTo(scrollX, scrollY);
  });
  await expect(page.locator('.part[data-loading]')).toHaveCount(0, { timeout: 30_000 });
}

/** Puts axe into a page once: the builder would do so twice at every look, and half a megabyte of script is read each time. */
async function bringAxe(page: Page) {
  const script = new AxeBuilder({ page })['script']();
  for (const frame of page.frames()) if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(script);
}

/**
 * Axe finds nothing on the page as it stands.
 * @param only `colours`: the rules that read colours alone, for a page that was held to all of them in its other colours
 */
export async function expectNoAxeViolations(page: Page, only?: 'colours') {
  // Only violations are described, and on the page itself, which has no frames: describing all that passes takes most of the time.
  await awaitScripts(page);
  await bringAxe(page);
  const axe = new AxeBuilder({ page, axeSource: 'void 0' }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if (only) axe.withRules(COLOURS);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  await removeRepeats(page);
  const { violations } = await axe.analyze().finally(() => restoreRepeats(page));
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.target.join(' ')).join('\n  ')}`
  );
  expect(found, 'accessibility faults').toEqual([]);
}

/** Axe finds nothing in the light, and nothing in the colours of the dark. */
export async function expectNoAxeViolationsLightAndDark(page: Page) {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoAxeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoAxeViolations(page, 'colours');
}

export async function expectNoHorizontalScroll(page: Page) {
  const { content, width, wide } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const beyond = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1
    );
    return {
      content: scrollWidth,
      width: clientWidth,
      wide: beyond.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))
    };
  });
  expect(content, `the page is ${content} px wide in a window of ${width}: ${wide.join('\n')}`).toBeLessThanOrEqual(width);
}

/** Opens a page and waits for its scripts, which wait for a sign of the reader. */
export async function arrive(page: Page, address: string) {
  await page.goto(address);
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await expect(page.locator('html[data-ready]')).toBeAttached();
}

/** Holds back the scripts of pages that are asked for from now on; what it answers with lets them go. */
export async function holdScripts(page: Page): Promise<() => void> {
  let free = () => {};
  const freed = new Promise<void>((resolve) => (free = resolve));
  await page.route('**/_app/immutable/{entry,chunks,nodes}/**', async (route) => {
    await freed;
    await route.continue().catch(() => undefined);
  });
  return free;
}

/** Opens all that is folded, as a reader would one after the other. */
export async function unfold(page: Page) {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** Opens the view of a measure's page that holds something, if it is hidden in one. `target` may be hidden. */
export async function reveal(page: Page, target: Locator) {
  const view = await target.first().evaluate((element) => element.closest('[data-view]:not(.seen)')?.getAttribute('data-view'));
  if (view) await page.locator(`#tab-${view}`).click();
}

/** Opens a view of a measure's page. */
export async function see(page: Page, view: 'Map' | 'Over time' | 'Spread' | 'Ranking' | 'Table') {
  await page.getByRole('tablist', { name: 'Views' }).getByRole('tab', { name: view }).click();
}

/** Texts of charts that are set smaller on the screen than so many pixels, with their size. */
export const typeUnder = (page: Page, pixels: number): Promise<string[]> =>
  page.evaluate((least) => {
    const seen = [...document.querySelectorAll<SVGGraphicsElement>('svg text, svg tspan')].filter(
      (text) =>
        text.checkVisibility() &&
        text.getBoundingClientRect().width > 1 &&
        [...text.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    );
    return seen.flatMap((text) => {
      const matrix = text.getScreenCTM();
      const size = matrix ? Math.hypot(matrix.a, matrix.b) * parseFloat(getComputedStyle(text).fontSize) : NaN;
      return size < least - 0.05 ? `${text.textContent?.trim() ?? ''}: ${size.toFixed(1)}` : [];
    });
  }, pixels);

/** What stands over a reader's files once all of them are read. */
export const FILES_SUMMARY = /^(\d+ files? (read and used|rejected for|not read|(is|are) not drawn yet)|Of \d+ files, )/;
