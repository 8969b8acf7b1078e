import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stamp, writeLists } from './copy.mjs';

const root = mkdtempSync(path.join(tmpdir(), 'parity-copy-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const page = (text: string) => `<html><head><meta charset="utf-8" /></head><body>${text}</body></html>`;
let made = 0;
/** A built site with one page, one table and what no copy holds. */
function site(changed: Record<string, string> = {}) {
  const folder = path.join(root, String(made++));
  const files: Record<string, string> = {
    'index.html': page('88.1%'),
    'embed/x.html': page('chart'),
    'councils/E10000007.html': '<meta http-equiv="refresh" content="0">',
    'data/changes.json': '{"version":"13aeb15d45a8"}',
    'data/areas.csv': 'code\nE1\n',
    'data/areas.csv.br': 'x',
    '_app/immutable/a.js': '1',
    'api/index.json': '{"as_at":"2026-06"}',
    ...changed
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}
const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('the name of a build', () => {
  it('is that of its data and of all its files, stands in its pages, and is the same for the same build', () => {
    const [one, same] = [site(), site()];
    const { version, pages } = stamp(one);
    expect(version).toMatch(/^13aeb15d\.[0-9a-f]{8}$/);
    expect([stamp(same).version, stamp(one).version]).toEqual([version, version]);
    expect(pages).toBe(1);
    expect(read(one, 'index.html')).toBe(
      `<html><head><meta charset="utf-8" /><meta name="build" content="${version}" /></head><body>88.1%</body></html>`
    );
    expect(read(one, 'embed/x.html')).toBe(page('chart'));
  });

  it('changes with any file that a copy may hold, and with no other', () => {
    const { version } = stamp(site());
    expect(stamp(site({ 'data/areas.csv': 'code\nE2\n' })).version).not.toBe(version);
    expect(stamp(site({ 'index.html': page('88.2%') })).version).not.toBe(version);
    expect(stamp(site({ 'data/changes.json': '{"version":"23aeb15d45a8"}' })).version.slice(0, 8)).toBe('23aeb15d');
    expect(stamp(site({ 'feeds/a.json': '{}' })).version).toBe(version);
  });

  it('is not given where the data say none, or no page takes it', () => {
    expect(() => stamp(site({ 'data/changes.json': '{}' }))).toThrow('no version of the data');
    expect(() => stamp(site({ 'index.html': 'x' }))).toThrow('No page');
  });
});

it('the lists name what a copy holds, the bytes that cross the wire, and the day of the figures', () => {
  const folder = site();
  const { version } = stamp(folder);
  const size = writeLists(folder, version);
  const everything = JSON.parse(read(folder, 'everything.json')) as { version: string; files: Record<string, number> };
  expect(Object.keys(everything.files).sort()).toEqual(['/', '/_app/immutable/a.js', '/data/areas.csv', '/data/changes.json']);
  expect(everything.files['/data/areas.csv'], 'as it is sent').toBe(1);
  const build = JSON.parse(read(folder, 'build.json')) as Record<string, unknown>;
  expect(build).toMatchObject({ version, asAt: 'June 2026', everything: size });
  expect(Object.keys(build['files'] as object)).toEqual(['/data/areas.csv', '/data/changes.json']);
  expect(size.files).toBe(4);
});
