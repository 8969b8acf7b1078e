import { FIRST_SHOWN, parityData } from '../loading/parity.ts';

export const load = () => parityData(FIRST_SHOWN);
