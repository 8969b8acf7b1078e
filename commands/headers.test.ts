import { describe, expect, it } from 'vitest';
import { headersFor, headersIn, policyForPages, readHeaders } from './headers.mjs';

const rules = readHeaders('# note\n/*\n  A: 1\n  B: 2\n/x/*\n  ! A\n  A: 3\n  B: 4\n/x/only\n  C: 5\n');

describe('_headers', () => {
  it('joins what several rules set, as hosts do', () => {
    expect(headersFor(rules, '/')).toEqual({ a: '1', b: '2' });
    expect(headersFor(rules, '/x/y')).toEqual({ a: '3', b: '2, 4' });
    expect(headersFor(rules, '/x/only')).toEqual({ a: '3', b: '2, 4', c: '5' });
  });

  it('refuses what it cannot read', () => {
    expect(() => readHeaders('  A: 1')).toThrow('stands under no path');
    expect(() => readHeaders('/*\n  nonsense')).toThrow('is not a header');
  });

  it('holds one policy: a page to embed differs in who may frame it, and in nothing else', () => {
    const real = headersIn('static/_headers');
    const policy = (pathname: string) => headersFor(real, pathname)['content-security-policy'];
    expect(policy('/embed/x')).toBe(policy('/')?.replace("frame-ancestors 'self'", 'frame-ancestors * file:'));
    for (const worker of ['workers/x.js', 'assets/duckdb-browser-eh.worker.x.js'])
      expect(policy(`/_app/immutable/${worker}`)).toBe(policy('/'));
    expect(headersFor(real, '/_app/immutable/chunks/x.js')).toEqual({
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringContaining('immutable')
    });
    expect(policy('/')).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    expect(`${policyForPages(real)}; frame-ancestors 'self'`).toBe(policy('/'));
  });
});
