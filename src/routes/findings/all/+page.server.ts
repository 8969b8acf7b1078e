import { findingsData } from '$lib/loading/findings.ts';

export const load = () => findingsData(null);
