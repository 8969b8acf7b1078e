/**
 * Whose figure a council is shown. `icb`: the integrated care board that holds most of its neighbourhoods, always named as such; its
 * councils share the figure, and it is never a council's own.
 */
export type Geography = 'council' | 'icb';

/** What the places are called that figures are published for: short, and where they are first named. */
interface Places {
  one: string;
  many: string;
  oneInFull: string;
  manyInFull: string;
  /** Whether councils share a figure that is not their own. */
  shared: boolean;
}

const PLACES: Record<Geography, Places> = {
  council: { one: 'council', many: 'councils', oneInFull: 'council', manyInFull: 'councils', shared: false },
  icb: {
    one: 'board',
    many: 'boards',
    oneInFull: 'integrated care board',
    manyInFull: 'integrated care boards',
    shared: true
  }
};

/** What the places are called that a measure's figures, or a file's, are published for. */
export const placesOf = ({ geography }: { geography: Geography }): Places => PLACES[geography];

/** Whether the figures are those of boards that councils share, so that no council has one of its own. */
export const isOfBoards = ({ geography }: { geography: Geography }): boolean => PLACES[geography].shared;
