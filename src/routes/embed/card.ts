import { render } from 'svelte/server';
import { BASES, type ThemeName } from '$lib/charts/kit/palette.ts';
import { escapeXml } from '$lib/charts/kit/markup.ts';
import { linesOf } from '$lib/charts/kit/letters.ts';
import type { EmbeddedCard } from '$lib/loading/embed-card.ts';
import AnswerCard from '$lib/ui/answer/AnswerCard.svelte';
import ANSWER from '$lib/ui/answer/answer.css?raw';
import { framedPage, oembedOf } from './frame.ts';

/** Colours of the pages' styles, which the card is set in, and two that paper alone has no base for. */
const colours = (theme: ThemeName): string => {
  const { paper, ink, 'ink-2': quiet, rule, 'rule-strong': strong, accent } = BASES[theme];
  const tint = { light: '#f1eee4', dark: '#18202c' }[theme];
  return `--paper:${paper};--ink:${ink};--ink-2:${quiet};--rule:${rule};--rule-strong:${strong};--accent:${accent};--tint:${tint}`;
};

const [PADDING, WIDEST] = [16, 704];
const STYLE = `
:root{${colours('light')};--t1:.875rem;--t2:1.125rem;--gap:1.5rem}
*{box-sizing:border-box}
body{margin:0;padding:${PADDING}px;background:var(--paper);color:var(--ink);font:16px/1.4 'Libre Franklin',Arial,Helvetica,sans-serif}
main{max-width:${WIDEST}px;margin:auto}
p{margin:.4rem 0 0}
a{color:inherit}
.small{color:var(--ink-2);font-size:.875rem}
@media(prefers-color-scheme:dark){:root{${colours('dark')}}}
`.trim();

const WAY_BACK = 'All figures for';

const titleOf = ({ name, what }: EmbeddedCard['card']) => `${name}: ${what}`;

/**
 * A council's answer card as a page of its own: source and way back first, then the card as its own page has it. Its one script tells the page
 * around it how high it is.
 */
export function cardPage({ card, chart, source, page }: EmbeddedCard): string {
  const { body } = render(AnswerCard, { props: { card, chart, cited: false } });
  const text = body
    .replace(/<!--.*?-->/g, '')
    .replace('<p class="headline">', '<h1 class="headline">')
    .replace(/(<h1 class="headline">.*?)<\/p>/s, '$1</h1>');
  const from = `<p class="small">Source: ${escapeXml(source)}. <a href="${escapeXml(page)}">${WAY_BACK} ${escapeXml(card.name)}: SEND Parity Atlas</a></p>`;
  return framedPage({ title: titleOf(card), page, styles: `${STYLE}${ANSWER}`, main: `${from}${text}` });
}

/** Widths of a place in a page, from the narrowest phone to a wide column. */
const WIDTHS = [320, 360, 414, 480, 560, 640, 720, 1000, 1400];
/** The reader's font may be wider than the one that is measured here, and lines break otherwise. */
const [SPARE, ROOM] = [1.16, 84];

/** Pixels that hold a card alone at any width, where no message can say how high it is. */
export function cardHeight({ card, source }: EmbeddedCard): number {
  return Math.max(
    ...WIDTHS.map((width) => {
      const inner = Math.min(width - 2 * PADDING, WIDEST);
      const text = (words: string, size: number, leading: number, room = inner, weight: 400 | 700 = 400) =>
        words === '' ? 0 : linesOf(words, size, weight, room / SPARE).length * size * leading;
      const narrow = inner <= 544;
      const headline = narrow ? 22 : Math.min(38, 16.8 + 0.019 * width);
      const figure = (narrow ? 32 : Math.min(48, 24 + 0.02 * width)) * 0.62 * card.figure.length;
      const beside = Math.max(90, inner - figure - 18);
      const plane = Math.min(208, Math.max(136, 96 + 0.08 * width));
      return Math.ceil(
        ROOM +
          2 * PADDING +
          text(`Source: ${source}. ${WAY_BACK} ${card.name}: SEND Parity Atlas`, 14, 1.4) +
          text(card.headline, headline, 1.18, Math.min(inner, 20 * headline), 700) +
          14 +
          text(`${card.what}: ${card.count}`, 14, 1.35, beside) +
          text(card.rank, 16, 1.35, beside, 700) +
          53 +
          plane +
          10 +
          text(`${card.name} England the middle 80 in 100 councils all councils                    `, 14, 1.5, inner * 0.85) +
          text(card.beside.join(' '), 14, 1.4) +
          text(`How sure: ${card.sure.join(' ')}`, 14, 1.4) +
          20
      );
    })
  );
}

/** What a reader of oEmbed 1.0 is told of a card. */
export const cardOembed = (embedded: EmbeddedCard, address: string) =>
  oembedOf({ title: titleOf(embedded.card), page: embedded.page, height: cardHeight(embedded) }, address);
