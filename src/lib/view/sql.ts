import { given } from './parameters.ts';

/** Letters of SQL, as an address writes them, beyond which it does not carry it: servers refuse longer ones. */
const LONGEST = 5000;

/** What the address of the SQL page asks for: a worked question by its id, or SQL of the reader's own. */
export type Asked = { question: string } | { sql: string } | null;

export function readSql(search: string): Asked {
  const { params } = given(search, { own: ['sql', 'question'] });
  const sql = params.get('sql');
  if (sql !== null && sql.trim() !== '' && encodeURIComponent(sql).length <= LONGEST) return { sql };
  const question = params.get('question');
  return question === null || question === '' ? null : { question };
}

/** The query of an address, '?' in front; empty where the SQL is too long for one. */
export function writeSql(asked: Asked): string {
  if (asked === null) return '';
  if ('question' in asked) return `?${new URLSearchParams({ question: asked.question })}`;
  return encodeURIComponent(asked.sql).length > LONGEST ? '' : `?${new URLSearchParams({ sql: asked.sql })}`;
}
