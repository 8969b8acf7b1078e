import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { beginRelease } from './release.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a release of data/', () => {
  let here = '';
  let data = '';
  const read = (path: string) => readFileSync(join(data, path), 'utf8');
  beforeEach(() => {
    here = mkdtempSync(join(tmpdir(), 'parity-release-'));
    data = join(here, 'data');
    mkdirSync(join(data, 'observations'), { recursive: true });
    writeFileSync(join(data, 'areas.csv'), 'old');
    writeFileSync(join(data, 'observations/gone.csv'), 'old');
  });

  it('is seen whole or not at all', () => {
    const release = beginRelease(data);
    expect(release.put('areas.csv', bytes('new'))).toBe(true);
    expect(release.put('observations/a.csv', bytes('a'))).toBe(true);
    expect([read('areas.csv'), readdirSync(join(data, 'observations'))]).toEqual(['old', ['gone.csv']]);
    expect(release.publish()).toEqual(['observations/gone.csv']);
    expect([read('areas.csv'), readdirSync(join(data, 'observations'))]).toEqual(['new', ['a.csv']]);
    expect(readdirSync(here)).toEqual(['data']);
  });

  it('says which files stay the same', () => {
    const release = beginRelease(data);
    expect(release.put('areas.csv', bytes('old'))).toBe(false);
    release.drop();
    expect(readdirSync(here)).toEqual(['data']);
  });

  it('that was ended while it was made leaves nothing for the next', () => {
    beginRelease(data).put('areas.csv', bytes('half'));
    expect(read('areas.csv')).toBe('old');
    const next = beginRelease(data);
    expect(readdirSync(next.folder)).toEqual([]);
  });

  it('that was ended in its last step is taken back', () => {
    beginRelease(data).put('areas.csv', bytes('new'));
    renameSync(data, `${data}.before`);
    const next = beginRelease(data);
    expect(read('areas.csv')).toBe('old');
    next.drop();
    expect(existsSync(`${data}.before`)).toBe(false);
  });

  it('of a folder that is not there makes it', () => {
    const other = join(here, 'other');
    const release = beginRelease(other);
    release.put('a.csv', bytes('a'));
    expect(release.publish()).toEqual([]);
    expect(readdirSync(other)).toEqual(['a.csv']);
  });
});
