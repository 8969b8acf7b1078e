import {
  COUNTED_IDS,
  countedIn,
  dimensionOfCount,
  groupsOf,
  type Counted,
  type CountedBy,
  type CountedId,
  type GroupCount
} from '../../../breakdowns/counts.ts';
import { DRAWN_FROM } from '../../../breakdowns/standing.ts';
import { measureById } from '../../../measures/index.ts';
import { isDoubted } from '../../../model/fault.ts';
import { periodInWords } from '../../../model/period.ts';
import {
  capital,
  counted as manyOf,
  fixed,
  formatCount,
  formatShort,
  inPlace,
  inWords,
  nameInProse,
  plainName
} from '../../../words/index.ts';
import type { Book, Council } from '../book.ts';
import type { Answer, Filling, Found, Known, Pattern } from '../model.ts';
import { wordSlot } from '../slots.ts';
import { countsSql } from '../sql-of-counts.ts';

const BY: Readonly<Record<CountedBy, string>> = {
  ethnicity: 'ethnic group',
  'ethnicity-in-full': 'ethnic group in full',
  age: 'age',
  sex: 'sex',
  need: 'primary need',
  placement: 'placement',
  length: 'length of plan'
};

/** The measure that has the same plans of all groups together, per child. */
const OF_ALL: Readonly<Record<CountedId, string>> = {
  plans: 'plans-per-1000-children',
  'new-plans': 'new-plans-per-1000-children'
};

/** Where the groups are of the children themselves, not of what their plans are. */
const OF_CHILDREN: readonly CountedBy[] = ['ethnicity', 'ethnicity-in-full', 'age', 'sex'];

/** The measure whose table the counts are in. */
const measureIn = ({ counted, by }: Pick<Read, 'counted' | 'by'>): string =>
  by === 'need' || by === 'placement' ? 'plans-autism' : OF_ALL[counted];

interface Read {
  counted: CountedId;
  by: CountedBy;
  council: string;
  year: string;
}

function read({ counted, by, council = '', year = '' }: Filling): Read {
  return {
    counted: COUNTED_IDS.find((id) => id === counted) ?? 'plans',
    by: (Object.keys(BY) as CountedBy[]).find((id) => id === by) ?? 'ethnicity',
    council,
    year
  };
}

const yearsIn = (filling: Filling, { counts }: Known): readonly string[] => {
  const { counted, by } = read(filling);
  return counts[counted][dimensionOfCount(by)] ?? [];
};

export const PLANS_BY_GROUP: Pattern = {
  id: 'plans-by-group',
  title: 'Who has plans in one council, by ethnicity, age or need?',
  sentence: [
    wordSlot('counted', 'What is counted', { plans: 'Plans', 'new-plans': 'New plans' }),
    'by',
    {
      name: 'by',
      label: 'Groups',
      options: (filling, known) =>
        Object.entries(BY)
          .filter(([by]) => yearsIn({ ...filling, by }, known).length > 0)
          .map(([value, words]) => ({ value, words }))
    },
    'in',
    {
      name: 'council',
      label: 'Council',
      first: () => 'birmingham',
      options: (_, { councils }) =>
        councils
          .map((council) => ({ value: council.slug, words: plainName(council) }))
          .sort((a, b) => (a.words < b.words ? -1 : 1))
    },
    'in',
    {
      name: 'year',
      label: 'Year',
      isYear: true,
      options: (filling, known) => yearsIn(filling, known).map((value) => ({ value, words: periodInWords(value) }))
    }
  ],
  needs: (filling) => {
    const { counted, by } = read(filling);
    return {
      measures: [...new Set([OF_ALL[counted], measureIn({ counted, by })])],
      counts: { counted, dimension: dimensionOfCount(by) }
    };
  },
  answer: (filling, book) => {
    const asked = read(filling);
    const council = book.bySlug(asked.council);
    return answerOf(asked, council, book, countedIn(book.counts, asked.by, asked.year, council.code));
  },
  sql: (filling, { counts }) => {
    const { by, year, council } = read(filling);
    return countsSql(counts, by, year, council);
  }
};

function answerOf(asked: Read, council: Council, book: Book, found: Counted): Answer {
  const { counted, by, year } = asked;
  const line = book.line(measureIn(asked), year, council.code);
  const rows = typeof found === 'string' ? [] : found.groups.map((one) => lineOf(one, found));
  const noun = counted === 'plans' ? 'plans' : 'new plans';
  return {
    headline: headlineOf(asked, council, found),
    asked: [...(typeof found === 'string' ? [] : whoIsCounted(asked, found)), ...perChild(asked, council, book)].join(' '),
    chance: `Nothing is tested here: this counts ${noun} as the council returned them, not a sample. ${
      OF_CHILDREN.includes(by)
        ? 'A share above England’s may only mean that more children of that group live there.'
        : 'A share above England’s can have many causes, and recording practice is one.'
    }`,
    notes: [...recorded(by), ...doubts(asked, council, book)],
    of: 'groups',
    columns: [
      { name: 'plans', title: capital(noun), means: `How many ${noun}`, decimals: 0 },
      { name: 'share', title: `Share of its ${noun}`, means: `Of all ${noun} of the council, per cent`, decimals: 1 },
      {
        name: 'england',
        title: 'England',
        means: `Of all ${noun} of the councils whose counts are published, per cent`,
        decimals: 1
      }
    ],
    rows,
    shown: null,
    sources: line && line.source !== '' ? [line.source] : []
  };
}

const percent = (share: number): string => `${fixed(100 * share, 1)}%`;

function lineOf({ group, count, everywhere }: GroupCount, of: Exclude<Counted, string>): Found {
  const [share, england] = [count / of.total, everywhere / of.everywhere];
  return {
    area: group.id,
    name: group.title,
    slug: null,
    cells: [
      { text: formatCount(count), value: count },
      { text: percent(share), value: 100 * share },
      { text: percent(england), value: 100 * england }
    ]
  };
}

function headlineOf({ counted, by, year }: Read, council: Council, found: Counted): string {
  const [who, when] = [nameInProse(council), periodInWords(year)];
  if (found === 'no-row') return `DfE’s table of ${when} leaves ${who} out.`;
  if (found === 'marked')
    return `DfE withheld the figures of ${who} by ${BY[by].replace(' in full', '')} for ${when} and gives no reason.`;
  const all = `${formatCount(found.total)} ${counted === 'plans' ? '' : 'new '}EHC ${found.total === 1 ? 'plan' : 'plans'} ${inPlace(council)} in ${when}`;
  const [lead] = found.groups.filter(({ group }) => !group.rest).sort((a, b) => b.count - a.count);
  if (!lead) return `There ${found.total === 1 ? 'was' : 'were'} ${all}: no group has ${inWords(DRAWN_FROM)} or more.`;
  const [own, england] = [percent(lead.count / found.total), percent(lead.everywhere / found.everywhere)];
  const are = by === 'length' ? `had been in place for ${lead.group.title.toLowerCase()}` : `were for ${lead.group.people}`;
  return `Of ${all}, ${formatCount(lead.count)} (${own}) ${are}; in England, ${england} ${by === 'length' ? 'had' : 'were'}.`;
}

/** Who is not in the list, what is added up, and whose figures England is. */
function whoIsCounted({ by }: Read, { few, councils, marked, added }: Exclude<Counted, string>): string[] {
  const single = groupsOf(by).inOrder;
  return [
    ...(few.length > 0
      ? [
          `Not listed, with fewer than ${inWords(DRAWN_FROM)} plans: ${few.map(({ title }) => title).join('; ')}. They are counted in the total.`
        ]
      : []),
    ...(added ? [single ? 'Single years are added up here.' : 'Some of DfE’s groups are added up here.'] : []),
    ...(marked > 0
      ? [`England is the ${manyOf(councils, 'council')} whose counts DfE prints: it withheld those of ${inWords(marked)}.`]
      : []),
    'DfE says that it has suppressed no small numbers in this table, and rounded none.'
  ];
}

/** That no rate of a group can be given, with that of all where it is sound. */
function perChild({ counted, by, year }: Read, council: Council, book: Book): string[] {
  if (!OF_CHILDREN.includes(by)) return [];
  const measure = measureById(OF_ALL[counted]);
  const line = book.line(measure.id, year, council.code);
  const why = 'This site’s tables do not count the children of each group, so there is no rate per child.';
  if (line?.status !== 'ok' || line.value === null || isDoubted(line)) return [why];
  return [
    `${why} For all groups together it is ${formatShort(measure, line.value)} ${counted === 'plans' ? '' : 'new '}plans per 1,000 children.`
  ];
}

function recorded(by: CountedBy): string[] {
  if (by === 'need')
    return measureById('plans-autism').caveats.flatMap(({ id, text }) => (id === 'one-primary-need' ? text : []));
  if (by === 'sex') return ['Sex is as councils recorded it.'];
  return by.startsWith('ethnicity') ? ['Ethnic group is as councils recorded it.'] : [];
}

function doubts({ counted, year }: Read, council: Council, book: Book): string[] {
  const line = book.line(OF_ALL[counted], year, council.code);
  if (!line || (line.status !== 'faulty' && !isDoubted(line))) return [];
  return [
    `Our checks doubt DfE’s total for ${nameInProse(council)} in ${periodInWords(year)}: shares here are of the sum of the groups.`
  ];
}
