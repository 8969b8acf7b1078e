import { describe, expect, it } from 'vitest';
import { change } from '../../../../tests/fixtures/changes.ts';
import { areas, boards, observationsOf, sources } from '../../../../tests/fixtures/export.ts';
import { measureById } from '../../measures/index.ts';
import type { ChangeLog, DataChange, EditedMeasure } from '../../model/change.ts';
import { partOf, type BriefingData } from './part.ts';
import { saidThen } from './since.ts';

/* Versions here are invented, and so is what they said: the figures of today are DfE's and NHS England's. */
const [OLD, OLDER, NOW] = ['bbbbbbbbbbbb', 'aaaaaaaaaaaa', 'cccccccccccc'];
const edit = (measure: string, stood?: string[]): EditedMeasure => ({
  measure,
  changed: stood?.length ?? 3,
  appeared: 0,
  withdrawn: 0,
  restated: 0,
  periods: [...new Set(stood?.map((line) => line.split(',')[1] ?? '') ?? ['2025'])].sort(),
  areaCount: 30,
  areas: [],
  largest: null,
  ...(stood ? { stood } : {})
});
const logOf = (last: Partial<DataChange>, first: Partial<DataChange> = {}): ChangeLog => ({
  version: NOW,
  changes: [change(NOW, OLD, last), change(OLD, OLDER, first)]
});

const data: BriefingData = {
  followed: [],
  regions: [...areas.values()].filter(({ kind }) => kind === 'region').map(({ code, name, slug }) => ({ code, name, slug })),
  boards,
  sources
};
function part(id: string, slugs: readonly string[]) {
  const measure = measureById(id);
  const chosen = slugs.map((slug) => {
    const found = [...areas.values()].find((area) => area.slug === slug);
    if (!found) throw new Error(`There is no council ${slug}`);
    return found;
  });
  const table = {
    observations: observationsOf(id),
    counterparts: measure.counterpart ? observationsOf(measure.counterpart) : [],
    places: [...areas.values()],
    faults: []
  };
  return partOf(measure, table, chosen, data);
}
const PLANS = 'plans-within-20-weeks';
const plans = part(PLANS, ['derbyshire', 'norfolk', 'bristol']);
const refused = part('requests-refused', ['derbyshire']);
const lines = (log: ChangeLog, given: string, ...parts: (typeof plans)[]) => saidThen(log, given, parts)?.lines;

describe('a briefing opened from an older link', () => {
  it('says nothing while the version is the newest', () => {
    expect(saidThen(logOf({}), NOW, [plans])).toBeNull();
  });

  it('says what its version said of the councils of the briefing, and of nobody else', () => {
    const stood = ['E10000007,2025,12.25,ok', 'E10000020,2025,31,ok', 'E10000016,2025,1,ok'];
    const said = saidThen(logOf({ edits: [edit(PLANS, stood)] }), OLD, [plans, refused]);
    expect(said?.says).toBe(
      'This link was made from version bbbbbbbbbbbb of the data, as published by 11 June 2026. The figures below are those of today’s version, cccccccccccc.'
    );
    expect(said?.lines).toEqual([
      {
        title: 'Plans issued within 20 weeks',
        words: 'Of 2025 it said: Derbyshire 12.3%, now 5.0%; Norfolk 31.0%, now no figure.'
      }
    ]);
    expect(said?.same).toEqual([refused.measure.title]);
  });

  it('gives the figures of its own newest period where a later one has come', () => {
    const log = logOf({
      periods: [{ measure: PLANS, added: ['2025'], removed: [] }],
      edits: [edit(PLANS, ['E10000007,2024,40,ok'])]
    });
    const [first] = lines(log, OLD, plans) ?? [];
    expect(first?.words).toMatch(
      /^Of 2024, the newest period then, it said: Derbyshire 40\.0%, Norfolk [\d.]+%, Bristol [\d.]+% and England 46\.4%\. The newest figures are of 2025 now\.$/
    );
  });

  it('goes back through every change: the first one after the link says what stood', () => {
    const log = logOf(
      { edits: [edit(PLANS, ['E10000007,2025,12,ok'])] },
      { edits: [edit(PLANS, ['E10000007,2025,,suppressed', 'E06000023,2025,99,faulty'])] }
    );
    expect(lines(log, OLDER, plans)?.[0]?.words).toMatch(
      /^Of 2025 it said: Derbyshire withheld, now 5\.0%; Bristol 99\.0% \(published, not used\), now [\d.]+%\.$/
    );
  });

  it('a figure of today is the one of then where the log has no other; what the log does not list is not guessed', () => {
    expect(saidThen(logOf({}), OLD, [plans])).toMatchObject({ lines: [], same: ['Plans issued within 20 weeks'] });
    const unlisted = { ...edit(PLANS), areaCount: 21 };
    expect(lines(logOf({ edits: [unlisted] }), OLD, plans)?.[0]?.words).toBe(
      'What it said of Derbyshire, Norfolk, Bristol and England may have been different: the log of changes does not tell.'
    );
    const few = { ...edit(PLANS), areaCount: 1, areas: ['E06000023'] };
    expect(lines(logOf({ edits: [few] }), OLD, plans)?.[0]?.words).toBe(
      'What it said of Bristol may have been different: the log of changes does not tell.'
    );
  });

  it('a measure that came later was not in it; an unknown version is owned up to', () => {
    const log = logOf({ measures: { added: [PLANS], removed: [] } });
    expect(lines(log, OLD, plans)?.[0]?.words).toBe('That version did not have this measure.');
    const said = saidThen(log, 'dddddddddddd', [plans]);
    expect(said?.says).toContain('which is not in the log of changes: what it said cannot be told.');
    expect([said?.lines, said?.same]).toEqual([[], null]);
  });

  it('names the board whose figure it was, and answers in their words', () => {
    const [therapy, outcome] = ['speech-therapy-waits-over-18-weeks', 'area-inspection-outcome'];
    const edits = [
      edit(therapy, [`E10000007,${part(therapy, ['derbyshire']).period},20,ok`]),
      edit(outcome, [`E10000007,${part(outcome, ['derbyshire']).period},2,ok`])
    ];
    const said = lines(logOf({ edits }), OLD, part(therapy, ['derbyshire']), part(outcome, ['derbyshire']));
    expect(said?.map(({ words }) => words)).toEqual([
      expect.stringMatching(/Derbyshire \(NHS Derby and Derbyshire ICB\) 20\.0%, now 35\.4%\.$/),
      expect.stringMatching(/Derbyshire inconsistent experiences.*, now widespread or systemic failings.*\.$/i)
    ]);
  });
});
