const NAMES = /^(attainment 8|EHC|NHS|SEN|DfE)/i;

/** A measure's title within a sentence: 'requests for an assessment refused'. */
export function titleInside(title: string): string {
  if (title.includes(':')) return `‘${title}’`;
  return NAMES.test(title) ? title : `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/* Things counted, in the plural. */
const COUNTED =
  /^((annual |completed )?reviews|(new )?plans|requests|assessments|social care assessments|appeals|children|young people|people|pupils|supported internships)\b(?:\d,\d|[^,(:])*$/i;

/** Whether a title begins with what is counted, and so reads on in a sentence; any other, or one with a comma, stands as a title. */
export function readsOn(title: string): boolean {
  return COUNTED.test(title);
}
