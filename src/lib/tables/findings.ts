import { filled, integer, list, number, oneOf, table, text, type RowOf } from './record.ts';
import { FINDING_KINDS, FINDING_WAYS } from './words.ts';

const required = { required: true };

export const FINDINGS = table({
  path: 'findings.csv',
  holds:
    'Every council’s figure, change, reversal or run of years that lies beyond chance at 99.8%, in shares and rates published with their counts',
  key: ['kind', 'measure', 'area', 'period'],
  fields: {
    kind: oneOf(
      FINDING_KINDS,
      'outlier: beyond 99.8% limits that allow for over-dispersion; change: beyond chance since the year before; reversal: a rise and a fall beyond chance, one after the other; run: further from England’s figure, or nearer, the same way in each of three years or more, and beyond chance from first to last',
      required
    ),
    measure: text('Id in measures.csv', required),
    area: text('GSS code', required),
    period: text('That of the figure, or of the last one', required),
    way: oneOf(FINDING_WAYS, 'Which way it lies or moved; of a run, against England’s figure', required),
    place: filled(
      integer(
        '1 for the most striking of its kind, measure and period: outliers by z, runs by years, all others by the end of the interval that is nearer to no change'
      )
    ),
    value: filled(number('In the measure’s unit, as its table of observations has it')),
    numerator: filled(number('As there')),
    denominator: filled(number('As there')),
    basePeriod: text('Where a change, a reversal or a run begins; empty of an outlier'),
    baseValue: number('Figure of that period'),
    baseNumerator: number('Its numerator'),
    baseDenominator: number('Its denominator'),
    turnPeriod: text('Of a reversal, the year between'),
    turnValue: number('Figure of that period'),
    turnNumerator: number('Its numerator'),
    turnDenominator: number('Its denominator'),
    steps: filled(integer('Years from base_period to period; 0 of an outlier')),
    low: filled(
      number(
        'Lower 99.8% limit: of an outlier in the measure’s unit; of a share’s change in percentage points (Newcombe); of a rate’s, the ratio of the two; of a reversal, that of its second step; of a run, beyond England’s own move: points less England’s, or the ratio over England’s'
      )
    ),
    high: number('Upper limit of the same; empty where there is none'),
    firstLow: number('Of a reversal, the same of its first step'),
    firstHigh: number('Upper limit of the same'),
    z: number('Of an outlier, standard deviations from England’s figure, over-dispersion allowed for'),
    note: list(
      ' ',
      'What stands beside it, separated by spaces: ids of faults.csv, ids of the measure’s notes, few (a denominator under 100 of a share, under 30 events of a rate), nearly-none (zero or nearly, where England’s share would give dozens), exceptions-moved or exceptions-differ'
    ),
    england: number('Of a run, England’s figure of the period, which the council’s is measured against'),
    baseEngland: number('Of a run, England’s figure of base_period'),
    excepted: number('Where a note tells of exceptions: per cent of the council’s plans that were excepted'),
    baseExcepted: number('The same before; of an outlier, England’s')
  }
});

export type FindingLine = RowOf<typeof FINDINGS.fields>;

export const FINDING_GROUPS = table({
  path: 'finding-groups.csv',
  holds:
    'How many councils were tested for each kind of finding, measure and period, how many were found, and how many chance would give',
  key: ['kind', 'measure', 'period'],
  fields: {
    kind: oneOf(FINDING_KINDS, 'As in findings.csv', required),
    measure: text('Id in measures.csv', required),
    period: text('As in findings.csv', required),
    basePeriod: text('Earliest period that was looked at; empty of outliers'),
    england: number(
      'Of outliers, the figure that councils are held against, in the measure’s unit: that of comparators.csv where it has one'
    ),
    tests: filled(integer('Councils tested')),
    plain: integer(
      'Of outliers, councils beyond 99.8% limits that know chance alone; of runs, councils whose distance from England’s figure moved the same way three years running, however little'
    ),
    found: filled(integer('Lines of findings.csv')),
    expected: filled(
      number(
        'How many there would be by chance: of found; of a run, of plain, if distances from England only varied about a level (2 in 4!). Of outliers, half of 0.2% of could_be_below and of could_be_above'
      )
    ),
    phi: number('Of outliers, mean square of the winsorised z-scores: 1 where chance alone is at work'),
    tau2: number(
      'Of outliers, variance between councils: of shares on the scale of arcsine of the root, of rates on that of the root'
    ),
    couldBeBelow: integer(
      'Of outliers, councils of which a figure below the limits is possible: 0 where the limits begin at 0 for all'
    ),
    couldBeAbove: integer(
      'The same above them: 0 where the limits of a share reach 100% for all. Where both are 0 the test can find none'
    )
  }
});

export type FindingGroupLine = RowOf<typeof FINDING_GROUPS.fields>;
