import { describe, expect, it } from 'vitest';
import { constituencySlug, peopleInWords } from './constituency.ts';

describe('the address of a constituency', () => {
  it.each([
    ['High Peak', 'high-peak'],
    ["Queen's Park and Maida Vale", 'queens-park-and-maida-vale'],
    ['Queen’s Park and Maida Vale', 'queens-park-and-maida-vale'],
    ['Coventry North West', 'coventry-north-west'],
    ['Sutton & Cheam', 'sutton-and-cheam'],
    ['Ynys Môn', 'ynys-mon'],
    ['Leeds Central (West), and Headingley', 'leeds-central-west-and-headingley']
  ])('of %s', (name, slug) => expect(constituencySlug(name)).toBe(slug));
});

it('a share of people is in a hundred, and all only where it is all', () => {
  expect(peopleInWords({ percent: 62, all: false })).toBe('about 62 in 100 of its people');
  expect(peopleInWords({ percent: 100, all: false })).toBe('nearly all its people');
  expect(peopleInWords({ percent: 100, all: true })).toBe('all its people');
  expect(peopleInWords({ percent: 0, all: false })).toBe('fewer than 1 in 100 of its people');
});
