import { describe, expect, it } from 'vitest';
import { buildOf, faultOf, fixedIn, hashOf, keyOf, kindOf, mayBePage, sameFigures } from './build.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const page = (version: string, end = '</html>\n') =>
  `<!doctype html><html><head><meta charset="utf-8" /><meta name="build" content="${version}" /></head><body>88.1%</body>${end}`;

describe('which file belongs to which build', () => {
  it('a page says so itself', async () => {
    const build = { version: 'aa.bb', files: {} };
    const fault = (html: string, type = 'text/html; charset=utf-8', ok = true) =>
      faultOf('/measures/x', { ok, type, bytes: bytes(html) }, build);
    expect(buildOf(page('aa.bb'))).toBe('aa.bb');
    expect(await fault(page('aa.bb'))).toBeUndefined();
    expect(await fault(page('aa.cc')), 'of another build').toBe('another');
    expect(await fault(page('aa.bb', '')), 'cut short').toBe('another');
    expect(await fault('<html><body>Sign in</body></html>'), 'of a hotel').toBe('another');
    expect(await fault(page('aa.bb'), 'text/plain')).toBe('another');
    expect(await fault('', 'text/html', false)).toBe('missing');
  });

  it('a table by its hash, a script by its name', async () => {
    const table = bytes('code,value\nE1,223\n');
    const build = { version: 'aa.bb', files: { '/data/t.csv': await hashOf(table) } };
    const fault = (path: string, body: Uint8Array<ArrayBuffer>, type = 'text/csv') =>
      faultOf(path, { ok: true, type, bytes: body }, build);
    expect(await fault('/data/t.csv', table)).toBeUndefined();
    expect(await fault('/data/t.csv', bytes('code,value\nE1,224\n')), 'as long, other figures').toBe('another');
    expect(await fault('/data/t.csv', table.slice(0, 9)), 'cut short').toBe('another');
    expect(await fault('/_app/immutable/a.js', bytes('1'), 'text/javascript')).toBeUndefined();
    expect(await fault('/_app/immutable/a.js', bytes(page('aa.bb')), 'text/html'), 'a page in its place').toBe('another');
    expect(await fault('/_app/immutable/a.js', bytes(''), 'text/javascript')).toBe('another');
  });

  it('and what no copy holds belongs to none', () => {
    const build = { files: { '/data/areas.csv': 'abcdef' } };
    expect(kindOf('/data/areas.csv', build)).toBe('listed');
    expect(kindOf('/councils/derby', build)).toBe('page');
    for (const path of ['/embed/x/map', '/api/index.json', '/feeds/stories.atom', '/data/published/x.csv', '/robots.txt'])
      expect(kindOf(path, build), path).toBeUndefined();
    expect(['/', '/councils/derby', '/embed', '/a.csv'].map(mayBePage)).toEqual([true, true, false, false]);
  });

  it('an address is the same with a slash at its end', () =>
    expect(['/', '/measures/', '/measures'].map(keyOf)).toEqual(['/', '/measures', '/measures']));
});

it('two builds show the same figures where the first parts of their names agree', () => {
  expect(sameFigures('aa.bb', 'aa.cc')).toBe(true);
  expect(sameFigures('aa.bb', 'ab.bb')).toBe(false);
});

it('a page names its scripts, styles and font, at the root of a host or in a folder', () => {
  const html = `<link href="/send/_app/immutable/assets/0.css" rel="stylesheet"><link rel="later" href="/_app/immutable/a.js">
<style>@font-face{src:url(/_app/immutable/assets/f.woff2)format("woff2")}</style><script src="/_app/immutable/a.js"></script>`;
  expect(fixedIn(html)).toEqual(['/_app/immutable/assets/0.css', '/_app/immutable/a.js', '/_app/immutable/assets/f.woff2']);
});
