import { FIRST_SHOWN, parityData } from '$lib/pages/parity/load.ts';

export const load = () => parityData(FIRST_SHOWN);
