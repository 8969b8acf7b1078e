import { expect, expectNoAxeViolations, expectNoAxeViolationsLightAndDark, expectNoHorizontalScroll, test } from './support.ts';

/*
 * One page of every shape. What a browser alone can see (contrast, width, the console) is held here, and on the pages that have journeys of their own; what
 * stands in the markup is held for every page without a browser (every-page.spec.ts).
 */
const SHAPES = [
  '/',
  '/measures',
  '/measures/plans-within-20-weeks/2018',
  '/measures/appeal-rate-in-development',
  '/councils',
  '/councils/cumbria',
  '/councils/halton',
  '/data',
  '/data/faults',
  '/method',
  '/about',
  '/report'
];

for (const address of SHAPES)
  test(`${address}: axe finds nothing, light or dark, and 320 px are enough`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(address);
    await page.mouse.move(5, 5);
    if ((await page.locator('script[src*="/start."]').count()) > 0) await expect(page.locator('html[data-ready]')).toBeAttached();
    await expectNoHorizontalScroll(page);
    await expectNoAxeViolationsLightAndDark(page);
  });

test('on a desk, axe finds nothing on the home page', async ({ page }) => {
  test.slow();
  await page.goto('/');
  await expectNoAxeViolations(page);
});

/* Of what repeats, axe is shown a few of each shape: an odd one among many alike is a shape of its own, wherever it stands. */
test('a fault in one of many alike is found: in its colour, its state, a drawing, a picture without words', async ({ page }) => {
  const item = (more = '', inside = '') =>
    `<li ${more}><p>Words</p><svg role="img" aria-label="A"><text y="20">1</text>${inside}</svg></li>`;
  const items = (odd: string) =>
    [...Array.from({ length: 30 }, () => item()), odd, ...Array.from({ length: 30 }, () => item())].join('');
  const faults: [string, RegExp][] = [
    [item('class="odd"'), /color-contrast[\s\S]*\.odd/],
    [item('', '<g role="img"><path d="M0 0h9v9z"/></g>'), /svg-img-alt/],
    ['<li><p>Words</p><img src="data:,"></li>', /image-alt/],
    ['<li><p>Words</p><button role="tab" aria-selected="true">Tab</button></li>', /aria-required-parent|color-contrast/]
  ];
  for (const [odd, found] of faults) {
    await page.setContent(
      `<html lang="en"><head><title>T</title><style>.odd p, [aria-selected=true] { color: #ddd }</style></head><body><main><h1>T</h1><section><ul>${items(item())}</ul></section><section><ul>${items(odd)}</ul></section></main></body></html>`
    );
    await expect(expectNoAxeViolations(page), odd).rejects.toThrow(found);
  }
  await page.setContent(
    `<html lang="en"><head><title>T</title></head><body><main><h1>T</h1><ul>${items(item())}</ul></main></body></html>`
  );
  await expectNoAxeViolations(page);
  await expect(page.getByRole('listitem')).toHaveCount(61);
});
