/** Where the lines of a measure's gap stand alone, for a frame in another page. */
export const aloneAddress = (measure: string): string => `/embed/parity/${measure}`;
