import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { written } from './recipes.mjs';
import { headersFor, headersIn, readHeaders } from './headers.mjs';
import { hostFrom, spreadHeaders } from './hosts.mjs';
import { securityText } from './security.mjs';

const real = headersIn('static/_headers');
const policyAt = (path: string) => headersFor(real, path)['content-security-policy'] ?? '';

describe('the policy', () => {
  it('allows nothing that it does not name, and takes no base', () => {
    expect(policyAt('/')).toContain("default-src 'none'; ");
    expect(policyAt('/')).toContain("base-uri 'none'; ");
    expect(headersFor(real, '/')).toMatchObject({ 'cross-origin-opener-policy': 'same-origin' });
    expect(headersFor(real, '/')['permissions-policy']).toContain('camera=(), ');
  });

  it('is in every host’s recipe, with who may frame a page and who may frame a chart', () => {
    for (const [name, text] of Object.entries(written)) {
      expect(readFileSync(`deploy/${name}`, 'utf8'), `deploy/${name}: node commands/recipes.mjs writes it anew`).toBe(text);
      if (name === 'Containerfile') continue;
      expect(text).toContain(`"${policyAt('/')}"`);
      expect(text).toContain(`"${policyAt('/embed/x')}"`);
      for (const value of Object.values(headersFor(real, '/'))) expect(text).toContain(value);
    }
  });

  it('reaches every page of a host that takes no header away, and charts to embed are framed by anyone', () => {
    const spread = readHeaders(
      spreadHeaders(readFileSync('static/_headers', 'utf8'), [
        'about',
        'embed',
        'measures',
        '_app/immutable/chunks',
        '_app/immutable/workers'
      ])
    );
    const at = (path: string) => headersFor(spread, path)['content-security-policy'];
    for (const path of ['/', '/about', '/measures', '/measures/x/2024']) expect(at(path), path).toBe(policyAt('/'));
    expect(at('/embed/x/strip')).toBe(policyAt('/embed/x'));
    expect(at('/_app/immutable/workers/x.js')).toBe(policyAt('/'));
    expect(at('/_app/immutable/chunks/x.js')).toBeUndefined();
    expect(headersFor(spread, '/embed/x/strip')).toMatchObject({ 'x-content-type-options': 'nosniff' });
    expect(spread.every(({ remove }) => remove.length === 0)).toBe(true);
  });

  it('knows the hosts that differ, and no other', () => {
    expect([hostFrom(undefined), hostFrom('Netlify')]).toEqual(['', 'netlify']);
    expect(() => hostFrom('geocities')).toThrow('docs/deploy.md');
  });
});

it('who finds a hole is told whom to write to, until a year after the data', () => {
  expect(securityText({ contact: 'mailto:a@b.example', site: 'https://b.example/x', asAt: '2026-06-27' })).toBe(
    'Contact: mailto:a@b.example\nExpires: 2027-06-27T00:00:00Z\nPreferred-Languages: en\nCanonical: https://b.example/x/.well-known/security.txt\n'
  );
  expect(securityText({ contact: 'x', site: '', asAt: '2028-02-29' })).toContain('Expires: 2029-02-28T');
});
