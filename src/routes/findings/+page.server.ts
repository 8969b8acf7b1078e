import { findingsData } from '../loading/findings.ts';

export const load = () => findingsData(null);
