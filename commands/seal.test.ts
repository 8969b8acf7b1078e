import { describe, expect, it } from 'vitest';
import { notPlain, sealed } from './seal.mjs';

const start = (data: string) => `<html><head></head><body><div>hello<script>
{
  const element = document.currentScript.parentElement;
  Promise.all([import("/start.js"), import("/app.js")]).then(([kit, app]) => {
    kit.start(app, element, ${data});
  });
}
</script></div></body></html>`;

function seal(html: string) {
  const kept: string[] = [];
  const keep = (script: string) => `/start.${kept.push(script)}.js`;
  return { html: sealed(html, { policy: "default-src 'self'", page: 'x.html', keep }), kept };
}

describe('sealing a page', () => {
  it('keeps the data as JSON and moves the rest out', () => {
    const { html, kept } = seal(
      start('{ node_ids: [0, 2], data: [null, (function(a){return {a, b: a}}("\\u003C/script>"))], form: null }')
    );
    expect(html).toContain(
      '<script type="application/json">{"node_ids":[0,2],"data":[null,{"a":"\\u003c/script>","b":"\\u003c/script>"}],"form":null}</script>'
    );
    expect(html).toContain('<script src="/start.1.js" defer></script>');
    expect(html).toContain(`<head><meta http-equiv="content-security-policy" content="default-src 'self'">`);
    expect(kept[0]).toContain('kit.start(element, JSON.parse(own));');
    expect(kept[0]).toContain('Promise.all([import("/start.js")\n]).then(([kit]) => {');
    expect(kept[0]).toContain('const own = document.currentScript.previousElementSibling.textContent;');
  });

  it('writes the same shared script for two pages', () => {
    expect(seal(start('{ data: [1] }')).kept).toEqual(seal(start('{ data: [2] }')).kept);
  });

  it('leaves scripts with an address and data blocks alone', () => {
    const html = '<head></head><script type="application/ld+json">{}</script><script type="module" src="/a.js"></script>';
    expect(seal(html).html).toContain(html.slice('<head></head>'.length));
  });

  it('refuses any other inline script', () => {
    expect(() => seal('<head></head><script>alert(1)</script>')).toThrow(
      "x.html: an inline script that is not SvelteKit's start script"
    );
  });

  it('refuses data that JSON would change', () => {
    expect(() => seal(start('{ data: [{ when: new Date(0) }] }'))).toThrow('x.html: data.data.0.when is Date');
    expect(notPlain({ a: [1, null, 'x', true], b: undefined })).toBeUndefined();
    expect(notPlain([NaN])).toBe('data.0 is NaN');
    expect(notPlain([undefined])).toBe('data.0 is Undefined');
    expect(notPlain(10n)).toBe('data is BigInt');
  });
});
