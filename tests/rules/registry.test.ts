import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
