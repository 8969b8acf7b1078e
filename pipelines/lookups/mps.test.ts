import { describe, expect, it } from 'vitest';
import type { ConstituencyShare } from '../../src/lib/tables/constituencies.ts';
import { mpsOf } from './mps.ts';

const HEADER = 'pcon_name,pcon_code,display_as,party_text,member_email,country_name';
const FILE = 'lookups/mp-by-constituency-2026-06-27.csv';
const share = (name: string, code: string): ConstituencyShare => ({ name, code, area: 'E10000000', share: 1 });
const of = (lines: readonly string[], known = [share('North', 'E1')], file = FILE) =>
  mpsOf([HEADER, ...lines].join('\n'), known, file);

describe('the list of MPs', () => {
  it('gives each constituency of England its MP, the day of the list and the line, and no address', () => {
    expect(of(['Glen,S1,Ann Other,Labour,a@b.c,Scotland', "North,E1,Siân O'Berry,Green Party,s@b.c,England"])).toEqual([
      {
        code: 'E1',
        name: 'Siân O’Berry',
        party: 'Green Party',
        on: '2026-06-27',
        source: 'lookups-mp-by-constituency-2026-06-27',
        row: 3
      }
    ]);
  });

  it('stops where list and constituencies are not the same', () => {
    const line = 'North,E1,Ann Other,Labour,a@b.c,England';
    expect(() => of([line, line])).toThrow('line 3: North (E1) is listed twice');
    expect(() => of([line, 'South,E2,A,B,c,England'])).toThrow('South (E2) is not in the table of constituencies');
    expect(() => of([line], [share('North', 'E1'), share('South', 'E2')])).toThrow('leaves out South (E2)');
    expect(() => of([line], undefined, 'mps.csv')).toThrow('does not end in the day of its list');
  });
});
