import { json } from '@sveltejs/kit';
import { breakdownIndex } from '../../../loading/breakdowns.ts';

export const prerender = true;

/** Which measures are published by which groups of children, and for which years. */
export function GET() {
  return json(breakdownIndex());
}
