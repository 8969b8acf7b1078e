import { describe, expect, it } from 'vitest';
import { bytesOf, keptFileOf } from './kept-store.ts';

describe('a file that is kept', () => {
  const file = new Blob(['Council,Plans\nKent,3\n'], { type: 'text/csv' });

  it('lies as bytes, and comes back as it was', async () => {
    const kept = await bytesOf(file);
    expect(Object.values(kept).some((part) => part instanceof Blob)).toBe(false);
    const back = keptFileOf(structuredClone(kept));
    expect(await back?.text()).toBe('Council,Plans\nKent,3\n');
    expect(back?.type).toBe('text/csv');
  });

  it('is read where it was kept as a Blob, and is none in any other form', () => {
    expect(keptFileOf(file)).toBe(file);
    for (const other of [null, undefined, 'text', {}, { bytes: 'text', type: '' }, { bytes: new ArrayBuffer(1) }])
      expect(keptFileOf(other)).toBeNull();
  });
});
