/** Standard normal deviates for two-sided 95% and 99.8% limits. */
export const Z_95 = 1.959963984540054;
export const Z_998 = 3.090232306167813;

/** Probability that a figure lies outside its two-sided 99.8% limits, or no change outside its 99.8% interval, by chance. */
export const OUTSIDE_998 = 0.002;
