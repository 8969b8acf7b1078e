import { fetchSources } from './index.ts';

const folder = process.env.PARITY_SOURCES;
if (!folder) throw new Error('Set PARITY_SOURCES to the folder of the published files');
const { failed } = await fetchSources({ list: 'data/sources.csv', folder, screen: process.stdout });
if (failed.length > 0) process.exitCode = 1;
