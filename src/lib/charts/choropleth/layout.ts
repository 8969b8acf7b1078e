import type { Label } from '../areas/mark.ts';

/** The plane that `data/boundaries/councils.json` is drawn in. */
export const CHOROPLETH = { width: 3520, height: 4000 };

/** Above the inset in the upper right corner. */
export const INSET_LABEL: Label = { text: 'London, enlarged', x: 3500, y: 5 };
