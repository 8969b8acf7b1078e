/** The measure whose gap `/parity` shows: the headline measure of the Department for Education. */
export const FIRST_SHOWN = 'plans-within-20-weeks';
