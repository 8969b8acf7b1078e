import { describe, expect, it } from 'vitest';
import { measureById } from '../../src/lib/measures/index.ts';
import { isCouncil } from '../../src/lib/model/area.ts';
import { isPrinted } from '../../src/lib/model/measure.ts';
import { COUNTS_LEFT_OUT } from '../../src/lib/publications/shape/withheld.ts';
import { figuresOf } from '../../src/lib/ui/council/figures.ts';
import { areas, line, MEASURE_IDS, observations } from './support.ts';

const YEAR = '2025';
const ISLAND = 'isle-of-wight';
const island = areas.find(({ slug }) => slug === ISLAND);
const WITHHELD = new Set(['not-returned', 'suppressed']);

/** Measures whose figure of the year the publisher withholds for the island. */
const withheld = MEASURE_IDS.filter((id) =>
  observations.get(id)?.some(({ area, period, status }) => area === island?.code && period === YEAR && WITHHELD.has(status))
);
const caveatOf = (id: string) => measureById(id).caveats.find((caveat) => caveat.id === 'isle-of-wight-2025');
const england = (id: string) => line(id, 'england', YEAR);
const counts = (id: string) =>
  observations
    .get(id)
    ?.filter(({ area, period, status }) => period === YEAR && status === 'ok' && areas.some((one) => one.code === area && isCouncil(one)))
    .reduce((sum, { denominator }) => sum + (denominator ?? 0), 0) ?? 0;

describe('a measure whose figure of the Isle of Wight for 2025 is withheld', () => {
  it('is one of many', () => expect(withheld.length).toBeGreaterThan(1));

  it.each(withheld)('%s says so, of the island, its region and that year', (id) => {
    const caveat = caveatOf(id);
    expect(caveat?.text).toMatch(/DfE withholds the Isle of Wight/);
    expect(caveat?.periods).toEqual([YEAR]);
    expect(caveat?.about).toEqual(expect.arrayContaining([island?.code, island?.region]));
  });

  it.each(withheld)('%s says so on the island’s own page', (id) => {
    const council = (observations.get(id) ?? []).filter(({ area }) => area === island?.code);
    const figures = figuresOf(measureById(id), 'Isle of Wight', { council, region: [], england: [], counterpart: [], near: [] }, []);
    expect(figures?.years.find(({ on }) => on === YEAR)?.notes).toContain(caveatOf(id)?.text);
  });

  it.each(withheld)('%s says what England’s figure is, and whether it counts the island', (id) => {
    const { note, numerator, denominator } = england(id);
    const text = caveatOf(id)?.text ?? '';
    expect(text).not.toMatch(/ or is such a sum too/);
    if (note.includes('summed')) {
      expect(text).toMatch(/England are (the )?sums of (its|the|their) other councils, and (neither counts the Isle of Wight|count neither)\.$/);
      expect(denominator).toBe(counts(id));
    } else if (note.includes(COUNTS_LEFT_OUT)) {
      expect(text).toMatch(/England’s figure is that of DfE’s total, which counts the Isle of Wight: it has one decimal place and no counts\.$/);
      expect([numerator, denominator]).toEqual([null, null]);
    } else if (isPrinted(measureById(id))) {
      expect(text).toMatch(/means of .* and England count both/);
      expect(denominator ?? 0).toBeGreaterThan(counts(id));
    } else {
      expect(text).toMatch(/England’s total is quoted as DfE publishes it,? and (counts the Isle of Wight|the plans issued in it count both)/);
      if (id !== 'requests-per-1000-children') expect(denominator ?? 0).toBeGreaterThan(counts(id));
    }
  });
});
