import type { Caveat } from '../model/measure.ts';

/** Caveats that the measures of young people after 16 share. */

export const NOT_KNOWN_IN_IT: Caveat = {
  id: 'not-known-in-it',
  text: 'Two groups are added up: young people not in education, employment or training, and those whose activity the council does not know. The second depends on how closely a council follows its young people, so a high figure may be a gap in its records. By special educational needs they are published only together.'
};

export const NO_NEET_2024: Caveat = {
  id: 'no-2024',
  text: 'The figures for 2024 are not in the files used here. The chart leaves that year open, and no line joins 2023 to 2025.'
};

export const WINTER_MEAN: Caveat = {
  id: 'winter-mean',
  text: 'Each year’s figure is a mean of December to February, the winter that ends in it. So the figures for 2023 have Cumbria, which ended on 31 March 2023, and not the two councils that took its place. City of London and Isles of Scilly are not in the table.'
};

export const PRINTED_NEET: Caveat = {
  id: 'printed-share',
  text: 'Printed with one decimal and without counts by special educational needs, so no interval can be given. In a small council a few young people move the figure by points.'
};
