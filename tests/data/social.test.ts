import { describe, expect, it } from 'vitest';
import { boxesMeet, segmentMeetsBox } from '../../src/lib/charts/kit/boxes.ts';
import { textsOf } from '../../src/lib/charts/kit/texts.ts';
import type { Measure } from '../../src/lib/model/measure.ts';
import { councilDrawing, type CouncilCard } from '../../src/lib/social/council.ts';
import { HEIGHT, MARGIN, WIDTH } from '../../src/lib/social/frame.ts';
import { boxOf } from '../../src/lib/social/type.ts';
import { councilAlt } from '../../src/lib/social/words.ts';
import { fanOf, linesOver, shownOn } from '../../src/lib/ui/answer/fan.ts';
import { HEADLINE, allOf, cardOf, councils, rowsOf } from './answers.ts';

const years = new Map<string, ReturnType<typeof fanOf>>();
const fanOn = (measure: Measure) => {
  if (!years.has(measure.id)) years.set(measure.id, fanOf(measure, allOf(measure.id)));
  return years.get(measure.id) ?? [];
};

const pictures = councils.flatMap((area): CouncilCard[] => {
  const card = cardOf(area);
  if (!card) return [];
  const measure = shownOn(card);
  const fan = linesOver(measure, rowsOf(area), measure !== HEADLINE, fanOn(measure));
  return [{ card, measure, fan, source: 'Department for Education, Education, health and care plans, Reporting year 2026' }];
});
const drawn = pictures.map((picture) => ({ ...picture, texts: textsOf(councilDrawing(picture).nodes) }));
type DrawnPicture = (typeof drawn)[number];

/** What is wrong in any picture, by its council. */
const wrongIn = (faultsOf: (picture: DrawnPicture) => string[]) =>
  drawn.flatMap((picture) => faultsOf(picture).map((fault) => `${picture.card.slug}: ${fault}`));

describe('a council’s picture to share', () => {
  it('is there for every council that is or was', () => {
    expect(pictures.length).toBe(councils.length);
    expect(pictures.length).toBeGreaterThanOrEqual(153);
  });

  it('has every text within its margins, whole, and none over another', () => {
    const wrong = wrongIn(({ texts }) => {
      const boxes = texts.map((text) => ({ words: text.text, box: boxOf(text) }));
      return [
        ...boxes.flatMap(({ words, box }) =>
          words.endsWith('…') ||
          box.x < MARGIN - 0.5 ||
          box.x + box.width > WIDTH - MARGIN + 0.5 ||
          box.y < 24 ||
          box.y + box.height > HEIGHT - 16
            ? [`“${words}” is cut or outside`]
            : []
        ),
        ...boxes.flatMap((one, i) =>
          boxes.slice(i + 1).flatMap((other) => (boxesMeet(one.box, other.box) ? [`“${one.words}” meets “${other.words}”`] : []))
        )
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('tells what the card tells: headline, figure, of how many, place, how sure or why not', () => {
    const wrong = wrongIn(({ card, texts }) => {
      const all = texts.map(({ text }) => text).join(' ');
      const { headline, figure, what, count, rank, sure, why } = card;
      const doubt = sure.filter((sentence) => sentence.includes('doubts'));
      return [headline, figure, what, count, rank, ...doubt, sure[0] ?? why]
        .filter((part) => !all.includes(part))
        .map((part) => `lacks “${part}”`);
    });
    expect(wrong).toEqual([]);
  });

  it('names the law and England beside their lines, and the break of the return', () => {
    const wrong = wrongIn(({ texts }) =>
      [/^The law$/, /^England \d+%$/, /^counted in a new way from 2022$/, /^2016$/, /^2025$/].flatMap((words) =>
        texts.filter(({ text }) => words.test(text)).length === 1 ? [] : [`${words}`]
      )
    );
    expect(wrong).toEqual([]);
  });

  it('is read at 500 pixels: the headline at 14 and more, the figure at 30, the place at 10', () => {
    const wrong = wrongIn(({ card, texts }) => {
      const at = (words: string) => ((texts.find(({ text }) => words.startsWith(text))?.size ?? 0) * 500) / WIDTH;
      return at(card.headline) < 14 || at(card.figure) < 30 || at(card.rank) < 10 ? [`${at(card.headline)}`] : [];
    });
    expect(wrong).toEqual([]);
    expect(Math.min(...drawn.flatMap(({ texts }) => texts.map(({ size }) => size)))).toBeGreaterThanOrEqual(16);
  });

  it('has what is written at the line beside it, but for figures where it runs steeply', () => {
    const on = wrongIn((picture) => {
      const [plane] = councilDrawing(picture).nodes.filter((node) => node.kind === 'group');
      const line = plane?.children.find((node) => node.kind === 'path' && node.part === 'own');
      const runs = line?.kind === 'path' ? line.d.split('M').slice(1) : [];
      const segments = runs.flatMap((run) => {
        const places = run.split('L').map((place) => place.split(' ').map(Number));
        return places.slice(1).map(([x2 = 0, y2 = 0], i) => ({ x1: places[i]?.[0] ?? 0, y1: places[i]?.[1] ?? 0, x2, y2 }));
      });
      return textsOf(plane?.children ?? []).flatMap((text) =>
        segments.some((segment) => segmentMeetsBox(segment, boxOf(text))) ? [text.text] : []
      );
    });
    expect(on.filter((words) => !/: \d+%$/.test(words))).toEqual([]);
    expect(on.length, on.join('; ')).toBeLessThan(10);
  });

  it('is told alike to those who do not see it', () => {
    for (const { card } of pictures) {
      const alt = councilAlt(card);
      for (const part of [card.headline, card.what, card.count, card.rank, card.why, ...card.sure]) expect(alt).toContain(part);
      expect(alt.length, alt).toBeLessThan(600);
      expect(alt).not.toMatch(/ {2}|undefined|: \.|,\s*\./);
    }
  });
});
