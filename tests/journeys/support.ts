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
 * Takes out of the page what repeats a shape beside it (rows, items, paths of a map), all but the first three and the last of each: axe walks a page
 * of one shape once, whatever its length. What differs in an element, a class, an attribute or in having words is another shape, and stays.
 */
async function removeRepeats(page: Page) {
  await page.evaluate(() => {
    const shapes = new WeakMap<Element, string>();
    const shapeOf = (element: Element): string => {
      const known = shapes.get(element);
      if (known !== undefined) return known;
      // A drawing beside another differs in its marks alone; three of them are walked whole.
      const inside = new Set(element.localName === 'svg' ? [] : [...element.children].map(shapeOf));
      const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
      const own = `${element.localName} ${[...element.classList].sort().join('.')} ${element.getAttributeNames().sort().join(',')}${words ? ' words' : ''}`;
      const shape = `${own}{${[...inside].sort().join('|')}}`;
      shapes.set(element, shape);
      return shape;
    };
    const taken: [Comment, Element][] = [];
    const walk = (parent: Element) => {
      const alike = new Map<string, Element[]>();
      for (const child of parent.children) alike.set(shapeOf(child), [...(alike.get(shapeOf(child)) ?? []), child]);
      for (const same of alike.values())
        for (const child of same.slice(3, -1)) {
          if (child.contains(document.activeElement)) continue;
          const place = document.createComment('');
          child.replaceWith(place);
          taken.push([place, child]);
        }
      for (const child of parent.children) walk(child);
    };
    walk(document.body);
    Object.assign(window, { putBack: () => taken.forEach(([place, element]) => place.replaceWith(element)) });
  });
}

const restoreRepeats = (page: Page) => page.evaluate(() => (window as unknown as { putBack: () => void }).putBack());

/**
 * Axe finds nothing on the page as it stands.
 * @param only `colours`: the rules that read colours alone, for a page that was held to all of them in its other colours
 */
export async function expectNoAxeViolations(page: Page, only?: 'colours') {
  // Only violations are described, and on the page itself, which has no frames: describing all that passes takes most of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
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
