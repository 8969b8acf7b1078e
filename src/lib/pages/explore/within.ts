/** The councils that are counted, where they are not all: those of a region, a council’s neighbours, a reader’s own set. */
export interface Within {
  /** In a sentence, after 'of' or 'across': 'the councils of London'. */
  name: string;
  codes: ReadonlySet<string>;
}
