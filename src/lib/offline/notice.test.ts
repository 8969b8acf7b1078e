import { describe, expect, it } from 'vitest';
import { titleOf, planOf } from './fill.ts';
import { dayOf, notKept, withNotice, wordsOf } from './notice.ts';

const kept = Date.UTC(2026, 10, 30, 12);

describe('a kept page', () => {
  it('says when it was kept, of when its figures are, and whether there are newer ones', () => {
    expect(wordsOf({ kept, asAt: 'June 2026', newer: undefined })).toBe(
      `You are offline, or this site cannot be reached. This is the copy kept on ${dayOf(kept)}, with figures as at June 2026.`
    );
    expect(dayOf(kept)).toBe('30 November 2026');
    expect(wordsOf({ kept, asAt: '', newer: 'figures' })).toMatch(/kept on [^,]+\. Newer figures have been published since\.$/);
    expect(wordsOf({ kept, asAt: '', newer: 'site' })).toMatch(/The site has been updated since; the figures are the same\.$/);
  });

  it('says so in front of all that scripts draw, once', () => {
    const html = withNotice('<html><body data-x="1"><div class="root"></div></body></html>', {
      kept,
      asAt: '',
      newer: undefined
    });
    expect(html).toMatch(/^<html><body data-x="1"><p id="kept-copy" role="status"[^>]*>You are offline.*<\/p><div class="root">/);
    expect(html.match(/kept-copy/g)).toHaveLength(1);
  });

  it('is listed by its title, as text', () => {
    expect(titleOf('<head><title>Plans &amp; requests · SEND Parity Atlas</title>')).toBe('Plans & requests');
    const html = notKept('/<b>x', [{ path: '/a', title: 'Plans & <requests>' }], 1);
    expect(html).toContain('<strong>/&#60;b&#62;x</strong>');
    expect(html).toContain('<a href="/a">Plans &#38; &#60;requests&#62;</a>');
    expect(html).toContain('One more page');
    expect(notKept('/x', [], 0)).toContain('No page is kept on this device.');
  });
});

it('an update holds the pages and tables of the copy before it, and what its new pages name', () => {
  const next = { files: { '/data/t.csv': 'abcdef', '/councils.json': 'ghijkl' } };
  const before = ['/', '/offline', '/councils/derby', '/_app/immutable/old.js', '/data/t.csv', '/data/withdrawn.csv'];
  expect(planOf(before, next)).toEqual(['/', '/offline', '/councils/derby', '/data/t.csv']);
});
