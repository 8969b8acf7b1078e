import { describe, expect, it } from 'vitest';
import type { Shown } from './figures.ts';
import { SAID_NOTES } from '../../words/reasons.ts';
import { linesOf, questionOn, tableOf } from './question.ts';
import { findingIn, mpInWords, wherePeopleLive, whoseFigures } from './words.ts';

const derbyshire = { name: 'Derbyshire' };
const isle = { name: 'Isle of Wight' };
const london = { name: 'City of London' };

const plans: Shown = {
  id: 'plans-within-20-weeks',
  title: 'Plans issued within 20 weeks',
  basis: 'calendar year 2025',
  figure: '5.0%',
  count: '71 of 1,431 plans',
  interval: '3.9 to 6.2',
  england: '46.1% (like for like 46.0%)',
  standing: 'lowest of 11 similar councils',
  absent: '',
  doubted: false,
  few: false,
  source: 'Department for Education, Plans, 2026',
  row: { period: '2025', value: 4.96, numerator: 71, denominator: 1431, status: 'ok', note: [] },
  counterpart: '4.8%',
  beside: 46.1
};
const withheld: Shown = {
  ...plans,
  figure: '',
  count: '',
  absent: 'DfE withheld the figure and gives no reason.',
  row: { period: '2025', value: null, numerator: null, denominator: null, status: 'suppressed', note: [] }
};

describe('the words of a constituency', () => {
  it('name the council whose finding is told', () => {
    expect(findingIn(derbyshire, 'In 2025, 5 in 100 plans came on time: 71 of 1,431 plans.')).toBe(
      'In Derbyshire in 2025, 5 in 100 plans came on time: 71 of 1,431 plans.'
    );
    expect(findingIn(isle, 'For 2025 there is no figure: DfE withheld it.')).toBe(
      'In the Isle of Wight, for 2025 there is no figure: DfE withheld it.'
    );
    expect(findingIn(derbyshire, '')).toBe('');
  });

  it('say where its people live, and of whom that is not known', () => {
    const part = (council: { name: string }, percent: number, all = false) => ({ council, percent, all });
    expect(wherePeopleLive({ parts: [part(derbyshire, 100, true)], left: 0 })).toBe(
      'Everyone in the constituency lives in Derbyshire.'
    );
    expect(wherePeopleLive({ parts: [part(derbyshire, 100), part(london, 0)], left: 0 })).toBe(
      'Nearly everyone in the constituency lives in Derbyshire and fewer than 1 in 100 in the City of London.'
    );
    expect(wherePeopleLive({ parts: [part(derbyshire, 62), part(london, 38)], left: 0 })).toBe(
      'About 62 in 100 of the constituency’s people live in Derbyshire and about 38 in 100 in the City of London.'
    );
    expect(wherePeopleLive({ parts: [part(derbyshire, 89)], left: 11 })).toBe(
      'About 89 in 100 of the constituency’s people live in Derbyshire. The table of overlaps does not place the other 11 in 100.'
    );
  });

  it('say whose the figures are, and of which day the MP is', () => {
    expect(whoseFigures(london)).toBe('These figures are for the whole of the City of London, not for the constituency.');
    expect(mpInWords({ name: 'Ann Other', party: 'Labour (Co-op)', on: '2026-06-27' })).toBe(
      'MP on 27 June 2026: Ann Other, Labour (Co-op)'
    );
    expect(mpInWords({ name: '', party: '', on: '2026-06-27' })).toBe('No MP is named in the list of 27 June 2026');
  });
});

describe('a question to be tabled', () => {
  it('quotes the published figure and no more', () =>
    expect(questionOn({ name: 'Derbyshire', shown: [plans] })).toBe(
      'To ask the Secretary of State for Education, what assessment the Department has made of the proportion of education, health and care ' +
        'plans issued within 20 weeks, excluding exceptions, in Derbyshire, which was 5.0% in 2025.'
    ));

  it('asks of what fell short where every plan came on time, and of nothing where nothing did', () => {
    const every: Shown = { ...plans, figure: '100.0%', row: { ...plans.row, value: 100, numerator: 1431 } };
    const reviews: Shown = { ...plans, id: 'reviews-decided-in-4-weeks', figure: '36.1%', row: { ...plans.row, value: 36.1 } };
    const requests: Shown = { ...plans, id: 'requests-answered-in-6-weeks', figure: '98.0%', row: { ...plans.row, value: 98 } };
    expect(questionOn({ name: 'Barnet', shown: [every, requests, reviews] })).toBe(
      'To ask the Secretary of State for Education, what assessment the Department has made of the proportion of annual reviews of education, ' +
        'health and care plans decided within 4 weeks of the review meeting in Barnet, which was 36.1% in 2025.'
    );
    expect(questionOn({ name: 'Barnet', shown: [every, { ...reviews, doubted: true }] })).toBeNull();
  });

  it('asks why there is no figure where the publisher gives none', () =>
    expect(questionOn({ name: 'Isle of Wight', shown: [withheld] })).toBe(
      'To ask the Secretary of State for Education, for what reason the Department’s statistics for 2025 hold no figure for the proportion of ' +
        'education, health and care plans issued within 20 weeks, excluding exceptions, in the Isle of Wight.'
    ));

  const because = (name: string, note: string, counterpart = '') =>
    questionOn({ name, shown: [{ ...withheld, counterpart, row: { ...withheld.row, status: 'not-returned', note: [note] } }] });

  it('does not ask for a reason that the publisher gives: it goes on from there', () => {
    expect(because('Norfolk', 'counted-as-exceptions', '59.0%')).toBe(
      'To ask the Secretary of State for Education, with reference to the Department’s statistics for 2025, which withhold the proportion of ' +
        'education, health and care plans issued within 20 weeks, excluding exceptions, in Norfolk because the council counted every plan as an ' +
        'exception, what assessment the Department has made of that count; and of the proportion including exceptions, which was 59.0%.'
    );
    expect(because('Halton', 'problems-found')).toContain(
      'in Halton after problems were found in it, what those problems were; and whether the Department plans to publish a corrected figure.'
    );
    expect(because('Isle of Wight', 'whole-year-suppressed')).toBe(
      'To ask the Secretary of State for Education, for what reason the Department withheld the returns of the Isle of Wight for 2025 on requests, ' +
        'assessments, plans issued and reviews; and whether it plans to publish them.'
    );
  });

  it.each(SAID_NOTES)('has words of its own for %s', (note) => {
    expect(because('Kent', `${note}.x`)).toMatch(/^To ask the Secretary of State for Education, [^.]*Kent[^.]*\.$/);
    expect(because('Kent', `${note}.x`)).not.toContain('for what reason the Department’s statistics');
  });

  it.each([
    ['rests on too few', { few: true }],
    ['is doubted', { doubted: true }],
    [
      'had nothing to be counted',
      { absent: 'No plan was issued.', row: { ...withheld.row, status: 'nothing-to-divide' as const } }
    ],
    ['is faulty', { absent: 'Published as 94%; faulty, not used.', row: { ...plans.row, status: 'faulty' as const } }]
  ])('is none where the figure %s', (_, more) =>
    expect(questionOn({ name: 'Derbyshire', shown: [{ ...plans, ...more }] })).toBeNull()
  );
});

describe('the table for it', () => {
  const councils = [
    { name: 'Derbyshire', shown: [plans] },
    { name: 'Nottingham', shown: [{ ...withheld, basis: 'calendar year 2024' }] }
  ];

  it('has a line a measure, a cell a council, and says whose period is another', () =>
    expect(linesOf(councils).map(({ cells, england }) => ({ cells, england }))).toEqual([
      {
        cells: [
          { figure: '5.0%', notes: ['71 of 1,431 plans'] },
          { figure: 'no figure', notes: ['DfE withheld the figure and gives no reason', 'calendar year 2024'] }
        ],
        england: '46.1% (like for like 46.0%)'
      }
    ]));

  it('has numbers as they are in its file, and none that is not used', () => {
    const { columns, rows } = tableOf('High Peak', councils);
    const names = columns.map(({ name }) => name);
    const cells = rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
    expect(cells[0]).toMatchObject({
      council: 'Derbyshire',
      value: 4.96,
      numerator: 71,
      denominator: 1431,
      england: 46.1,
      note: ''
    });
    expect(cells[1]).toMatchObject({ council: 'Nottingham', value: null, printed: '', note: withheld.absent });
  });
});
