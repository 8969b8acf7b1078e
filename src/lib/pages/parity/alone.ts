import type { FigureRequest } from '../../export/work/job.ts';
import { fanOffered } from './download.ts';
import { gapFigures } from './load.ts';

/** The lines of a measure's gap as a figure can be made of them anywhere: the same as the page's own button hands over. */
export async function gapRequest(
  id: string,
  at: { origin: string; version: string }
): Promise<FigureRequest & { kind: 'trends' }> {
  const [offer] = fanOffered({ ...(await gapFigures(id)), path: `/parity/${id}` }).offers;
  const request = offer?.request(at);
  if (request?.kind !== 'trends') throw new Error(`The gap of ${id} has no lines to draw`);
  return request;
}
