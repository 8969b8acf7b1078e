import { describe, expect, it } from 'vitest';
import { MEASURES } from '../measures/index.ts';
import { publisherOf } from './publisher.ts';
import { topOf } from '../model/measure.ts';
import { PUBLICATIONS, PUBLISHERS, publisherOfPublication, type Published } from '../model/publication.ts';

describe('a publication', () => {
  it('that names no publisher, or one that nobody has described, does not compile', () => {
    // @ts-expect-error: nobody is said to publish it
    const nobodys: Published = { missing: 'nothing' };
    // @ts-expect-error: not one of the publishers
    const strangers: Published = { publisher: 'somebody', missing: 'nothing' };
    expect([nobodys, strangers].map(({ publisher }) => PUBLISHERS[publisher])).toEqual([undefined, undefined]);
  });

  it('has its own publisher in every measure that is made from it', () => {
    for (const measure of MEASURES)
      expect(publisherOf(measure), measure.id).toBe(publisherOfPublication(topOf(measure).publication).begins);
    expect(publisherOfPublication('community-waits').begins).toBe('NHS England');
    expect(Object.keys(PUBLICATIONS)).toContain('appeals');
  });
});
