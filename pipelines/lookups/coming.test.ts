import { describe, expect, it } from 'vitest';
import type { Area } from '../../src/lib/model/area.ts';
import { Gazetteer } from '../../src/lib/model/gazetteer.ts';
import { comingCouncils, comingCouncilsCsv } from './coming.ts';

const surrey: Area = {
  code: 'E10000030',
  dfeCode: '936',
  name: 'Surrey',
  aliases: [],
  slug: 'surrey',
  kind: 'county',
  region: 'E12000008',
  from: '',
  to: '',
  children: null
};
const gazetteer = new Gazetteer([surrey]);
const HEAD = 'lad_code,lad_name,new_council,from_date,replaces_old_la_code';
const read = (...lines: string[]) => comingCouncils([HEAD, ...lines].join('\n'), gazetteer);

describe('councils to come', () => {
  it('are one line each, with the districts that they are made of', () => {
    const all = read(
      'E07000209,Guildford,West Surrey Council,2027-04-01,936',
      'E07000207,Elmbridge,East Surrey Council,2027-04-01,936',
      'E07000217,Woking,West Surrey Council,2027-04-01,936'
    );
    expect(comingCouncilsCsv(all)).toBe(
      [
        'name,from,replaces,districts,source,row',
        'East Surrey,2027-04-01,E10000030,E07000207,lookups-surrey-2027,3',
        'West Surrey,2027-04-01,E10000030,E07000209; E07000217,lookups-surrey-2027,2',
        ''
      ].join('\n')
    );
  });

  it.each([
    ['E07000209,Guildford,West Surrey Council,2027,936', "line 2: '2027' is no date"],
    ['E07000209,Guildford,West Surrey Council,2027-04-01,999', "line 2: no council in force has DfE's code '999'"]
  ])('stop the run where a line is wrong: %s', (line, what) => expect(() => read(line)).toThrow(what));

  it('have one first day', () =>
    expect(() =>
      read('E07000209,Guildford,West Surrey Council,2027-04-01,936', 'E07000217,Woking,West Surrey Council,2028-04-01,936')
    ).toThrow('line 3: West Surrey begins on 2027-04-01 and on 2028-04-01'));
});
