import { expect, it } from 'vitest';
import { inFull } from './index.ts';

it('says in full what a page has not spelt out itself', () => {
  expect(inFull()).toBe(
    'SEND means special educational needs and disabilities; an EHC plan is an education, health and care plan.'
  );
  expect(inFull('Education, health and care (EHC) plans')).toBe('SEND means special educational needs and disabilities.');
  expect(inFull('Special educational needs and disabilities (SEND)')).toBe('An EHC plan is an education, health and care plan.');
  expect(inFull('special educational needs and disabilities; education, health and care')).toBe('');
});
