import { at } from '../served/at.ts';

/** Where the site will be served (`PARITY_ORIGIN` at build time); empty where nobody said. */
export const ORIGIN: string = __ORIGIN__;

/** A path of this site as a whole address where its origin is known, as it is where not. */
export const absolute = (path: string): string => (ORIGIN === '' ? path : `${ORIGIN}${at(path)}`);
