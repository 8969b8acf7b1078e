import { standardData } from '../loading/standard.ts';

export const load = () => standardData();
