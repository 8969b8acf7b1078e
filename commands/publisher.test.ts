import { describe, expect, it } from 'vitest';
import { contactFrom, publisherFrom } from './publisher.mjs';

describe('where errors are reported', () => {
  it('is an e-mail address, a page, or nothing', () => {
    expect(contactFrom(undefined)).toBe('');
    expect(contactFrom('  ')).toBe('');
    expect(contactFrom('errors@atlas.example')).toBe('mailto:errors@atlas.example');
    expect(contactFrom('mailto:errors@atlas.example')).toBe('mailto:errors@atlas.example');
    expect(contactFrom('https://atlas.example/contact')).toBe('https://atlas.example/contact');
  });

  it('stops the build where readers could not use it, and says what would do', () => {
    for (const wrong of [
      'the newsroom',
      'http://atlas.example/contact',
      'javascript:alert(1)',
      'a@b',
      'mailto:a@b.example?cc=c@d.example'
    ])
      expect(() => contactFrom(wrong), wrong).toThrow(/PARITY_CONTACT is '.*errors@atlas\.example/);
  });
});

describe('who publishes this copy', () => {
  it('is a name on one line', () => {
    expect(publisherFrom(' The Derbyshire\n Example ')).toBe('The Derbyshire Example');
    expect(publisherFrom(undefined)).toBe('');
  });
});
