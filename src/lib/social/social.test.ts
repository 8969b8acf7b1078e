import { readFileSync } from 'node:fs';
import { THEMES } from '../charts/kit/palette.ts';
import { inflateSync } from 'node:zlib';
import { renderAsync } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { MEASURES } from '../measures/index.ts';
import { councilPicture, type CouncilCard } from './council.ts';
import { text } from '../charts/kit/node.ts';
import { framed } from './frame.ts';
import { measurePicture } from './measure.ts';
import { painted } from './paint.ts';
import { indexedPng } from './png.ts';
import { broken, fitted, widthOf } from './type.ts';

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
        await painted(`test-${weight}`, framed({ title: '', nodes: [text(100, 300, words, 40, { weight })] }, ''))
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
  const told = { title: 'T', headline: 'H.', source: 'S', notes: [], rows, classes, range: String, shapes };

  it('of a measure hatches what has no figure, draws a faulty one hollow, and leaves out who was not there', () => {
    const svg = measurePicture(told);
    expect(svg).toMatch(/<path d="M0 0h100v100H0z" fill="#16263f"/);
    expect(svg).toMatch(/<path d="M100 0h100v100h-100z" fill="url\(#hatch-\d\)"/);
    expect(svg).toMatch(/<path d="M0 100h100v100H0z" fill="#fbfaf6" stroke="#16263f"[^>]*stroke-dasharray/);
    expect(svg).not.toContain('M5 5h1v1z');
    expect(svg).toContain('>no figure<');
    expect(svg).toContain('>rejected by our checks<');
  });

  it('of a council says why there is no figure, and draws none', () => {
    const absent: CouncilCard['figures'][number] = {
      title: 'Plans',
      basis: '2025',
      figure: 'x',
      england: '46.1%',
      absent: 'DfE withheld the figure and gives no reason.',
      axis: { value: null, low: null, high: null, england: 46 }
    };
    const council = { name: 'Bristol, <City> & "of"', finding: 'F.', source: 'S', figures: [absent] };
    const svg = councilPicture(council);
    expect(svg).toContain('>DfE withheld the figure and gives no reason.<');
    expect(svg).toContain('Bristol, &lt;City&gt; &amp; &quot;of&quot;');
    expect(svg.match(/<circle/g)).toHaveLength(1);
    const shown = councilPicture({
      ...council,
      figures: [{ ...absent, absent: '', axis: { value: 50, low: 40, high: 60, england: 46 } }]
    });
    expect(shown.match(/<circle/g)).toHaveLength(2);
  });

  it('of a council sets England beside the figure, never over it, however much there is to say', () => {
    const figure: CouncilCard['figures'][number] = {
      title: 'Plans',
      basis: '2025',
      figure: '52.6%',
      england: '46.1% (like for like 46.0%)',
      absent: '',
      axis: { value: 50, low: 40, high: 60, england: 46 }
    };
    const svg = councilPicture({ name: 'Derby', finding: 'F.', source: 'S', figures: [figure] });
    const [own, ...beside] = ['52.6%', 'England 46.1%', 'for like'].map((words) => {
      const found = new RegExp(`<text x="([\\d.]+)"[^>]*font-size="([\\d.]+)"[^>]*>([^<]*${words}[^<]*)<`).exec(svg);
      return { x: Number(found?.[1]), size: Number(found?.[2]), text: found?.[3] ?? '' };
    });
    for (const { x, size, text: words } of beside)
      expect(x - widthOf(words, size, 400), words).toBeGreaterThan((own?.x ?? 0) + widthOf(own?.text ?? '', own?.size ?? 0, 700));
  });

  it('draws the council in the accent and England in ink, as pages do', () => {
    const axis = { value: 50, low: 40, high: 60, england: 46 };
    const figure = { title: 'Plans', basis: '2025', figure: '52.6%', england: '46.1%', absent: '', axis };
    const svg = councilPicture({ name: 'Derby', finding: 'F.', source: 'S', figures: [figure] });
    const { accent, ink } = THEMES.light;
    for (const [circle] of svg.matchAll(/<circle[^>]*>/g)) expect(circle).toContain(`fill="${accent}"`);
    expect(svg.match(/<line[^>]*stroke-width="3"[^>]*>/g)?.every((line) => line.includes(`stroke="${ink}"`))).toBe(true);
  });

  it('is in the colours of the maps', () => {
    const css = readFileSync('src/lib/charts/kit/palette-charts.css', 'utf8');
    const [, first = ''] = /--area-c0: (#\w+)/.exec(css) ?? [];
    expect(measurePicture(told)).toContain(`fill="${first}"`);
  });
});
