import { describe, expect, it } from 'vitest';
import { encodings, locate, pathnameOf, typeOf } from './resolve.mjs';

const site = new Set([
  'index.html',
  '404.html',
  'councils/DEVON.html',
  'councils/devon.html',
  'measures/x.html',
  'councils/index.html',
  'data/areas.csv',
  '_headers'
]);
const at = (pathname: string) => locate(pathname, (file) => site.has(file));

describe('the server finds files', () => {
  it.each([
    ['/', { file: 'index.html' }],
    ['/measures/x', { file: 'measures/x.html' }],
    ['/measures/x/', { moved: '/measures/x' }],
    ['/councils', { file: 'councils/index.html' }],
    ['/councils/', { file: 'councils/index.html' }],
    ['/data/areas.csv', { file: 'data/areas.csv' }],
    ['/data/areas.csv/', undefined],
    ['/nothing', undefined],
    ['/_headers', undefined],
    ['/404', undefined],
    ['/404/', undefined],
    ['/404.html', undefined],
    ['/Measures/X', { moved: '/measures/x' }],
    ['/Measures/X/', { moved: '/measures/x' }],
    ['/COUNCILS', { moved: '/councils' }],
    ['/councils/DEVON', { file: 'councils/DEVON.html' }],
    ['/NOTHING', undefined]
  ])('%s', (pathname, expected) => expect(at(pathname)).toEqual(expected));

  it.each([
    ['/a%20b?year=2025#top', '/a b'],
    ['//example.com/x/', '/example.com/x/'],
    ['/../secret', undefined],
    ['/a/%2e%2e/%2e%2e/secret', undefined],
    ['/a/..%2f..%2fsecret', undefined],
    ['/..\\secret', undefined],
    ['/%00', undefined],
    ['/%', undefined],
    ['x', undefined]
  ])('reads %s', (url, expected) => expect(pathnameOf(url)).toBe(expected));

  it.each([
    ['a/engine.wasm', 'application/wasm'],
    ['areas.CSV', 'text/csv; charset=utf-8'],
    ['atlas.duckdb', 'application/octet-stream'],
    ['unknown.thing', 'application/octet-stream']
  ])('types %s', (file, expected) => expect(typeOf(file)).toBe(expected));

  it.each([
    [undefined, []],
    ['gzip, deflate, br', ['br', 'gzip']],
    ['gzip', ['gzip']],
    ['br;q=0, gzip;q=0.5', ['gzip']],
    ['*', ['br', 'gzip']],
    ['identity', []]
  ])('takes encodings %s', (accept, expected) => expect(encodings(accept)).toEqual(expected));
});
