import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/lib/checks/index.ts';
import { filesOfSite } from '../../pipelines/write/of-site.ts';
import { PUBLICATIONS } from '../../src/lib/publications/index.ts';
import { MEASURES, measureById } from '../../src/lib/measures/index.ts';
import { TOPICS } from '../../src/lib/measures/topics.ts';

/** What the files of the room hold beside measures exports no default. */
const isMeasure = (file: string) => /^export default\b/m.test(readFileSync(`src/lib/measures/${file}`, 'utf8'));

describe('the catalogue of measures', () => {
  it('is every file of the room, each under its own id', () => {
    const files = readdirSync('src/lib/measures').filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && isMeasure(file)
    );
    expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual(MEASURES.map((measure) => measure.id).sort());
    expect(() => measureById('no-such-measure')).toThrow("There is no measure 'no-such-measure'");
  });

  it('uses every topic', () => expect(new Set(MEASURES.map((measure) => measure.topic))).toEqual(new Set(TOPICS)));

  describe.each(MEASURES)('$id', (measure) => {
    it('points at measures that exist, and at its counterpart from both sides', () => {
      for (const id of measure.related) expect(measureById(id)).toBeDefined();
      if (measure.counterpart) expect(measureById(measure.counterpart).counterpart).toBe(measure.id);
    });

    it('has rising class bounds, whole sentences, caveats told apart, and https links', () => {
      expect(measure.classBounds).toEqual([...measure.classBounds].sort((a, b) => a - b));
      const bounds = measure.unit.kind === 'grade' ? measure.unit.grades.length - 1 : 5;
      expect([measure.classBounds.length, new Set(measure.classBounds).size]).toEqual([bounds, bounds]);
      for (const text of [
        measure.why,
        measure.definition,
        measure.saysNothingAbout,
        ...measure.caveats.map((caveat) => caveat.text)
      ])
        expect(text).toMatch(/^[A-Z0-9].*[.]$/s);
      expect(new Set(measure.caveats.map((caveat) => caveat.id)).size).toBe(measure.caveats.length);
      if (measure.lawStandard) expect(measure.lawStandard.link).toMatch(/^https:\/\/www\.legislation\.gov\.uk\//);
      if (measure.polarity.direction === 'none') expect(measure.polarity.reason).toMatch(/[.]$/);
      if (measure.unit.kind === 'grade') {
        expect(Object.keys(measure.phrases.grades ?? {}).map(Number)).toEqual(measure.unit.grades.map(({ value }) => value));
        expect(measure.phrases.graded).toMatch(/\{all\}.*\{n\}/);
      } else expect(measure.phrases.headline).toContain('{n}');
    });
  });
});

describe('what the pages know of checks and publications', () => {
  it.each(filesOfSite())('is what they say themselves: %s', (path, text) => expect(readFileSync(path, 'utf8')).toBe(text));
});

describe('the checks', () => {
  it('are every file of the room that holds one, under its own id', () => {
    const files = readdirSync('src/lib/checks').filter(
      (file) =>
        !file.endsWith('.test.ts') && /^export const \w+: Check = \{$/m.test(readFileSync(`src/lib/checks/${file}`, 'utf8'))
    );
    expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual(CHECKS.map(({ id }) => id).sort());
  });

  it('say what must hold and what is told where it does not, in other words, and mark what they doubt', () => {
    for (const { id, title, reason, fault, doubts, marks } of CHECKS) {
      for (const words of [title, reason, fault.title, fault.text]) expect(words, id).toMatch(/^[A-Z]/);
      for (const words of [reason, fault.text]) expect(words, id).toMatch(/\.$/);
      expect(title, id).not.toBe(fault.title);
      expect(doubts !== undefined && marks === false, id).toBe(false);
    }
  });
});

describe('the publications', () => {
  it('are every file of the room that holds one, under its own id', () => {
    const files = readdirSync('src/lib/publications').filter(
      (file) =>
        file.endsWith('.ts') &&
        !file.endsWith('.test.ts') &&
        /^export const \w+: Publication = \{$/m.test(readFileSync(`src/lib/publications/${file}`, 'utf8'))
    );
    expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual(PUBLICATIONS.map(({ id }) => id).sort());
  });

  it('are each read in one way, and name columns and publications that there are', () => {
    const fields = new Map(
      PUBLICATIONS.map(({ id, table, within }) => [
        id,
        [table, within].flatMap((one) => one?.layouts.flatMap((layout) => Object.keys(layout.fields)) ?? [])
      ])
    );
    for (const { id, table, text, book, identities = [], alsoCounted = [] } of PUBLICATIONS) {
      expect([table ?? text, book].filter((way) => way !== undefined).length, id).toBe(1);
      if (table) for (const { whole } of identities) expect(fields.get(id), id).toEqual(expect.arrayContaining([...whole]));
      for (const { other } of alsoCounted) expect(fields.get(other.publication), id).toContain(other.field);
    }
  });
});
