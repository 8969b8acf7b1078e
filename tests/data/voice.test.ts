import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentBack } from '../../commands/voice.mjs';
import { widerPlaces } from '../../src/lib/loading/places.ts';
import { table } from './support.ts';

/** Columns of the tables that pages tell as they stand. What a file prints, and what it calls its columns, is the publisher's. */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  'faults.csv': ['published', 'expected', 'decision'],
  'checks.csv': ['title', 'reason'],
  'sources.csv': ['title', 'release'],
  'asks.csv': ['ask', 'what_would_show_it']
};
/** A file's name, or a column's: machinery, which has a place of its own. */
const MACHINERY = /\b[\w-]+\.(?:csv|txt|xlsx|ods)\b|\b[a-z0-9]+_[a-z0-9_]+\b/;

describe('the words of the tables', () => {
  it.each(Object.entries(PRINTED))('%s says nothing that the voice of the site sends back, and names no file or column', (name, columns) => {
    const texts = new Set(table(name).flatMap((row) => columns.map((column) => row[column] ?? '')));
    const found = [...texts].flatMap((text) => sentBack(text) ?? MACHINERY.exec(text)?.input ?? []);
    expect(found.slice(0, 20)).toEqual([]);
  });

  it('places that are no councils are served with the apostrophes that pages have', async () => {
    const { districts } = await widerPlaces();
    expect(districts.filter(([name]) => name.includes("'"))).toEqual([]);
    expect(districts.some(([name]) => name === 'King’s Lynn and West Norfolk')).toBe(true);
  });

  it('so do the descriptions of tables and fields', () => {
    const { resources } = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as {
      resources: { description?: string; schema?: { fields: { description?: string }[] } }[];
    };
    const texts = resources.flatMap(({ description, schema }) => [
      description,
      ...(schema?.fields ?? []).map((field) => field.description)
    ]);
    expect([...new Set(texts)].flatMap((text) => sentBack(text ?? '') ?? [])).toEqual([]);
  });
});
