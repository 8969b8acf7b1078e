import { describe, expect, it } from 'vitest';
import { readSql, writeSql } from './sql.ts';

describe('the address of the SQL page', () => {
  it('holds a worked question, or SQL of one’s own, and comes back the same', () => {
    for (const asked of [{ question: 'gap-by-year' }, { sql: "SELECT 'a+b & c=d' -- 100%\nFROM x" }])
      expect(readSql(writeSql(asked))).toEqual(asked);
    expect(writeSql(null)).toBe('');
  });

  it('asks nothing where it says nothing, and does not carry what is too long', () => {
    for (const search of ['', '?', '?question=', '?sql=%20', '?other=1']) expect(readSql(search)).toBeNull();
    expect(writeSql({ sql: 'x'.repeat(7000) })).toBe('');
    expect(readSql(`?sql=${'x'.repeat(7000)}`)).toBeNull();
    expect(readSql('?sql=SELECT+1&question=a')).toEqual({ sql: 'SELECT 1' });
  });
});
