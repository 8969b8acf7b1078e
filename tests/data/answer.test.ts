import { describe, expect, it } from 'vitest';
import { MEASURES, measureById } from '../../src/lib/measures/index.ts';
import { firstOfNewReturn } from '../../src/lib/measures/returns.ts';
import { ENGLAND } from '../../src/lib/model/area.ts';
import { isDoubted, isNoBase } from '../../src/lib/model/fault.ts';
import type { Observation } from '../../src/lib/model/observation.ts';
import { keyRow, KEY_MEASURES } from '../../src/lib/ui/council/key.ts';
import { drawFan } from '../../src/lib/ui/answer/draw.ts';
import { fanOf } from '../../src/lib/ui/answer/fan.ts';
import { answerHeadline, earlierCount } from '../../src/lib/words/answer.ts';
import { plainName } from '../../src/lib/words/index.ts';
import { HEADLINE, allOf, cardOf, councils, linesOf, nearOf, tiny } from './answers.ts';
import { observations } from './support.ts';

/* Newcombe's interval, written again from the paper (1998, method 10). */
function differs(a: Observation, b: Observation): number {
  const z = 1.959963984540054;
  const limits = ({ numerator, denominator }: Observation) => {
    const [n, k] = [denominator ?? 0, numerator ?? 0];
    const [middle, half] = [2 * k + z * z, z * Math.sqrt(z * z + 4 * k * (1 - k / n))];
    return { p: k / n, low: (middle - half) / (2 * (n + z * z)), high: (middle + half) / (2 * (n + z * z)) };
  };
  const [x, y] = [limits(a), limits(b)];
  const low = x.p - y.p - Math.sqrt((x.p - x.low) ** 2 + (y.high - y.p) ** 2);
  const high = x.p - y.p + Math.sqrt((x.high - x.p) ** 2 + (y.p - y.low) ** 2);
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}

/** The figure that words such as '38 in 100', 'all of them' and 'none' stand for. */
const read = (words: string) => (/^all/.test(words) ? 100 : /^no/.test(words) ? 0 : Number(/^[\d.]+/.exec(words)?.[0] ?? NaN));
const agrees = (words: string, value: number) => {
  const decimals = /\.(\d+)/.exec(words)?.[1]?.length ?? 0;
  return Math.abs(read(words) - value) <= 0.5 * 10 ** -decimals + 1e-9;
};

describe('a council’s answer', () => {
  it('has a headline that its rows bear out, in every council', () => {
    const wrong: string[] = [];
    const kinds: Record<string, number> = {};
    for (const area of councils) {
      const rows = linesOf(HEADLINE.id, area.code);
      const row = rows.at(-1);
      if (!row) continue;
      const counterpart = linesOf(HEADLINE.counterpart, area.code).find(({ period }) => period === row.period) ?? null;
      const said = answerHeadline(HEADLINE, { name: plainName(area), rows, counterpart });
      const check = (kind: string, right: boolean) => {
        kinds[kind] = (kinds[kind] ?? 0) + 1;
        if (!right || !said.includes(plainName(area)) || !said.includes(row.period)) wrong.push(`${area.slug}: ${said}`);
      };
      const moved = / in (\d{4}), (up|down) from (.+?) (?:the year before|in (\d{4}))\.$/.exec(said);
      const figure = /, (all|none|[\d.]+)/.exec(said.slice(said.indexOf(plainName(area)) + plainName(area).length))?.[1] ?? '';
      if (row.status !== 'ok') {
        if (counterpart?.status === 'ok' && counterpart.value !== null)
          check('including', agrees(/including exceptions, (.+)/.exec(said)?.[1] ?? '', counterpart.value) && !moved);
        else check('none', /^(There is|DfE published) no figure /.test(said) && !/\d in 100/.test(said));
      } else if ((row.denominator ?? 0) < 30) check('few', said.includes(`${row.numerator} of ${row.denominator} plan`) && !/in 100/.test(said));
      else if (moved) {
        const before = rows.find(({ period }) => period === (moved[4] ?? String(Number(row.period) - 1)));
        const changed = firstOfNewReturn(HEADLINE) ?? '';
        check(
          moved[2] ?? '',
          before?.status === 'ok' &&
            (before.denominator ?? 0) >= 30 &&
            before.period >= changed === row.period >= changed &&
            !isNoBase(before) &&
            !isNoBase(row) &&
            differs(row, before) === (moved[2] === 'up' ? 1 : -1) &&
            agrees(figure, row.value ?? NaN) &&
            agrees(moved[3] ?? '', before.value ?? NaN) &&
            read(figure) !== read(moved[3] ?? '')
        );
      } else {
        const last = rows.at(-2);
        const comparable = last?.status === 'ok' && (last.denominator ?? 0) >= 30 && last.period >= '2022' === row.period >= '2022';
        const still = !comparable || differs(row, last) === 0 || isNoBase(row) || isNoBase(last);
        const ending = isDoubted(row) ? 'doubts the figure.' : row.value === 100 ? 'as the law requires.' : 'by law, all should have.';
        check('still', still && agrees(figure, row.value ?? NaN) && said.endsWith(ending));
      }
    }
    expect(wrong).toEqual([]);
    for (const kind of ['up', 'down', 'still', 'few', 'none', 'including']) expect(kinds[kind], kind).toBeGreaterThan(0);
  });

  it('tells the earlier count by its lowest and highest year before the return changed, and none after', () => {
    const wrong: string[] = [];
    let checked = 0;
    for (const area of councils) {
      const rows = linesOf(HEADLINE.id, area.code);
      const said = earlierCount(HEADLINE, rows);
      if (said === '') continue;
      checked++;
      const [, low = '', lowYear = '', high = '', highYear = ''] = /from (.+?) \(([^)]+)\) to (.+?) \(([^)]+)\)\.$/.exec(said) ?? [];
      const at = (years: string) => (years.match(/\d{4}/g) ?? []).map((year) => rows.find(({ period }) => period === year)?.value ?? NaN);
      const values = rows
        .filter((row) => row.period >= '2016' && row.period < '2022' && row.status === 'ok' && (row.denominator ?? 0) >= 30 && !isDoubted(row))
        .map(({ value }) => value ?? 0);
      const right =
        at(lowYear).every((value) => agrees(low, value)) &&
        at(highYear).every((value) => agrees(high, value)) &&
        Math.min(...at(lowYear)) === Math.min(...values) &&
        Math.max(...at(highYear)) === Math.max(...values);
      if (!right && !said.includes('in each year')) wrong.push(`${area.slug}: ${said}`);
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(100);
  });

  it('gives a place that counting gives again, or says why there is none', () => {
    const wrong: string[] = [];
    const PLACES = ['', 'second ', 'third ', 'fourth ', 'fifth ', 'sixth '];
    let placed = 0;
    for (const area of councils) {
      const card = cardOf(area);
      if (!card) continue;
      if (/^(Not ranked|No rank|The same)/.test(card.rank)) {
        if (card.rank.length < 20) wrong.push(`${area.slug}: ${card.rank}`);
        continue;
      }
      placed++;
      const [id = '', , period = ''] = card.at.split('/');
      const row = (code: string) => linesOf(id, code).find((one) => one.period === period);
      const sound = (one: Observation | undefined): one is Observation =>
        one?.status === 'ok' && (one.denominator ?? 0) >= 30 && !isDoubted(one) && !tiny.has(one.area);
      const others = nearOf(area).map(row).filter(sound);
      const value = Number((row(area.code)?.value ?? NaN).toFixed(1));
      const rounded = others.map((one) => Number((one.value ?? NaN).toFixed(1)));
      const [higher, lower, all] = [
        rounded.filter((one) => one > value).length,
        rounded.filter((one) => one < value).length,
        others.length + 1
      ];
      const joint = rounded.includes(value) ? 'joint ' : '';
      const fromTop = `${joint}${PLACES[higher]}highest of ${all} similar councils`;
      const fromBottom = `${joint}${PLACES[lower]}lowest of ${all} similar councils`;
      const said = card.rank.toLowerCase();
      if (!said.startsWith(higher <= lower ? fromTop : fromBottom) && !(higher === lower && said.startsWith(fromBottom)))
        wrong.push(`${area.slug}: ${card.rank} (${higher} higher, ${lower} lower)`);
    }
    expect(wrong).toEqual([]);
    expect(placed).toBeGreaterThan(120);
  });

  it('shows the figure, the count and the interval of its own row, and says what makes it unsure', () => {
    const wrong: string[] = [];
    for (const area of councils) {
      const card = cardOf(area);
      if (!card) continue;
      const [id = '', slug, period = ''] = card.at.split('/');
      const row = linesOf(id, area.code).find((one) => one.period === period);
      const newest = linesOf(HEADLINE.id, area.code).at(-1);
      const text = [card.sure.join(' '), card.rank].join(' ');
      const right =
        slug === area.slug &&
        period === newest?.period &&
        (row?.status === 'ok'
          ? card.figure ===
              ((row.denominator ?? 0) < 30 ? `${row.numerator} of ${row.denominator}` : `${row.value?.toFixed(1)}%`) &&
            card.count.startsWith(`${row.numerator?.toLocaleString('en-GB')} of ${row.denominator?.toLocaleString('en-GB')} plan`) &&
            /95% confidence interval/.test(text) &&
            (row.denominator ?? 0) < 30 === /fewer than 30 plans/.test(text) &&
            isDoubted(row) === /One of our checks doubts this figure/i.test(text)
          : card.figure === 'No figure' && card.count === '');
      const agent = newest?.status === 'ok' || /DfE|council|exception|publisher/i.test(card.why);
      if (!right || !agent) wrong.push(`${area.slug}: ${JSON.stringify(card)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('draws its line over a fan of which a tenth lie above and below, and none over the change of the return', () => {
    const rows = allOf(HEADLINE.id);
    const years = fanOf(HEADLINE, rows);
    expect(years).toHaveLength(10);
    for (const { period, low, p10, p90, high } of years) {
      const values = rows
        .filter((row) => row.period === period && row.status === 'ok' && (row.denominator ?? 0) >= 30 && !isDoubted(row))
        .map(({ value }) => value ?? 0);
      expect([low, high]).toEqual([Math.min(...values), Math.max(...values)]);
      expect(Math.abs(values.filter((value) => value < p10).length / values.length - 0.1)).toBeLessThan(0.02);
      expect(Math.abs(values.filter((value) => value > p90).length / values.length - 0.1)).toBeLessThan(0.02);
    }
    const html = drawFan(HEADLINE, 'A', {
      years,
      council: years.map(({ period, p10 }) => ({ period, value: p10, few: false })),
      england: years.map(({ period, p90 }) => ({ period, value: p90 })),
      label: String
    });
    for (const kind of ['most', 'own', 'england']) {
      const d = new RegExp(`class="${kind}" d="([^"]+)"`).exec(html)?.[1] ?? '';
      expect(d.match(/M/g), kind).toHaveLength(2);
    }
  });
});

describe('a council’s key measures', () => {
  it('tell the newest sound figure, which way it moved, and that it is old where two newer periods are published', () => {
    const wrong: string[] = [];
    const kinds = { old: 0, better: 0, worse: 0, missing: 0 };
    for (const area of councils.filter(({ to }) => to === ''))
      for (const id of KEY_MEASURES) {
        const own = linesOf(id, area.code);
        const measure = measureById(id);
        const periods = [...new Set((observations.get(id) ?? []).filter(({ value }) => value !== null).map(({ period }) => period))].sort();
        const row = keyRow(id, area.slug, {
          name: plainName(area),
          own,
          counterpart: linesOf(measure.counterpart, area.code),
          england: linesOf(id, ENGLAND),
          periods,
          councils: () => [],
          near: () => [],
          tiny
        });
        if (!row) continue;
        const sound = own.filter(({ status, value }) => status === 'ok' && value !== null);
        const newest = sound.at(-1);
        const flags = row.flags.join(' ');
        const behind = periods.filter((period) => period > (newest?.period ?? '')).length;
        const old = newest !== undefined && behind >= 2;
        const missing = own.at(-1) !== newest;
        if (old) kinds.old++;
        if (missing) kinds.missing++;
        const [, way, end] = /^(Up|Down) from .+?(?:: (better|worse))?\.$/.exec(row.move) ?? [];
        const before = sound.at(-2)?.value ?? NaN;
        const up = (newest?.value ?? NaN) > before;
        const good = measure.polarity.direction === 'none' ? undefined : (measure.polarity.direction === 'higher-better') === up ? 'better' : 'worse';
        if (end === 'better' || end === 'worse') kinds[end]++;
        const right =
          row.value === (newest?.value ?? null) &&
          row.on === (newest ?? own.at(-1))?.period &&
          flags.includes('Old figure') === old &&
          flags.includes('No figure for') === missing &&
          (way === undefined || ((way === 'Up') === up && end === good));
        if (!right) wrong.push(`${area.slug} ${id}: ${row.move} | ${flags}`);
      }
    expect(wrong).toEqual([]);
    for (const [kind, count] of Object.entries(kinds)) expect(count, kind).toBeGreaterThan(0);
    expect(MEASURES.length).toBeGreaterThan(KEY_MEASURES.length);
  });
});
