import { describe, expect, it } from 'vitest';
import { DEFAULT_STANDARD, type StandardView } from '../../view/standard.ts';
import { filtersIn, NO_FILTERS, noneLeftInWords } from './filters.ts';

const REGIONS = [{ slug: 'london', name: 'London' }];
const COUNCILS = [{ slug: 'kent', name: 'Kent' }];
const said = (view: Partial<StandardView>) => noneLeftInWords({ ...DEFAULT_STANDARD, ...view }, REGIONS, COUNCILS, 153);

describe('filters that leave no council', () => {
  it('are named with what is chosen in each, and how to loosen them', () => {
    expect(said({ meets: 'all' })).toBe(
      'No council matches this filter: ‘Meets’ all that can be judged. Choose another value, or show all 153 councils.'
    );
    expect(said({ region: 'london', least: 5, outcome: 1 })).toBe(
      'No council matches all three filters: ‘Region’ London; ‘Inspection’ 1: typically positive; ‘Falls short on’ at least 5. Widen or remove one of them, or show all 153 councils.'
    );
    expect(said({ near: 'kent', fifth: 1 })).toContain(
      'No council matches both filters: ‘Similar to’ Kent; ‘Deprivation’ the most deprived fifth.'
    );
  });

  it('are none once all are taken back, whatever else is chosen', () => {
    const chosen = { ...DEFAULT_STANDARD, region: 'london', meets: 'plan-on-time', sort: 'met', year: '2024' };
    expect(filtersIn({ ...chosen, ...NO_FILTERS }, REGIONS, COUNCILS)).toEqual([]);
  });
});
