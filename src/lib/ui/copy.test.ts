import { afterEach, expect, it, vi } from 'vitest';
import { copy, notCopied } from './copy.ts';

afterEach(() => vi.unstubAllGlobals());

it('puts words, or what else is put there, on the clipboard, and says whether the browser let it', async () => {
  const held: string[] = [];
  vi.stubGlobal('navigator', { clipboard: { writeText: (text: string) => Promise.resolve(void held.push(text)) } });
  expect(await copy('a sentence')).toBe(true);
  expect(await copy(() => Promise.resolve(void held.push('a table')))).toBe(true);
  expect(held).toEqual(['a sentence', 'a table']);
});

it('is refused without a word where the browser has no clipboard, or lets nobody write to it', async () => {
  vi.stubGlobal('navigator', {});
  expect(await copy('a sentence')).toBe(false);
  expect(await copy(() => Promise.reject(new Error('not allowed')))).toBe(false);
  expect(notCopied('Select the text instead.')).toBe('The browser does not let this page copy. Select the text instead.');
});
