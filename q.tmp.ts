import { openNode } from './src/lib/db/node.ts';
const e = await openNode('static/data/atlas.duckdb');
for (const q of process.argv.slice(2)) { try { const a = await e.table(q); console.log(a.columns.join(' | ')); for (const r of a.rows.slice(0,14)) console.log('  ', r.join(' | ')); } catch (x) { console.log('ERR', (x as Error).message); } }
