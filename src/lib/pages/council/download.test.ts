import { describe, expect, it } from 'vitest';
import { areas } from '../../../../tests/fixtures/export.ts';
import { realCouncil } from '../../../../tests/fixtures/export-pages.ts';
import { compose } from '../../export/compose.ts';
import { textsOf } from '../../charts/kit/texts.ts';
import type { Figure } from '../../export/figure.ts';
import { shapeById } from '../../export/shapes.ts';
import { figureOf } from '../../export/work/job.ts';
import { MEASURES } from '../../measures/index.ts';
import { isCouncil } from '../../model/area.ts';
import { formatCount, inWords } from '../../words/index.ts';
import { councilOffered } from './download.ts';

const AT = { origin: 'https://atlas.example', version: '0123456789ab' };
const A4 = shapeById('a4');
/** Units of an A4 sheet, at 150 an inch, that are a point of type. */
const POINT = 150 / 72;
const noShapes = () => Promise.reject(new Error('A table has no map'));

async function sheetsOf(code: string): Promise<{ title: string; figure: Figure }[]> {
  const { figures, file } = realCouncil(code);
  const { offers } = councilOffered(figures, file);
  return Promise.all(offers.map(async ({ title, request }) => ({ title, figure: await figureOf(request(AT), noShapes) })));
}
const titlesIn = ({ table }: Figure) => table.rows.map((row) => String(row[3]));

describe('a council’s figures, taken', () => {
  it('are on sheets of A4 whose type is nowhere below 8 points, every measure on one of them and whole', async () => {
    for (const code of ['E10000007', 'E06000023', 'E06000058', 'E06000053', 'E09000001', 'E06000019']) {
      const drawn = await sheetsOf(code);
      const all = drawn.at(-1);
      expect(all?.title).toMatch(/^All \d+ measures: in small type$/);
      const sheets = drawn.slice(0, -1);
      expect(sheets.map(({ title }) => title)).toEqual(sheets.map((_, i) => `Sheet ${i + 1} of ${sheets.length}`));
      const titles = sheets.flatMap(({ figure }) => titlesIn(figure));
      expect([...titles].sort()).toEqual([...titlesIn(all!.figure)].sort());
      for (const { title, figure } of sheets) {
        const texts = textsOf(compose(figure, A4).nodes);
        const smallest = texts.reduce((least, one) => (one.size < least.size ? one : least));
        expect(smallest.size / POINT, `${code}, ${title}: ‘${smallest.text}’`).toBeGreaterThanOrEqual(8);
        /* A title that goes on in the next line stands there whole. */
        const words = texts.map(({ text }) => text);
        const lines = words.filter((word) =>
          titlesIn(figure).some((measure) => measure.startsWith(word) || measure.endsWith(` ${word}`))
        );
        for (const measure of titlesIn(figure))
          expect(
            words.includes(measure) || lines.some((one) => lines.some((two) => `${one} ${two}` === measure)),
            `${code}, ${title}: ${measure}`
          ).toBe(true);
        expect(words.join()).not.toContain('…');
      }
    }
  });

  it('say on which sheet one is, name its files after it, and carry the short name of the council', async () => {
    const [first, ...rest] = await sheetsOf('E06000023');
    const sheets = rest.filter(({ title }) => title.startsWith('Sheet')).length + 1;
    expect(first?.figure.headline).toBe(`Bristol: the newest figures, sheet 1 of ${sheets}`);
    expect(first?.figure.name).toBe(`bristol_newest_figures_sheet-1-of-${sheets}`);
    expect(first?.figure.notes.map(({ text }) => text)).toContain(
      `All ${formatCount(MEASURES.length)} measures are on ${inWords(sheets)} sheets.`
    );
    expect(first?.figure.table.rows[0]?.[1]).toBe('Bristol, City of');
  });

  it('can be taken of every council that is, none too long for its column', async () => {
    const now = [...areas.values()].filter((area) => isCouncil(area) && area.to === '');
    for (const { code } of now.filter((_, i) => i % 10 === 0))
      for (const { title, figure } of await sheetsOf(code))
        if (title.startsWith('Sheet'))
          expect(
            Math.min(...textsOf(compose(figure, A4).nodes).map(({ size }) => size)) / POINT,
            `${code} ${title}`
          ).toBeGreaterThan(8);
  });
});
