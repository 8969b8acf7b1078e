import { readdirSync } from 'node:fs';
import { expect, test } from './support.ts';

test.describe('the server', () => {
  test('sends the policy with pages, scripts and files alike', async ({ request }) => {
    for (const address of ['/', '/_app/version.json', '/data/areas.csv']) {
      const response = await request.get(address);
      expect(response.status(), address).toBe(200);
      const policy = response.headers()['content-security-policy'];
      expect(policy, address).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(policy, address).toContain("frame-ancestors 'self'");
      expect(response.headers()['x-content-type-options']).toBe('nosniff');
    }
  });

  test('lets other sites frame a chart to embed', async ({ request }) => {
    const policy = (await request.get('/embed/none')).headers()['content-security-policy'];
    expect(policy).toContain('frame-ancestors * file:');
    expect(policy).not.toContain("frame-ancestors 'self'");
  });

  test('sends what was compressed at build time, and answers 304 to who has it', async ({ request }) => {
    for (const [accept, encoding] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', undefined]
    ] as const) {
      const response = await request.get('/data/areas.csv', { headers: { 'accept-encoding': accept } });
      expect(response.headers()['content-encoding']).toBe(encoding);
      expect(response.headers()['content-type']).toBe('text/csv; charset=utf-8');
      expect(await response.text()).toContain('code');
      const etag = response.headers()['etag'] ?? '';
      const again = await request.get('/data/areas.csv', { headers: { 'accept-encoding': accept, 'if-none-match': etag } });
      expect(again.status()).toBe(304);
    }
  });

  test('keeps to the site', async ({ request }) => {
    expect((await request.get('/..%2fpackage.json')).status()).toBe(400);
    expect((await request.get('/_headers')).status()).toBe(404);
    expect((await request.post('/')).status()).toBe(405);
  });
});

test.describe('a page that is not there', () => {
  test.use({ expectedMessages: [/status of 404/] });

  test('is answered with 404 and a page that says so', async ({ page }) => {
    const response = await page.goto('/no/such/page');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('link').first()).toBeVisible();
  });
});

test.describe('the policy', () => {
  test('is in the page too, for hosts that send no headers, and no inline script runs', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('meta[http-equiv="content-security-policy"]')).toHaveAttribute(
      'content',
      /script-src 'self' 'wasm-unsafe-eval';/
    );
    const inline = await page
      .locator('script:not([src]):not([type="application/json"]):not([type="application/ld+json"])')
      .count();
    expect(inline).toBe(0);
  });
});

test.describe('what the journeys hold every page to', () => {
  test('no request to another origin', async ({ page, faults }) => {
    await page.goto('/');
    await page.evaluate(() => document.body.append(Object.assign(new Image(), { src: 'https://example.com/x.png' })));
    await expect.poll(() => faults).toContainEqual(expect.stringContaining('policy: img-src refused https://example.com/x.png'));
    faults.splice(0);
    await page.goto('https://example.com/').catch(() => undefined);
    expect(faults.splice(0)).toContain('request to https://example.com/');
  });

  test('no error in the console or the page', async ({ page, faults }) => {
    await page.goto('/');
    await page.evaluate(() => {
      console.warn('on purpose');
      reportError(new Error('on purpose'));
    });
    await expect.poll(() => faults).toEqual(['console warning: on purpose', 'page error: on purpose']);
    faults.splice(0);
  });

  test('no inline script, and no worker that reaches outside', async ({ page, faults }) => {
    await page.route('/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('</main>', '</main><script>document.title = "breached"</script>');
      await route.fulfill({ response, body });
    });
    await page.goto('/');
    await expect.poll(() => faults).toContainEqual(expect.stringContaining('policy: script-src-elem refused inline'));
    const written = page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "breached"' }));
    });
    await expect(written).rejects.toThrow(/requires 'TrustedScript' assignment/);
    await expect.poll(() => faults).toContainEqual(expect.stringContaining('require-trusted-types-for refused'));
    await page.mouse.move(5, 5);
    await page.mouse.move(9, 9);
    await expect(page.locator('html[data-ready]')).toBeAttached();
    /* A worker has the policy that it is sent with: the database's, and one of the site's own. */
    for (const [folder, name] of [
      ['assets', /^duckdb.*\.worker\..*\.js$/],
      ['workers', /^ranks\.worker.*\.js$/]
    ] as const) {
      const file = readdirSync(`build/_app/immutable/${folder}`).find((one) => name.test(one)) ?? 'none';
      const started = page.waitForEvent('worker');
      await page.evaluate(([address, type]) => void new Worker(address, type === 'workers' ? { type: 'module' } : {}), [
        `/_app/immutable/${folder}/${file}`,
        folder
      ] as const);
      const answer = await (
        await started
      ).evaluate(() =>
        fetch('https://example.com/').then(
          () => 'reached',
          () => 'refused'
        )
      );
      expect(answer, file).toBe('refused');
    }
    await expect(page).not.toHaveTitle('breached');
    await expect.poll(() => faults).toContain('policy in a worker: connect-src refused https://example.com/');
    expect(faults.splice(0)).not.toContain('request to https://example.com/');
  });
});
