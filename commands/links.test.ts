import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkLinks, linksOf } from './links.mjs';

const at = { at: '/councils/derby', origin: '' };
const linked = (html: string, page = at) => [...linksOf(html, page).links];

describe('the links of a page', () => {
  it('are what it leads to and what it loads, resolved and unescaped', () => {
    expect(
      linked(
        `<a href="/a?b=1&amp;c=2#d">x</a><img src="e.png" srcset="/f.png 1x, /g.png 2x"><link href="/h.css" rel="stylesheet"><a href="#i">y</a><a href="/caf%C3%A9">z</a>`
      )
    ).toEqual(['/a#d', '/councils/e.png', '/f.png', '/g.png', '/h.css', '/councils/derby#i', '/café']);
  });

  it('are not those of other sites, nor what a script, a style, a comment or an example says', () => {
    expect(
      linked(
        `<a href="https://www.gov.uk/x">x</a><a href="mailto:a@b">y</a><a href="/made/by/host" rel="external">z</a>
        <script>const a = '<a href="/no">';</script><style>a[href="/no"]{}</style><!-- <a href="/no"> --><pre>&lt;a href="/no"></pre>`
      )
    ).toEqual([]);
  });

  it('count those written out in full where the origin is known, pictures to share among them', () => {
    const page = `<meta property="og:image" content="https://atlas.test/social/a.png"><link rel="canonical" href="https://atlas.test/b">`;
    expect(linked(page)).toEqual([]);
    expect(linked(page, { ...at, origin: 'https://atlas.test' })).toEqual(['/social/a.png', '/b']);
  });

  it('lead to ids', () => {
    expect([...linksOf(`<h2 id="one">1</h2><p class="x" id="two">2</p>`, at).ids]).toEqual(['one', 'two']);
  });
});

describe('a built site', () => {
  let folder = '';
  const page = (name: string, html: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), html);
  };
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'parity-links-'));
    page(
      'index.html',
      '<a href="/method#tests">x</a><a href="/data/a.csv">y</a><a href="/embed/a.html">z</a><a href="/#top">t</a>'
    );
    page('method.html', '<h2 id="tests">Tests</h2><a href="/">home</a>');
    page('data/a.csv', 'area\n');
    page('embed/a.html', '<p>chart</p>');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is sound when every link leads to a page, a file or a place in a page', () => {
    expect(checkLinks(folder)).toEqual({ pages: 3, links: 5 });
  });

  it('is refused for a page that is not there, saying who leads to it', () => {
    page('councils.html', '<a href="/councils/atlantis">x</a>');
    expect(() => checkLinks(folder)).toThrow('1 link of the built site leads nowhere:\n  /councils/atlantis, from /councils');
  });

  it('is refused for a place that is not in the page', () => {
    page('councils.html', '<a href="/method#nowhere">x</a>');
    expect(() => checkLinks(folder)).toThrow('/method#nowhere, from /councils');
  });

  it('is refused for a file that is not there, and for a folder', () => {
    page('councils.html', '<a href="/data/b.csv">x</a><a href="/data">y</a>');
    expect(() => checkLinks(folder)).toThrow(/2 links .*\n {2}\/data\/b.csv.*\n {2}\/data, from/);
  });
});
