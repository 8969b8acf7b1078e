import { measuresWithGap, parityData } from '$lib/pages/parity/load.ts';
import { wanted } from '$lib/loading/wanted.ts';

export const entries = async () =>
  wanted(await measuresWithGap(), ({ id }) => `/parity/${id}`).map(({ id }) => ({ measure: id }));

export const load = ({ params }) => parityData(params.measure);
