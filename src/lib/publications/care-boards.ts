import type { AreaIcb } from '../tables/area-icbs.ts';

/** The integrated care board whose figures a council is shown. */
export interface CareBoard {
  /** The NHS's short code: QHM. */
  code: string;
  /** Code of its sub-location where it has one only, so that what is published of that is published of the board; null where it has several. */
  onlySubIcb: string | null;
  /** Whether part of the council lies in another board. */
  straddles: boolean;
}

/** Which care board a council's figure is taken from. */
export interface CareBoards {
  /** The board that holds most of the council's neighbourhoods. Councils that had ended when the table was made have none. */
  boardOf: (area: string) => CareBoard | undefined;
  /** Whether this is the code of a board or of a sub-location of one. */
  knows: (code: string) => boolean;
}

/** The boards of the table of councils and boards. */
export function careBoards(icbs: readonly AreaIcb[]): CareBoards {
  const subIcbs = new Map<string, Set<string>>();
  const parts = new Map<string, number>();
  for (const { area, icbCode, subIcbs: own } of icbs) {
    subIcbs.set(icbCode, new Set([...(subIcbs.get(icbCode) ?? []), ...own]));
    parts.set(area, (parts.get(area) ?? 0) + 1);
  }
  const boards = new Map(
    icbs
      .filter(({ main }) => main)
      .map(({ area, icbCode }): [string, CareBoard] => {
        const [only, ...others] = subIcbs.get(icbCode) ?? [];
        const onlySubIcb = only === undefined || others.length > 0 ? null : only;
        return [area, { code: icbCode, onlySubIcb, straddles: (parts.get(area) ?? 0) > 1 }];
      })
  );
  const known = new Set([...subIcbs].flatMap(([code, own]) => [code, ...own]));
  return { boardOf: (area) => boards.get(area), knows: (code) => known.has(code) };
}
