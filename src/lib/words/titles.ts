const NAMES = /^(attainment 8|EHC|NHS|SEN|DfE)/i;

/** A measure's title within a sentence: 'requests for an assessment refused'. */
export function titleInside(title: string): string {
  if (title.includes(':')) return `‘${title}’`;
  return NAMES.test(title) ? title : `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}
