import { followedMeasures, parityData } from '../../loading/parity.ts';
import { wanted } from '../../loading/wanted.ts';

export const entries = async () =>
  wanted(await followedMeasures(), ({ id }) => `/parity/${id}`).map(({ id }) => ({ measure: id }));

export const load = ({ params }) => parityData(params.measure);
