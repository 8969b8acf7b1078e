/** A part of a briefing that is never cut: the summary, a measure, a list of sources. Heights in millimetres as it is printed. */
export interface Block {
  id: string;
  kind: 'summary' | 'table' | 'measure' | 'notes' | 'close';
  height: number;
}

export interface Plan {
  /** Ids of blocks, sheet by sheet, in the order given. */
  sheets: string[][];
  /** Ids of blocks that are higher than a sheet: they run on where they stand. */
  tall: string[];
}

/** What a sheet of A4 holds between its margins and above its foot, in millimetres, with 2 mm to spare for another machine's type. */
export const SHEET_HEIGHT = 262;
/** Between two blocks of a sheet. */
export const BLOCK_GAP = 4;
export const MOST_SHEETS = 6;

/**
 * Which block goes on which sheet: none is cut, none left out, their order kept. What a reader sees first has the first sheet alone; the
 * sources have the last, but share the sheet before where all of them find room there and it is not the first.
 */
export function planSheets(blocks: readonly Block[]): Plan {
  const first = blocks.filter(({ kind }) => kind === 'summary' || kind === 'table');
  const middle = blocks.filter(({ kind }) => kind === 'measure' || kind === 'notes');
  const last = blocks.filter(({ kind }) => kind === 'close');
  const body = filled(middle);
  const open = body.at(-1);
  const shared = open !== undefined && heightOf([...open, ...last]) <= SHEET_HEIGHT;
  const sheets = [...filled(first), ...(shared ? [...body.slice(0, -1), [...open, ...last]] : [...body, ...filled(last)])];
  return {
    sheets: sheets.map((sheet) => sheet.map(({ id }) => id)),
    tall: blocks.filter(({ height }) => height > SHEET_HEIGHT).map(({ id }) => id)
  };
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

function heightOf(blocks: readonly Block[]): number {
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
