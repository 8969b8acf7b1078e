const SEND = /special educational needs and disabilities/i;
const PLAN = /education, health and care/i;

/** What SEND and EHC plan stand for, as a page says once. `said`: what the page says beside it, which may have spelt one of them out. Empty where both are. */
export function inFull(said = ''): string {
  const send = SEND.test(said) ? '' : 'SEND means special educational needs and disabilities';
  const plan = PLAN.test(said) ? '' : 'an EHC plan is an education, health and care plan';
  if (send !== '') return plan === '' ? `${send}.` : `${send}; ${plan}.`;
  return plan === '' ? '' : `A${plan.slice(1)}.`;
}
