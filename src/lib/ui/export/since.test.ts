import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import { change } from '../../../../tests/fixtures/changes.ts';
import type { ChangeLog } from '../../model/change.ts';
import { changesSince } from './since.ts';

const measure = measureById('plans-within-20-weeks');
const edit = {
  measure: measure.id,
  changed: 2,
  appeared: 1,
  withdrawn: 0,
  restated: 0,
  periods: ['2024', '2025'],
  areaCount: 3,
  areas: [],
  largest: { area: 'E10000007', period: '2025', before: '5.0', after: '15.5' }
};
const log: ChangeLog = {
  version: 'cccccccccccc',
  changes: [
    change('cccccccccccc', 'bbbbbbbbbbbb', { edits: [edit] }),
    change('bbbbbbbbbbbb', 'aaaaaaaaaaaa', { periods: [{ measure: measure.id, added: ['2025'], removed: [] }] })
  ]
};

describe('a link from an older version of the data', () => {
  it('says nothing while its version is the newest', () => {
    expect(changesSince(log, 'cccccccccccc', measure)).toBe('');
  });

  it('says when it was made, and what its version said', () => {
    expect(changesSince(log, 'bbbbbbbbbbbb', measure)).toBe(
      'This link was made from version bbbbbbbbbbbb of the data, as published by 11 June 2026. Since then: 3 figures are not what they were, of 2024 and 2025 (the largest change, in 2025: 5.0% became 15.5%). The figures below are those of today’s version, cccccccccccc.'
    );
  });

  it('goes back to the version before the first change of the log', () => {
    const sentence = changesSince(log, 'aaaaaaaaaaaa', measure);
    expect(sentence).toContain('Since then: 2025 was added; 3 figures are not');
    expect(sentence).not.toContain('as published by');
  });

  it('owns up to a version that it does not know, and to no change of this measure', () => {
    expect(changesSince(log, 'dddddddddddd', measure)).toContain('is not in the log of changes: what it said cannot be told');
    expect(changesSince(log, 'bbbbbbbbbbbb', measureById('requests-refused'))).toContain(
      'No figure of this measure has changed since.'
    );
  });
});
