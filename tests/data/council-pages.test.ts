import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../src/lib/measures/index.ts';
import { isCouncil } from '../../src/lib/model/area.ts';
import { isDoubted, isNoBase } from '../../src/lib/model/fault.ts';
import { changeOf } from '../../src/lib/ui/council/change.ts';
import { figuresOf } from '../../src/lib/ui/council/figures.ts';
import { kindOf } from '../../src/lib/pages/council/kind.ts';
import { lawOf } from '../../src/lib/pages/council/missing.ts';
import { plainName } from '../../src/lib/words/index.ts';
import { areas, observations } from './support.ts';

const councils = areas.filter((area) => isCouncil(area) && area.to === '');
const byArea = new Map(
  [...observations].map(([id, rows]) => {
    const own = new Map<string, typeof rows>();
    for (const row of rows) own.set(row.area, [...(own.get(row.area) ?? []), row]);
    return [id, own];
  })
);
const linesOf = (id: string, code: string) => byArea.get(id)?.get(code) ?? [];

describe('a council’s page', () => {
  it('prints under what the law says no figure that is not sound, and marks each that a check doubts', () => {
    const wrong: string[] = [];
    const counts = { shown: 0, doubted: 0, none: 0 };
    for (const area of councils)
      for (const measure of MEASURES.filter(({ lawStandard }) => lawStandard)) {
        const council = linesOf(measure.id, area.code);
        const group = { council, region: [], england: [], counterpart: linesOf(measure.counterpart ?? '', area.code), near: [] };
        const figures = figuresOf(measure, plainName(area), group, []);
        for (const { figure, count, note, on } of figures ? lawOf([figures]) : []) {
          const row = council.find(({ period }) => period === on);
          const isShown = row?.status === 'ok';
          const doubted = row !== undefined && isShown && isDoubted(row);
          counts[doubted ? 'doubted' : isShown ? 'shown' : 'none']++;
          const right = isShown
            ? figure !== '' && (note === 'One of our checks doubts this figure.') === doubted
            : figure === '' && count === '' && note.endsWith('.') && !note.includes('0 of 0');
          if (!right) wrong.push(`${measure.id} ${area.slug} ${on}: ${[figure, count, note].join(' | ')}`);
        }
      }
    expect(wrong).toEqual([]);
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(0);
  });

  it('tells no rise and no fall from or to a figure that a check rules out', () => {
    const wrong: string[] = [];
    let doubted = 0;
    for (const area of councils)
      for (const measure of MEASURES) {
        const rows = linesOf(measure.id, area.code);
        const change = changeOf(measure, rows);
        if (!change) continue;
        const [now, before] = rows
          .filter(({ status }) => status !== 'not-an-area-then' && status !== 'not-collected')
          .sort((a, b) => (a.period < b.period ? 1 : -1));
        const ruledOut = [now, before].some((row) => row !== undefined && isNoBase(row));
        if (ruledOut) doubted++;
        if ((change.verdict === 'doubted') !== ruledOut) wrong.push(`${measure.id} ${area.slug}: ${change.verdict}`);
      }
    expect(wrong).toEqual([]);
    expect(doubted).toBeGreaterThan(0);
  });

  it('calls every London council a borough but the City', () => {
    const london = councils.filter(({ kind }) => kind === 'london');
    expect(london.filter((area) => kindOf(area) !== 'London borough').map(kindOf)).toEqual(['City of London Corporation']);
  });
});
