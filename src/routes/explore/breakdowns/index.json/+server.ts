import { json } from '@sveltejs/kit';
import { breakdownIndex } from '$lib/pages/explore/breakdown/tables.ts';

export const prerender = true;

/** Which measures are published by which groups of children, and for which years. */
export function GET() {
  return json(breakdownIndex());
}
