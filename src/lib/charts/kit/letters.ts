import type { Weight } from './node.ts';
import { wrap } from './text.ts';

/** Every letter of the site's font that a picture may hold, in the order of `WIDTHS`. */
export const LETTERS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u00a0£§©°±·×÷àáâäçèéêëíîïñóôöúûüÀÁÂÉÈÊÍÓÔÖÚÜ–—‘’“”•…−';

/** How far each letter of Libre Franklin moves the pen, in thousandths of the type size and without kerning, which only ever narrows. */
const WIDTHS: Readonly<Record<Weight, string>> = {
  400: `214 244 409 603 605 916 778 240 286 286 380 557 212 381 209 342 688 465 599 641 649 654 661 599 668 658 209 229 544
    557 544 523 834 727 699 707 722 628 601 739 735 290 418 701 602 906 757 764 690 765 696 641 645 709 707 1045 688 675
    631 287 342 287 476 518 285 548 599 542 599 581 379 602 584 239 239 564 239 906 584 599 597 599 383 512 387 579 547
    796 544 530 482 305 261 305 568 214 615 488 830 464 557 201 540 558 548 548 548 548 542 581 581 581 581 239 239 239
    584 599 599 599 579 579 579 727 727 727 628 628 628 290 764 764 764 709 709 558 880 222 222 398 399 311 749 557`,
  600: `209 257 449 603 638 935 818 245 304 304 436 574 239 380 237 357 701 494 628 658 675 669 677 612 678 675 237 249 566
    574 566 532 834 756 715 719 741 645 621 747 746 306 437 729 619 934 758 770 706 772 713 665 669 717 724 1071 715 715
    664 306 357 306 475 535 299 558 606 548 606 584 394 622 592 256 256 590 257 914 592 599 605 606 411 524 417 588 564
    811 575 554 506 345 255 345 595 209 635 500 830 464 574 232 564 575 558 558 558 558 548 584 584 584 584 256 256 256
    592 599 599 599 588 588 588 756 756 756 645 645 645 306 770 770 770 717 717 575 899 234 234 442 445 329 840 574`,
  700: `206 264 469 603 655 944 838 248 314 314 465 583 253 380 251 365 708 509 644 667 689 676 685 619 683 684 251 259 577
    583 577 537 834 771 723 725 751 654 631 752 751 315 447 744 627 949 759 774 715 775 722 677 681 721 733 1084 729 735
    681 316 365 316 475 544 306 563 609 551 609 586 402 633 597 265 265 604 266 919 596 599 609 609 426 530 432 592 573
    818 591 566 519 366 251 366 609 206 645 506 830 464 583 248 576 584 563 563 563 563 551 586 586 586 586 265 265 265
    596 599 599 599 592 592 592 771 771 771 654 654 654 315 774 774 774 721 721 584 909 241 241 465 469 339 888 583`
};

const tables = new Map<Weight, ReadonlyMap<string, number>>();

function tableOf(weight: Weight): ReadonlyMap<string, number> {
  const known = tables.get(weight);
  if (known) return known;
  const widths = WIDTHS[weight].split(/\s+/).map(Number);
  const table = new Map([...LETTERS].map((letter, i) => [letter, widths[i] ?? 0]));
  tables.set(weight, table);
  return table;
}

/** A letter that the font lacks, which another font stands in for. */
const STRANGER = 700;

/** How wide a text is set, in the unit of `size`: the same on every machine, and at most 2% more than a browser that kerns sets it. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const table = tableOf(weight);
  let width = 0;
  for (const letter of text) width += table.get(letter) ?? STRANGER;
  return (width * size) / 1000;
}

/** Whether the typeface has every letter of a text, and else the first that it lacks. */
export function strangerIn(text: string): string | undefined {
  const table = tableOf(400);
  return [...text].find((letter) => !table.has(letter));
}

/** Words in lines of at most `width`. A word that is longer is broken after a mark of an address, or wherever it has to be. */
export function linesOf(text: string, size: number, weight: Weight, width: number): string[] {
  const fits = (words: string) => widthOf(words, size, weight) <= width;
  return wrap(text, fits, (word) => {
    const parts: string[] = [];
    for (const piece of word.split(/(?<=[/?&=-])/).flatMap((part) => (fits(part) ? [part] : [...part]))) {
      const longer = `${parts.at(-1) ?? ''}${piece}`;
      if (parts.length > 0 && fits(longer)) parts[parts.length - 1] = longer;
      else parts.push(piece);
    }
    return parts;
  });
}

/** Words are set at most this much smaller than asked. */
export const SMALLEST = 0.72;

/** Words smaller where they are wider than their place; cut with three dots where that would be too small to read. */
export function fitted(words: string, most: number, width: number): { words: string; size: number } {
  const size = Math.min(most, Math.max(SMALLEST * most, (most * width) / widthOf(words, most, 600)));
  let cut = words;
  while (cut.length > 1 && widthOf(cut === words ? cut : `${cut}…`, size, 600) > width + 0.01) cut = cut.slice(0, -1);
  return { words: cut === words ? words : `${cut.trimEnd()}…`, size };
}
