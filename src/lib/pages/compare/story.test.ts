import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import type { Observation } from '../../model/observation.ts';
import type { Cell, Column, Compared } from './state.svelte.ts';
import { storyOf } from './story.ts';

const area = (code: string, name: string): Compared => ({
  code,
  name,
  slug: name.toLowerCase(),
  kind: 'county',
  region: 'E12000004'
});
const [DERBYSHIRE, KENT] = [area('E10000007', 'Derbyshire'), area('E10000016', 'Kent')];
const row = (code: string, numerator: number, denominator: number): Observation =>
  ({
    measure: 'plans-within-20-weeks',
    area: code,
    period: '2025',
    value: (100 * numerator) / denominator,
    numerator,
    denominator,
    status: 'ok',
    note: '',
    source: '',
    cell: ''
  }) as unknown as Observation;
const cell = (whose: Compared, numerator: number, denominator: number): Cell => ({
  area: whose,
  row: row(whose.code, numerator, denominator),
  counterpart: null,
  board: null
});
const column = (id: string, cells: Cell[]): Column => ({
  measure: measureById(id),
  table: { observations: [], counterparts: [] },
  period: '2025',
  cells
});

describe('what /compare says first', () => {
  const plans = column('plans-within-20-weeks', [cell(DERBYSHIRE, 71, 1431), cell(KENT, 500, 1000)]);

  it('is of the first measure that has a sentence of both', () => {
    const graded = column('area-inspection-outcome', [cell(DERBYSHIRE, 3, 3), cell(KENT, 3, 3)]);
    expect(storyOf([graded, plans], [DERBYSHIRE, KENT])).toEqual({
      plain: 'In Derbyshire, 5 in 100 plans came on time, against 50 in 100 in Kent.',
      exact: expect.stringMatching(
        /^Calendar year 2025\. Derbyshire beside Kent: 45\.0 percentage points lower, 95% interval 41\.\d to 48\.\d; more than chance explains\.$/
      ) as string
    });
  });

  it('is nothing of one council, of figures on their way, or of measures that have no sentence', () => {
    expect(storyOf([plans], null)).toBeNull();
    expect(
      storyOf(
        [column('plans-within-20-weeks', [cell(DERBYSHIRE, 71, 1431), { ...cell(KENT, 1, 1), row: null }])],
        [DERBYSHIRE, KENT]
      )
    ).toBeNull();
    expect(storyOf([], [DERBYSHIRE, KENT])).toBeNull();
  });
});
