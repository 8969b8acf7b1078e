import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../model/gazetteer.ts';
import { GUIDANCE_NOTES } from './guidance.ts';
import type { PlacedRow } from './place.ts';
import { withSuppressions } from './suppressed.ts';

const AREA = {
  code: 'E1',
  dfeCode: '926',
  name: 'Norfolk',
  aliases: [],
  slug: 'norfolk',
  kind: 'county',
  region: '',
  from: '',
  to: ''
};
const gazetteer = new Gazetteer([{ ...AREA, kind: 'county' as const, children: null }]);
const cell = (published: string) => ({
  published,
  value: published === 'x' ? null : Number(published),
  mark: published === 'x' ? 'x' : null,
  column: 'c'
});
const row = (period: string): PlacedRow =>
  ({
    area: 'E1',
    period,
    line: 2,
    level: 'council',
    dfeCode: '926',
    onsCode: 'E1',
    name: 'Norfolk',
    region: '',
    cells: { a: cell('x'), b: cell('5') }
  }) as PlacedRow;

describe('what the guidance says of figures marked x', () => {
  it('goes with the marks of that council and year, and with no number', () => {
    const [noted, other] = withSuppressions([row('2025'), row('2024')], 'timeliness', gazetteer);
    expect(noted?.cells.a?.note).toBe(GUIDANCE_NOTES.exceptions);
    expect(noted?.cells.b?.note).toBeUndefined();
    expect(other?.cells.a?.note).toBeUndefined();
    expect(withSuppressions([row('2025')], 'caseload', gazetteer)[0]?.cells.a?.note).toBeUndefined();
  });
});
