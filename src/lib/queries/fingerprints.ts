import type { Engine } from '../db/engine.ts';
import { ask, bringObservations, observationsOfMeasure, QUERIES, sample, type AnyQuery, type Sample } from './index.ts';

export interface Fingerprint {
  query: string;
  rows: number;
  /** Sixteen hexadecimal digits that any other character in any row would change. No proof against forgery. */
  fingerprint: string;
  milliseconds: number;
}

/**
 * Asks an engine every question about a sample of its data, the same sample for the same data, after lending it one measure's
 * rows as a reader would bring them. Throws when the data has no figure at all.
 */
export async function fingerprints(engine: Engine): Promise<Fingerprint[]> {
  const [about] = await ask(engine, sample);
  if (!about) throw new Error('The atlas has no figure of any council');
  const lent = await ask(engine, observationsOfMeasure, { measure: about.measure });
  await bringObservations(
    engine,
    lent.map((row) => ({ measure: about.measure, ...row }))
  );
  const found: Fingerprint[] = [];
  for (const query of QUERIES) found.push(await fingerprintOf(engine, query, about));
  await bringObservations(engine, []);
  return found;
}

/** The rows of one question about a sample, read and checked. */
export async function rowsOf(engine: Engine, query: AnyQuery, about: Sample): Promise<unknown[]> {
  const rows = await engine.query(query.sql, query.params(query.example(about) as never));
  return rows.map((raw) => query.row(raw));
}

async function fingerprintOf(engine: Engine, query: AnyQuery, about: Sample): Promise<Fingerprint> {
  const started = performance.now();
  const rows = await rowsOf(engine, query, about);
  const milliseconds = performance.now() - started;
  return { query: query.name, rows: rows.length, fingerprint: hash(JSON.stringify(rows)), milliseconds };
}

/** cyrb53's two 32-bit halves (bryc, public domain). Browsers offer SHA-256 only on secure addresses. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  const mixedHigh = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const mixedLow = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return [mixedHigh, mixedLow].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
