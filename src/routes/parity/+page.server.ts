import { FIRST_SHOWN } from '$lib/pages/parity/first.ts';
import { parityData } from '$lib/pages/parity/load.ts';

export const load = () => parityData(FIRST_SHOWN);
