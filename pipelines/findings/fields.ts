import { KINDS, WAYS } from '../../src/lib/model/finding.ts';
import type { FieldDescription } from '../write/datapackage.ts';

const field =
  (type: FieldDescription['type']) =>
  (name: string, description: string, constraints?: FieldDescription['constraints']): FieldDescription => ({
    name,
    type,
    description,
    ...(constraints ? { constraints } : {})
  });
const [text, number, integer] = [field('string'), field('number'), field('integer')];

const required = { required: true };

/** What the descriptor says of the columns of the two tables of findings. */
export const FINDING_FIELDS: Record<string, { fields: FieldDescription[]; primaryKey: string[] }> = {
  'findings.csv': {
    primaryKey: ['kind', 'measure', 'area', 'period'],
    fields: [
      text(
        'kind',
        'outlier: beyond 99.8% limits that allow for over-dispersion; change: beyond chance since the year before; reversal: a rise and a fall beyond chance, one after the other; run: further from England’s figure, or nearer, the same way in each of three years or more, and beyond chance from first to last',
        { required: true, enum: KINDS }
      ),
      text('measure', 'Id in measures.csv', required),
      text('area', 'GSS code', required),
      text('period', 'That of the figure, or of the last one', required),
      text('way', 'Which way it lies or moved; of a run, against England’s figure', { required: true, enum: WAYS }),
      integer(
        'place',
        '1 for the most striking of its kind, measure and period: outliers by z, runs by years, all others by the end of the interval that is nearer to no change'
      ),
      number('value', 'In the measure’s unit, as its table of observations has it'),
      number('numerator', 'As there'),
      number('denominator', 'As there'),
      text('base_period', 'Where a change, a reversal or a run begins; empty of an outlier'),
      number('base_value', 'Figure of that period'),
      number('base_numerator', 'Its numerator'),
      number('base_denominator', 'Its denominator'),
      text('turn_period', 'Of a reversal, the year between'),
      number('turn_value', 'Figure of that period'),
      number('turn_numerator', 'Its numerator'),
      number('turn_denominator', 'Its denominator'),
      integer('steps', 'Years from base_period to period; 0 of an outlier'),
      number(
        'low',
        'Lower 99.8% limit: of an outlier in the measure’s unit; of a share’s change in percentage points (Newcombe); of a rate’s, the ratio of the two; of a reversal, that of its second step; of a run, beyond England’s own move: points less England’s, or the ratio over England’s'
      ),
      number('high', 'Upper limit of the same; empty where there is none'),
      number('first_low', 'Of a reversal, the same of its first step'),
      number('first_high', 'Upper limit of the same'),
      number('z', 'Of an outlier, standard deviations from England’s figure, over-dispersion allowed for'),
      text(
        'note',
        'What stands beside it, separated by spaces: ids of faults.csv, ids of the measure’s notes, few (a denominator under 100 of a share, under 30 events of a rate), nearly-none (zero or nearly, where England’s share would give dozens), exceptions-moved or exceptions-differ'
      ),
      number('england', 'Of a run, England’s figure of the period, which the council’s is measured against'),
      number('base_england', 'Of a run, England’s figure of base_period'),
      number('excepted', 'Where a note tells of exceptions: per cent of the council’s plans that were excepted'),
      number('base_excepted', 'The same before; of an outlier, England’s')
    ]
  },
  'finding-groups.csv': {
    primaryKey: ['kind', 'measure', 'period'],
    fields: [
      text('kind', 'As in findings.csv', { required: true, enum: KINDS }),
      text('measure', 'Id in measures.csv', required),
      text('period', 'As in findings.csv', required),
      text('base_period', 'Earliest period that was looked at; empty of outliers'),
      number(
        'england',
        'Of outliers, the figure that councils are held against, in the measure’s unit: that of comparators.csv where it has one'
      ),
      integer('tests', 'Councils tested'),
      integer(
        'plain',
        'Of outliers, councils beyond 99.8% limits that know chance alone; of runs, councils whose distance from England’s figure moved the same way three years running, however little'
      ),
      integer('found', 'Lines of findings.csv'),
      number(
        'expected',
        'How many there would be by chance: of found; of a run, of plain, if distances from England only varied about a level (2 in 4!). Of outliers, half of 0.2% of could_be_below and of could_be_above'
      ),
      number('phi', 'Of outliers, mean square of the winsorised z-scores: 1 where chance alone is at work'),
      number(
        'tau2',
        'Of outliers, variance between councils: of shares on the scale of arcsine of the root, of rates on that of the root'
      ),
      integer(
        'could_be_below',
        'Of outliers, councils of which a figure below the limits is possible: 0 where the limits begin at 0 for all'
      ),
      integer(
        'could_be_above',
        'The same above them: 0 where the limits of a share reach 100% for all. Where both are 0 the test can find none'
      )
    ]
  }
};
