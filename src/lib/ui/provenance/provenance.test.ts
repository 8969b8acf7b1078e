import { describe, expect, it } from 'vitest';
import { measureById } from '../../measures/index.ts';
import type { Area } from '../../model/area.ts';
import type { Role, Term } from '../../model/cell.ts';
import type { Measure, Unit } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { formulaOf, printedInWords, type CellOfTerm } from './formula.ts';
import { fillIn, hashOf, referenceIn } from './reference.ts';
import { numberIn } from './sum.ts';
import { explainFigure } from './explain.ts';

describe('the figure that an element stands for', () => {
  it('is its own, or what the elements around it leave open', () => {
    const derbyshire = { measure: 'a-b', area: 'derbyshire', period: '2025' };
    expect(fillIn('a-b/derbyshire/2025', '')).toEqual(derbyshire);
    expect(fillIn('derbyshire', 'a-b//2025')).toEqual(derbyshire);
    expect(fillIn('2025', 'a-b/derbyshire/')).toEqual(derbyshire);
    expect(fillIn('a-b//2025', '/derbyshire/')).toEqual(derbyshire);
    expect(fillIn('/england/2019', 'a-b/derbyshire/')).toEqual({ measure: 'a-b', area: 'england', period: '2019' });
  });

  it('is none where a part is missing', () => {
    expect(fillIn('derbyshire', '')).toBeNull();
    expect(fillIn('', 'a-b//2025')).toBeNull();
    expect(fillIn('2025', '/derbyshire/')).toBeNull();
  });

  it('is kept by an address', () => {
    const reference = { measure: 'plans-within-20-weeks', area: 'isle-of-wight', period: '2025-01' };
    expect(referenceIn(hashOf(reference))).toEqual(reference);
    expect(referenceIn('#figure=../x/y/2025')).toBeNull();
    expect(referenceIn('#table')).toBeNull();
  });
});

describe('published characters as numbers', () => {
  it('are read, and marks are none', () => {
    expect(['71', '1,431', '3.20%', '-', '£1,234.5', ' 5 ', '4.9000000000000004'].map(numberIn)).toEqual([
      71, 1431, 3.2, 0, 1234.5, 5, 4.9000000000000004
    ]);
    expect(['x', '', '..', '1,4,31', 'c'].map(numberIn)).toEqual([null, null, null, null, null]);
  });
});

describe('the formula', () => {
  const counts = {
    numerator: { publication: 'timeliness', fields: ['a'] },
    denominator: { publication: 'timeliness', fields: ['b'] }
  };
  const measure = (unit: Unit, decimals: number, from: object = counts) => ({ unit, decimals, from }) as unknown as Measure;
  const cell = (role: Role, published: string, sign: Term['sign'] = 1): CellOfTerm => ({
    area: 'A',
    period: '2025',
    term: 1,
    row: 2,
    published,
    definition: { term: 1, role, sign, source: 's', column: 'c' }
  });
  const line = (numerator: number, denominator: number, value: number) => ({ numerator, denominator, value });

  it('has the numbers in, and enough decimals to see how it was rounded', () => {
    expect(formulaOf(measure({ kind: 'share' }, 1), line(71, 1431, (71 / 1431) * 100), [])).toBe(
      '71 / 1,431 × 100 = 4.96%, shown as 5.0%'
    );
    expect(formulaOf(measure({ kind: 'share' }, 1), line(1, 2, 50), [])).toBe('1 / 2 × 100 = 50.0%');
    expect(formulaOf(measure({ kind: 'share' }, 0), line(2496, 10000, 24.496), [])).toBe(
      '2,496 / 10,000 × 100 = 24.496%, shown as 24%'
    );
    expect(formulaOf(measure({ kind: 'rate', per: 1000, of: 'children' }, 1), line(80, 2000, 40), [])).toBe(
      '80 / 2,000 × 1,000 = 40.0'
    );
    expect(formulaOf(measure({ kind: 'change' }, 1), line(90, 120, -25), [])).toBe('(90 / 120 − 1) × 100 = −25.0%');
    expect(formulaOf(measure({ kind: 'money', per: 'child' }, 0), line(1000, 3, 1000 / 3), [])).toBe(
      '1,000 / 3 = £333.3, shown as £333'
    );
  });

  it('shows the cells that are added up, where they do give the number', () => {
    const share = measure({ kind: 'share' }, 1);
    const two = [cell('numerator', '40'), cell('numerator', '30', -1), cell('denominator', '100')];
    expect(formulaOf(share, line(10, 100, 10), two)).toBe('(40 − 30) / 100 × 100 = 10.0%');
    expect(formulaOf(share, line(11, 100, 11), two)).toBe('11 / 100 × 100 = 11.0%');
  });

  it('is empty without a figure, and for one that is published as it stands', () => {
    const printed = measure({ kind: 'mean', of: 'weeks' }, 1, { value: counts.numerator });
    const cells = [cell('value', '4.9000000000000004')];
    expect(formulaOf(printed, { ...line(0, 0, 4.9000000000000004), numerator: null }, cells)).toBe('');
    expect(printedInWords(printed, { numerator: null, denominator: null, value: 4.9000000000000004 }, cells)).toBe(
      '4.9000000000000004, shown as 4.9'
    );
    expect(formulaOf(measure({ kind: 'share' }, 1), { numerator: 1, denominator: null, value: null }, [])).toBe('');
  });
});

describe('what a figure is told with', () => {
  const area = (code: string, name: string): Area => ({
    code,
    dfeCode: '',
    name,
    aliases: [],
    slug: name.toLowerCase(),
    kind: 'unitary',
    region: 'E12000001',
    from: '',
    to: '',
    children: null
  });
  const source = {
    id: 's',
    kind: 'published',
    publisher: 'Publisher',
    title: 'Title',
    release: 'Release',
    published: '2026-06-25',
    licence: 'OGL-UK-3.0',
    page: '',
    download: '',
    file: 'folder/file.csv',
    sha256: ''
  } as const;
  const explained = (line: Partial<Observation>) =>
    explainFigure(
      {
        measure: measureById('plans-within-20-weeks'),
        observations: [
          {
            area: 'A',
            period: '2025',
            value: null,
            numerator: null,
            denominator: null,
            status: 'no-row',
            note: [],
            source: 's',
            row: null,
            ...line
          }
        ],
        counterparts: [],
        cells: [],
        terms: new Map(),
        areas: new Map([['A', area('A', 'Leicester')]]),
        sources: new Map([['s', source]]),
        faults: [],
        boards: new Map([['QJM', 'NHS Lincolnshire Integrated Care Board']])
      },
      'A',
      '2025',
      'address'
    );

  it('cites the files of what a sum adds up, before that of what it is divided by', () => {
    const line = { period: '2025', value: 2, status: 'ok' as const, source: 'people', row: null };
    const england = { ...line, area: 'E92000001', numerator: 3, denominator: 15_000, note: ['summed'] };
    const own = [1, 2].map((n) => ({ ...line, area: `A${n}`, numerator: n, denominator: 5000, note: [], source: 'appeals' }));
    const term = (id: number, role: Role, of: string, column: string): [number, Term] => [
      id,
      { term: id, role, sign: 1, source: of, column }
    ];
    const cell = (code: string, id: number, published: string, row: number) => ({
      area: code,
      period: '2025',
      term: id,
      row,
      published
    });
    const figure = explainFigure(
      {
        measure: measureById('appeals-per-10000-children'),
        observations: [england, ...own],
        counterparts: [],
        cells: [
          cell('E92000001', 2, '15000', 2),
          ...['A1', 'A2'].flatMap((code, i) => [cell(code, 1, `${i + 1}`, i + 5), cell(code, 2, '5000', i + 3)])
        ],
        terms: new Map([term(1, 'numerator', 'appeals', 'Appeals'), term(2, 'denominator', 'people', 'Children')]),
        areas: new Map([
          ['E92000001', { ...area('E92000001', 'England'), kind: 'england' }],
          ...['A1', 'A2'].map((code) => [code, area(code, code)] as const)
        ]),
        sources: new Map([
          ['people', { ...source, id: 'people', title: 'Population', file: 'population.csv' }],
          ['appeals', { ...source, id: 'appeals', title: 'Tribunal tables', file: 'appeals.ods' }]
        ]),
        faults: [],
        boards: new Map()
      },
      'E92000001',
      '2025',
      'address'
    );
    expect(figure?.sources.map(({ title }) => title)).toEqual(['Tribunal tables', 'Population']);
    expect(figure?.citation).toMatch(
      /^Publisher, Tribunal tables, .*, file appeals\.ods, the lines of its councils, column Appeals; Publisher, Population, .*, file population\.csv, line 2, column Children\. .*\(sum of councils by this site\)/
    );
  });

  it('cites the line that is not there', () =>
    expect(explained({})?.citation).toContain('file file.csv, which has no line for Leicester in 2025. SEND Parity Atlas'));

  it('says nothing of lines where there is another reason', () =>
    expect(explained({ status: 'not-returned' })?.citation).toContain('file file.csv. SEND Parity Atlas'));

  it('names the care board whose figure it is, and keeps the code of one that is not known', () => {
    expect(explained({ note: ['icb-QJM'] })?.notes).toContain(
      'It is the figure of NHS Lincolnshire Integrated Care Board (QJM), which holds most of the council’s neighbourhoods. It is not the council’s own.'
    );
    expect(explained({ note: ['icb-XXX'] })?.notes.join(' ')).toContain('the integrated care board XXX');
  });
});
