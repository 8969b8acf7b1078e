import { describe, expect, it } from 'vitest';
import { baseFrom } from './base.mjs';
import { rebasedPage, rebasedRules } from './rebase.mjs';

describe('a site in a folder of its host', () => {
  it.each([
    [undefined, ''],
    ['/', ''],
    ['/send/atlas/', '/send/atlas'],
    ['/send', '/send']
  ])('PARITY_BASE %s is %s', (text, base) => expect(baseFrom(text)).toBe(base));

  it.each(['send', '/a/../b', 'https://x.example/a', '/a b', '/a//b'])('PARITY_BASE %s is refused', (text) =>
    expect(() => baseFrom(text)).toThrow('is not a path')
  );

  it('has every address of a page in its folder, once, and leaves others, text and scripts alone', () => {
    const page =
      '<link rel="icon" href="/favicon.svg"><script src="/_app/a.js" defer></script><script type="application/json">{"a":"<a href=\\"/x\\">"}</script>' +
      '<a class="b" href="/">Home</a><a href="/a/councils/kent#top">x</a><a href="https://e.example/x">y</a><a href="//e.example">z</a><code>href="/x"</code>' +
      '<meta http-equiv="refresh" content="0; url=/councils/kent">';
    expect(rebasedPage(page, '/a')).toBe(
      '<link rel="icon" href="/a/favicon.svg"><script src="/a/_app/a.js" defer></script><script type="application/json">{"a":"<a href=\\"/x\\">"}</script>' +
        '<a class="b" href="/a/">Home</a><a href="/a/councils/kent#top">x</a><a href="https://e.example/x">y</a><a href="//e.example">z</a><code>href="/x"</code>' +
        '<meta http-equiv="refresh" content="0; url=/a/councils/kent">'
    );
    expect(rebasedPage(rebasedPage(page, '/a'), '/a')).toBe(rebasedPage(page, '/a'));
  });

  it('has the host’s rules there too', () => {
    expect(rebasedRules('# note\n/*\n  A: /x\n/data/*\n  B: 2\n', '/a')).toBe('# note\n/a/*\n  A: /x\n/a/data/*\n  B: 2\n');
    expect(rebasedRules('/councils/330 /councils/birmingham 301\n', '/a')).toBe('/a/councils/330 /a/councils/birmingham 301\n');
  });
});
