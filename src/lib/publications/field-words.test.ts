import { expect, it } from 'vitest';
import { fieldInWords } from './field-words.ts';
import { IDENTITIES } from './identities.ts';
import { fieldsOfTables } from './index.ts';
import { RATES } from './rates.ts';

it('every column that a reader may be told of has words, and none is a machine’s', () => {
  const named = [
    ...fieldsOfTables(),
    ...IDENTITIES.flatMap(({ whole, parts }) => [...whole, ...parts]),
    ...Object.entries(RATES).flatMap(([rate, { over, under }]) => [rate, over, ...under.flatMap((field) => field.split('|'))]),
    'appeals',
    'appealableDecisions',
    'appealRate',
    'appealableDecisionsInDevelopment',
    'appealRateInDevelopment'
  ];
  for (const field of named) {
    const words = fieldInWords(field);
    expect(words, field).not.toMatch(/_|[a-z][A-Z]|\b(pc|decsion|maintan|ed elsewhere)\b/);
    expect(words.length, field).toBeGreaterThan(3);
  }
});

it('a column without words is an error', () => expect(() => fieldInWords('number_xyz')).toThrow(/has no words/));
