/** A part of a briefing that is never cut: the summary, a measure, a list of sources. Heights in millimetres as it is printed. */
export interface Block {
  id: string;
  kind: 'summary' | 'table' | 'measure' | 'notes' | 'close';
  height: number;
}

/** What may fill a sheet that has room: more of the measure whose block has the id `of`. Of those with one `of` and `instead` one alone is taken. */
export interface Filler {
  id: string;
  of: string;
  instead: string;
  height: number;
}

export interface Plan {
  /** Ids of blocks, and of what fills, sheet by sheet: blocks in the order given, each filler after its measure. */
  sheets: string[][];
  /** Millimetres that stay empty on each sheet. */
  spare: number[];
  /** Ids of blocks that are higher than a sheet: they run on where they stand. */
  tall: string[];
}

/** What a sheet of A4 holds between its margins and above its foot, in millimetres, with 2 mm to spare for another machine's type. */
export const SHEET_HEIGHT = 262;
/** Between two blocks of a sheet. */
export const BLOCK_GAP = 4;
export const MOST_SHEETS = 6;
/** So many are tried together on one sheet: all their sets are. */
const MOST_TRIED = 12;

/**
 * Which block goes on which sheet: none is cut, none left out, their order kept, on as few sheets as that asks for. Every sheet but the last is then
 * filled with more of the measures on it, or of any where it has none, so that as little as possible stays empty.
 */
export function planSheets(blocks: readonly Block[], fillers: readonly Filler[] = []): Plan {
  const sheets = filled(blocks);
  const used = new Set<string>();
  const placed = sheets.map((sheet, i) => {
    if (i === sheets.length - 1) return sheet;
    const own = new Set(sheet.filter(({ kind }) => kind === 'measure').map(({ id }) => id));
    const offered = fillers
      .filter(({ id, of }) => !used.has(id) && (own.size === 0 || own.has(of)))
      .filter(({ of, instead }) => !fillers.some((one) => used.has(one.id) && one.of === of && one.instead === instead));
    const more = bestOf(offered.slice(0, MOST_TRIED), SHEET_HEIGHT - heightOf(sheet));
    for (const { id } of more) used.add(id);
    return [
      ...sheet.flatMap((block) => [block, ...more.filter(({ of }) => of === block.id)]),
      ...more.filter(({ of }) => !own.has(of))
    ];
  });
  return {
    sheets: placed.map((sheet) => sheet.map(({ id }) => id)),
    spare: placed.map((sheet) => Math.max(0, SHEET_HEIGHT - heightOf(sheet))),
    tall: blocks.filter(({ height }) => height > SHEET_HEIGHT).map(({ id }) => id)
  };
}

/** The set that leaves least empty of `room`; of two that leave as much, the first found. */
function bestOf(offered: readonly Filler[], room: number): Filler[] {
  let best: { set: Filler[]; height: number } = { set: [], height: 0 };
  const tried = (from: number, set: Filler[], height: number): void => {
    if (height > best.height) best = { set, height };
    for (const [i, one] of offered.entries()) {
      if (i < from) continue;
      const sum = height + one.height + BLOCK_GAP;
      if (sum > room || one.height === 0) continue;
      if (set.some(({ of, instead }) => of === one.of && instead === one.instead)) continue;
      tried(i + 1, [...set, one], sum);
    }
  };
  tried(0, [], 0);
  return best.set;
}

function filled(blocks: readonly Block[]): Block[][] {
  const sheets: Block[][] = [];
  for (const block of blocks) {
    const open = sheets.at(-1);
    if (open && heightOf([...open, block]) <= SHEET_HEIGHT) open.push(block);
    else sheets.push([block]);
  }
  return sheets;
}

function heightOf(blocks: readonly { height: number }[]): number {
  return blocks.reduce((sum, { height }) => sum + height, 0) + BLOCK_GAP * Math.max(0, blocks.length - 1);
}

/** What to do about a plan of more than six sheets, for the reader; empty where it has six or fewer. */
export function tooManySheets(
  sheets: number,
  { measures, councils, perSheet }: { measures: number; councils: number; perSheet: number }
): string {
  if (sheets <= MOST_SHEETS) return '';
  const out = Math.max(1, Math.min(measures - 1, Math.ceil((sheets - MOST_SHEETS) * perSheet)));
  const fewer = `remove ${out === 1 ? 'one measure' : `${out} measures`}`;
  const narrower = councils > 4 ? ', or choose fewer councils, whose tables then are shorter' : '';
  return `This choice needs ${sheets} sheets, and a briefing is at most ${MOST_SHEETS}. All of it is shown below and would be printed. To narrow it, ${fewer}${narrower}.`;
}
