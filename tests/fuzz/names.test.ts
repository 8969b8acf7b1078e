import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCouncil } from '../../src/lib/model/area.ts';
import { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import { PlaceMatcher } from '../../src/lib/places/match.ts';
import { wholeNamed } from '../../src/lib/explore/wholes.ts';
import { readTable } from '../../src/lib/tables/csv.ts';
import { DISTRICTS } from '../../src/lib/tables/districts.ts';
import { parseAreas } from '../../src/lib/tables/readers.ts';
import { anyText, holds, runs } from '../fixtures/fuzz.ts';

/* Names as people write them lead to their council, and to no other; what is no name leads nowhere. */

const areas = parseAreas(readFileSync('data/areas.csv', 'utf8'));
const gazetteer = new Gazetteer(areas);
const districts = readTable(DISTRICTS, readFileSync('data/districts.csv', 'utf8'));
const matcher = new PlaceMatcher({ areas, districts: districts.map(({ name, area, code }) => [name, area, code] as const) });
const living = areas.filter((area) => isCouncil(area) && area.to === '');

type Way = (name: string, code: { code: string; dfeCode: string }) => string;
/** Ways of writing a name that change nothing of whose it is. */
const WAYS: readonly Way[] = [
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => `  ${name}\u00a0 `,
  (name) => name.replaceAll(' and ', ' & '),
  (name) => name.replaceAll(' & ', ' and '),
  (name) => name.replace(/\bSt\.? /, 'Saint '),
  (name) => name.replaceAll('.', ''),
  (name) => name.replaceAll('-', ' '),
  (name) => name.replaceAll(' ', '_'),
  (name) => name.replaceAll(' ', '  '),
  (name) => name.replaceAll(' ', '\u00a0'),
  (name) => name.replaceAll(',', ''),
  (name) => `${name} Council`,
  (name) => `${name} UA`,
  (name) => `The ${name}`,
  (name, { dfeCode }) => `${name} (${dfeCode})`,
  (name, { dfeCode }) => `${dfeCode} ${name}`,
  (name, { code }) => `${name} [${code}]`,
  (name, { code }) => `${code} - ${name}`,
  (_, { code }) => code.toLowerCase(),
  (name) => `\ufeff${name}\u200b`,
  (name) => name.normalize('NFD')
];

describe('a council’s name', () => {
  it('leads to it, however it is written', () => {
    holds(
      fc.tuple(fc.constantFrom(...living), fc.array(fc.constantFrom(...WAYS), { minLength: 1, maxLength: 1 })),
      ([area, ways]) => {
        const written = ways.reduce((name, way) => way(name, area), area.name);
        expect(matcher.match(written), written).toEqual({ kind: 'council', code: area.code });
        expect(wholeNamed(written, matcher), written).toBeNull();
      },
      runs(living.length * WAYS.length)
    );
  });

  it('with a letter wrong leads to no other council of today', () => {
    const slip = fc.tuple(fc.constantFrom(...living), fc.nat(40), fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'));
    holds(
      slip,
      ([area, place, letter]) => {
        const at = place % area.name.length;
        const written = area.name.slice(0, at) + letter + area.name.slice(at + 1);
        const match = matcher.match(written);
        // Herefordshire and Hertfordshire, written whole, are one letter from each other.
        const whole = living.filter(({ name }) => written.startsWith(name) || name.startsWith(written)).map(({ code }) => code);
        if (match.kind === 'council') expect([area.code, ...whole], written).toContain(match.code);
        for (const code of matcher.nearest(written)) expect(gazetteer.byCode(code)?.to, written).toBe('');
      },
      runs(600)
    );
  });

  it('with the code of another council leads to neither', () => {
    holds(fc.tuple(fc.constantFrom(...living), fc.constantFrom(...living)), ([one, other]) => {
      fc.pre(one.code !== other.code);
      for (const written of [`${one.name} (${other.dfeCode})`, `${other.code} ${one.name}`, `${one.name}, ${other.code}`]) {
        const match = matcher.match(written);
        expect(match.kind === 'council', written).toBe(false);
      }
    });
  });
});

describe('any text', () => {
  it('is matched in time, and what it leads to is there', () => {
    holds(
      fc.oneof(
        anyText,
        anyText.map((text) => text.repeat(200)),
        fc.constantFrom(...living).chain(({ name }) => anyText.map((text) => name + text))
      ),
      (text) => {
        const match = matcher.match(text);
        if (match.kind === 'council') expect(gazetteer.byCode(match.code)).toBeDefined();
        if (match.kind === 'several') expect(match.choices.length).toBeGreaterThan(0);
        wholeNamed(text, matcher);
        expect(matcher.nearest(text).length).toBeLessThanOrEqual(3);
        expect(matcher.match(text)).toEqual(match);
      },
      runs(600)
    );
  });
});
