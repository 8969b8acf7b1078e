import type { Topic } from '../model/measure.ts';

export const TIME: Topic = { id: 'time', title: 'Time: how long a plan takes' };
export const GETTING_IN: Topic = { id: 'getting-in', title: 'Getting in: asking for an assessment' };
export const APPEALS: Topic = { id: 'appeals', title: 'Appeals to the tribunal' };
export const PLANS: Topic = { id: 'plans', title: 'Plans: how many, for whom and with what' };
export const WHERE_TAUGHT: Topic = { id: 'where-taught', title: 'Where children with a plan are taught' };
export const REVIEWS: Topic = { id: 'reviews', title: 'Reviews: is the plan kept up to date' };
export const INSPECTION: Topic = { id: 'inspection', title: 'Inspection: what Ofsted and the Care Quality Commission found' };
export const OFFICERS: Topic = { id: 'officers', title: 'Officers: who answers for health and care' };
export const MONEY: Topic = { id: 'money', title: 'Money: what is allocated, planned and owed' };
export const HEALTH: Topic = { id: 'health', title: 'Health: waiting for the NHS' };
export const SCHOOLS: Topic = { id: 'schools', title: 'Schools: results, absence and suspension' };
export const AFTER_16: Topic = { id: 'after-16', title: 'After 16: education, work or training' };
export const SOCIAL_CARE: Topic = { id: 'social-care', title: 'Social care: what assessments of children find' };
export const CONTEXT: Topic = { id: 'context', title: 'Context: how many children, and how deprived' };

/** In the order in which the index shows them. */
export const TOPICS: readonly Topic[] = [
  TIME,
  GETTING_IN,
  APPEALS,
  PLANS,
  WHERE_TAUGHT,
  REVIEWS,
  INSPECTION,
  OFFICERS,
  MONEY,
  HEALTH,
  SCHOOLS,
  AFTER_16,
  SOCIAL_CARE,
  CONTEXT
];
