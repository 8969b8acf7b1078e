import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { said } from '../../../tests/fixtures/own-said.ts';
import { Gazetteer } from '../model/gazetteer.ts';
import { parseAreas } from '../tables/readers.ts';
import { readFile } from './files.ts';
import { readOwnCell } from './own-cells.ts';
import { choicesOf, type OwnChoices } from './own-choices.ts';
import { columnNotesOf } from './report.ts';

const gazetteer = new Gazetteer(parseAreas(readFileSync('data/areas.csv', 'utf8')));
const read = (text: string, choices: OwnChoices = {}) =>
  readFile(new File([text], 'a.csv'), 'a.csv', gazetteer, undefined, '2026-11-26', undefined, choices);
const number = (written: string) => {
  const cell = readOwnCell(written);
  return cell.kind === 'number' ? [cell.value, cell.unit] : cell.kind;
};

async function own(text: string, choices: OwnChoices = {}) {
  const file = await read(text, choices);
  if (file.state !== 'own') throw new Error(said(file).join('\n'));
  const [figure] = file.table.figures;
  return {
    values: file.table.rows.map(({ cells }) => {
      const cell = cells.get(figure?.index ?? -1);
      return cell?.kind === 'number' ? cell.value : null;
    }),
    unit: figure?.unit,
    notes: columnNotesOf(file.table, {}).drawn.join(' '),
    questions: file.offers.questions,
    problems: file.problems.map(({ what }) => what)
  };
}

describe('amounts written short', () => {
  it.each([
    ['£132.5m', 132_500_000, '£'],
    ['£1.2bn', 1_200_000_000, '£'],
    ['12.3k', 12_300, ''],
    ['12.3K', 12_300, ''],
    ['£ 4 million', 4_000_000, '£'],
    ['2.05 billion', 2_050_000_000, ''],
    ['£17 thousand', 17_000, '£'],
    ['-£1.2m', -1_200_000, '£'],
    ['(£1.2m)', -1_200_000, '£'],
    ['£3mn', 3_000_000, '£'],
    ['1,250.5k', 1_250_500, ''],
    ['0.1m', 100_000, ''],
    ['£132.5m*', 132_500_000, '£'],
    ['12.3k [1]', 12_300, '']
  ])('%s is read as %d', (written, value, unit) => expect(number(written)).toEqual([value, unit]));

  it.each(['12km', '3 months', '4 mins', 'k', 'm', '12mm', '12.3k%', '5bns', '1.2.3m', '£m', '9e9bn'])(
    '%s is no amount',
    (written) => expect(typeof number(written)).toBe('string')
  );

  it('are told by an example, with their unit', async () => {
    const { values, unit, notes, questions } = await own(
      'Council,High needs spending\nKent,£132.5m\nSurrey,£1.2bn\nDevon,£98m\nEssex,n/a\n'
    );
    expect([values, unit, questions]).toEqual([[132_500_000, 1_200_000_000, 98_000_000, null], '£', []]);
    expect(notes).toContain(
      'Figures of ‘High needs spending’ are written short: ‘£132.5m’ is read as 132,500,000 pounds, and ‘£1.2bn’ as 1,200,000,000 pounds.'
    );
    expect((await own('Council,Pupils\nKent,12.3k\nSurrey,9k\n')).notes).toContain(
      'Figures of ‘Pupils’ are written short: ‘12.3k’ is read as 12,300.'
    );
  });

  it('beside amounts in full are what they say, where no figure may be either', async () => {
    expect((await own('Council,Spending\nKent,£1.2m\nSurrey,"£950,000"\nDevon,£0\n')).values).toEqual([1_200_000, 950_000, 0]);
  });

  it('beside figures that may be short too are asked about, and drawn once that is said', async () => {
    const text = 'Council,Spending\nKent,£132.5m\nSurrey,£98\nDevon,£7m\nEssex,£103\n';
    const asked = await read(text);
    expect(asked.state).toBe('faulty');
    if (asked.state !== 'faulty') return;
    expect(asked.offers?.questions).toEqual([
      {
        choice: 'scale',
        asks: 'Under ‘Spending’, two figures are written short, such as ‘£132.5m’, and two are not, such as ‘£98’. What does ‘£98’ mean?',
        options: [
          { value: 'written', label: '98: as it is written' },
          { value: 'm', label: '98,000,000: in millions too' }
        ],
        guess: null
      }
    ]);
    expect((await own(text, { scale: 'm' })).values).toEqual([132_500_000, 98_000_000, 7_000_000, 103_000_000]);
    expect((await own(text, { scale: 'written' })).values).toEqual([132_500_000, 98, 7_000_000, 103]);
    expect((await own(text, { scale: 'm' })).questions[0]?.guess).toBe('m');
  });

  it('in ‘m’ alone, which may be months or metres, are asked about where nothing says what is counted', async () => {
    const text = 'Council,Result\nKent,12m\nSurrey,9m\nDevon,7m\n';
    const asked = await read(text);
    if (asked.state !== 'faulty') throw new Error(asked.state);
    expect(asked.offers?.questions[0]).toMatchObject({
      asks: 'What does ‘12m’ mean under ‘Result’?',
      options: [
        { value: 'm', label: '12,000,000: 12 million' },
        { value: 'plain', label: '12: of something else, such as months' }
      ]
    });
    expect((await own(text, { scale: 'plain' })).values).toEqual([12, 9, 7]);
    expect((await own(text, { scale: 'm' })).values).toEqual([12_000_000, 9_000_000, 7_000_000]);
    expect((await own('Council,Budget\nKent,12m\nSurrey,9m\nDevon,7m\n')).values).toEqual([12_000_000, 9_000_000, 7_000_000]);
  });

  it('are no amounts where the heading says what the letter is, nor pounds where it says thousands or millions of them', async () => {
    const months = await own('Council,Wait (months)\nKent,12m\nDevon,9m\n');
    expect(months.values).toEqual([12, 9]);
    expect(months.notes).toContain('The letter behind figures of ‘Wait (months)’ is not read: ‘12m’ is 12.');
    const millions = await own('Council,Spend (£m)\nKent,£132.5\nDevon,£98\n');
    expect([millions.values, millions.unit]).toEqual([[132.5, 98], '']);
    expect(millions.notes).toBe('The figures of ‘Spend (£m)’ are drawn as they are written, in the unit of its heading.');
  });

  it('are in a link or on the device as they were said', () => {
    for (const scale of ['written', 'k', 'm', 'bn', 'plain'] as const) expect(choicesOf({ scale })).toEqual({ scale });
    expect(choicesOf({ scale: 'x' })).toEqual({});
  });
});
