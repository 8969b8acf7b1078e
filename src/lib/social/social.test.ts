import { readFileSync } from 'node:fs';
import { THEMES } from '../charts/kit/palette.ts';
import { inflateSync } from 'node:zlib';
import { renderAsync } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { MEASURES, measureById } from '../measures/index.ts';
import { councilPicture, type CouncilCard } from './council.ts';
import { text } from '../charts/kit/node.ts';
import { framed, pictureOf } from './frame.ts';
import { measurePicture } from './measure.ts';
import { painted } from './paint.ts';
import { indexedPng } from './png.ts';
import { balanced, broken, fitted, widthOf } from './type.ts';
import { councilAlt } from './words.ts';

/** The pixels of an indexed PNG, as its palette's numbers. */
function read(png: Buffer) {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    parts.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [header, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map((name) => parts.get(name) ?? Buffer.alloc(0)) as [
    Buffer,
    Buffer,
    Buffer
  ];
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const lines = inflateSync(data);
  const colour = (x: number, y: number) => palette.subarray(3 * (lines[y * (width + 1) + 1 + x] ?? 0)).toString('hex', 0, 3);
  return { width, height, colours: palette.length / 3, colour };
}

describe('type', () => {
  it('is as wide as it is measured: the painter has the typeface', async () => {
    for (const weight of [400, 700] as const) {
      const words = 'Hammersmith and Fulham, 46.1% of 1,431';
      const png = read(
        await painted(`test-${weight}`, pictureOf(framed({ title: '', nodes: [text(100, 300, words, 40, { weight })] }, '')))
      );
      const inked = Array.from({ length: 1200 }, (_, x) => x).filter((x) =>
        Array.from({ length: 40 }, (_, y) => 268 + y).some((y) => png.colour(x, y) !== 'fbfaf6')
      );
      const width = (inked.at(-1) ?? 0) - (inked[0] ?? 0);
      expect(Math.abs(width / widthOf(words, 40, weight) - 1), `${width} px`).toBeLessThan(0.03);
    }
  });

  it('breaks lines within a width, and leaves no word alone', () => {
    const words = 'In 2025, 53 in 100 plans came on time: 245 of 466 plans. In England, 46.';
    for (const width of [300, 420, 640, 980]) {
      const lines = broken(words, width, 30, 400);
      expect(lines.join(' ')).toBe(words);
      for (const line of lines) expect(widthOf(line, 30, 400)).toBeLessThanOrEqual(width);
      expect(lines.at(-1)).toContain(' ');
    }
  });

  it('shrinks before it cuts, and says that it cut', () => {
    const box = { width: 300, height: 100, leading: 1.2 };
    expect(fitted('Derby', box, [40, 20], 700)).toEqual({ size: 40, lines: ['Derby'] });
    expect(fitted('Bournemouth, Christchurch and Poole Council', box, [40, 20], 700).size).toBe(20);
    expect(fitted('one two three four five '.repeat(20).trim(), box, [40, 20], 700).lines.at(-1)).toMatch(/…$/);
  });

  it('sets lines as even as they can be, in as many', () => {
    const { lines } = balanced(
      { size: 30, lines: ['In Derby, 60 in 100 plans came on time in 2023, up from', '40 before.'] },
      700
    );
    const [first = 0, second = 0] = lines.map((line) => widthOf(line, 30, 700));
    expect(lines).toHaveLength(2);
    expect(Math.abs(first - second)).toBeLessThan(120);
  });

  it('refuses a character that would be an empty box', () => {
    expect(() => widthOf('東', 20, 400)).toThrow('no character “東”');
  });

  it('has every character of every measure', () => {
    for (const { title, statisticalTitle, denominatorWords, phrases } of MEASURES)
      expect(widthOf([title, statisticalTitle, denominatorWords, phrases.headline, '−£…–’'].join(''), 10, 700)).toBeGreaterThan(
        0
      );
  });
});

describe('an indexed PNG', () => {
  it('keeps common colours as they are, and the same pixels make the same bytes', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><path fill="#fbfaf6" d="M0 0h60v40H0z"/><path fill="#a63d17" d="M10 10h20v20H10z"/><circle cx="45" cy="20" r="9" fill="#16263f"/></svg>';
    const image = await renderAsync(svg);
    const png = await indexedPng(image.pixels, 60, 40);
    const { width, height, colour, colours } = read(png);
    expect([width, height, colour(0, 0), colour(15, 15), colour(45, 20)]).toEqual([60, 40, 'fbfaf6', 'a63d17', '16263f']);
    expect(colours).toBeLessThanOrEqual(256);
    expect(png.equals(await indexedPng(image.pixels, 60, 40))).toBe(true);
  });
});

describe('a picture to share', () => {
  const classes = { classBounds: [10, 30], strongEnd: 'low' } as const;
  const rows = [
    { code: 'A', name: 'A', slug: 'a', region: 'R', value: 5, status: 'ok', label: '' },
    { code: 'B', name: 'B', slug: 'b', region: 'R', value: null, status: 'not-returned', label: '' },
    { code: 'C', name: 'C', slug: 'c', region: 'R', value: 50, status: 'faulty', label: '' }
  ] as const;
  const shape = (code: string, d: string) => ({ codes: [code], from: null, to: null, d, cx: 0, cy: 0 });
  const shapes = {
    width: 300,
    height: 400,
    shapes: [
      shape('A', 'M0 0h100v100H0z'),
      shape('B', 'M100 0h100v100h-100z'),
      shape('C', 'M0 100h100v100H0z'),
      shape('gone', 'M5 5h1v1z')
    ],
    inset: [],
    lines: ''
  };
  const content = { title: 'T', headline: 'H.', source: 'S', notes: [], rows, classes, range: String, shapes };

  it('of a measure hatches what has no figure, draws a faulty one hollow, and leaves out who was not there', () => {
    const svg = measurePicture(content);
    expect(svg).toMatch(/<path d="M0 0h100v100H0z" fill="#16263f"/);
    expect(svg).toMatch(/<path d="M100 0h100v100h-100z" fill="url\(#hatch-\d\)"/);
    expect(svg).toMatch(/<path d="M0 100h100v100H0z" fill="#fbfaf6" stroke="#16263f"[^>]*stroke-dasharray/);
    expect(svg).not.toContain('M5 5h1v1z');
    expect(svg).toContain('>no figure<');
    expect(svg).toContain('>rejected by our checks<');
  });

  const measure = measureById('plans-within-20-weeks');
  const periods = ['2020', '2021', '2022', '2023'];
  const fan: CouncilCard['fan'] = {
    years: periods.map((period) => ({ period, low: 2, p10: 10, p90: 90, high: 98 })),
    council: [30, 40, null, 60].map((value, i) => ({ period: periods[i] ?? '', value, few: false })),
    england: periods.map((period) => ({ period, value: 50 })),
    label: (value) => `${value}%`
  };
  const card: CouncilCard['card'] = {
    name: 'Derby',
    slug: 'derby',
    headline: 'In Derby, 60 in 100 plans came on time in 2023.',
    what: 'Plans issued within 20 weeks, 2023',
    figure: '60.0%',
    at: 'plans-within-20-weeks/derby/2023',
    count: '60 of 100 plans',
    rank: 'Third lowest of 11 similar councils; one is too close to call.',
    beside: [],
    why: '',
    sure: ['95% confidence interval 50.2% to 69.1%.', 'One of our checks doubts this figure.']
  };
  const council = { card, measure, fan, source: 'S' };
  const { accent, ink, paper, rule } = THEMES.light;
  const drawn = (svg: string, kind: string, color: string) =>
    [...svg.matchAll(new RegExp(`<${kind} [^>]*="${color}"[^>]*>`, 'g'))].map(([mark]) => mark);

  it('of a council has the rows of its answer card', () => {
    const svg = councilPicture(council);
    for (const words of [
      card.headline,
      card.figure,
      'Plans issued within 20 weeks, 2023: 60 of 100 plans',
      card.rank,
      'The law',
      'England 50%',
      'counted in a new way from 2022',
      'the middle 80 in 100 councils',
      'How sure: 95% confidence interval 50.2% to 69.1%. One of our checks doubts this figure.',
      'Source: S',
      'SEND Parity Atlas'
    ])
      expect(svg).toContain(`>${words}<`);
  });

  it('of a council draws it in the accent over the fan and England in ink, as pages do, and nothing over the change of the return', () => {
    const svg = councilPicture(council);
    const [line = '', dots = ''] = drawn(svg, 'path', accent);
    expect(line.match(/M/g)).toHaveLength(1);
    expect(dots.match(/M/g)).toHaveLength(3);
    expect(drawn(svg, 'path', ink)[0]?.match(/M/g)).toHaveLength(2);
    expect(drawn(svg, 'path', rule).map((band) => band.match(/z/g)?.length)).toEqual([2, 2]);
    expect(svg).toContain('>no</text>');
  });

  it('of a council says why there is no figure, and shows those of few hollow', () => {
    const svg = councilPicture({
      ...council,
      card: {
        ...card,
        headline: 'No <figure> & "none".',
        figure: 'No figure',
        count: '',
        why: 'DfE withheld the figure.',
        sure: []
      },
      fan: { ...fan, council: [{ period: '2020', value: 100, few: true }] }
    });
    expect(svg).toContain('>Why: DfE withheld the figure.<');
    expect(svg).toContain('No &lt;figure&gt; &amp; &quot;none&quot;.');
    expect(drawn(svg, 'path', paper)[0]).toMatch(/d="M[\d.]+ 0h0"/);
  });

  it('of a council leaves out a further sentence that its line does not hold, and cuts none', () => {
    const more = 'The council classed 23.1% of its plans as exceptions, which this figure leaves out, as it says here at length.';
    const svg = councilPicture({ ...council, card: { ...card, sure: [...card.sure, more] } });
    expect(svg).toContain('One of our checks doubts this figure.<');
    expect(svg).not.toContain('The council classed');
  });

  it('of a council is told in words to those who do not see it', () => {
    expect(councilAlt(card)).toBe(
      'In Derby, 60 in 100 plans came on time in 2023. Plans issued within 20 weeks, 2023: 60.0%, 60 of 100 plans. Third lowest of 11 similar councils; one is too close to call. A chart shows its figures over the years beside those of all councils, England and the law. How sure: 95% confidence interval 50.2% to 69.1%. One of our checks doubts this figure.'
    );
    expect(councilAlt({ ...card, figure: '1 of 1', count: '1 of 1 plan (100.0%)' })).toContain(': 1 of 1 plan (100.0%). Third');
  });

  it('is in the colours of the maps', () => {
    const css = readFileSync('src/lib/charts/kit/palette-charts.css', 'utf8');
    const [, first = ''] = /--area-c0: (#\w+)/.exec(css) ?? [];
    expect(measurePicture(content)).toContain(`fill="${first}"`);
  });
});
