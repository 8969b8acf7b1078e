/** What children are told apart by. */
export type DimensionId = 'age' | 'sex' | 'ethnicity' | 'need' | 'placement' | 'length';

/** Some of the children, as a chart has a row for them: one published group, or several that are added up. */
export interface Group {
  id: string;
  /** For a row: 'Black'. */
  title: string;
  /** For a sentence: 'Black children'. */
  people: string;
  /** What is left over, or not known: no sentence compares it unless a reader asks. */
  rest?: true;
}

export interface Dimension {
  id: DimensionId;
  /** 'Ethnicity'. */
  title: string;
  /** In a sentence, after 'by': 'ethnic group as recorded'. */
  by: string;
  /** What DfE’s tables call it, each its own way. */
  topics: readonly string[];
  /** In the order in which they are offered. */
  groups: readonly Group[];
  /** Groups as they are published, where several are added up above; absent where they are the same, or single years. */
  detail?: Pick<Dimension, 'groups' | 'groupOf'>;
  /** Whether that order is one of size: then charts keep it, and do not sort groups by their figure. */
  inOrder?: true;
  /** The group that a published one belongs to; null for one that is a total of others, or that no group holds whole. */
  groupOf: (breakdown: string) => string | null;
}

const child = (id: string, title: string, people = `${title} children`): Group => ({ id, title, people });

const AGES: readonly [id: string, title: string, people: string, from: number, to: number][] = [
  ['under-5', 'Under 5', 'children under 5', 0, 4],
  ['5-to-10', '5 to 10', 'children aged 5 to 10', 5, 10],
  ['11-to-15', '11 to 15', 'children aged 11 to 15', 11, 15],
  ['16-to-19', '16 to 19', 'young people aged 16 to 19', 16, 19],
  ['20-to-25', '20 and over', 'young people aged 20 and over', 20, 25]
];

const YEARS: readonly [id: string, title: string, from: number, to: number][] = [
  ['under-1', 'Under a year', 0, 0],
  ['1-to-2', '1 to 2 years', 1, 2],
  ['3-to-5', '3 to 5 years', 3, 5],
  ['6-to-8', '6 to 8 years', 6, 8],
  ['9-or-more', '9 years or more', 9, Infinity]
];

/** Children of whom the group is not known: no group of their own. */
export const NOT_RECORDED: Group = {
  id: 'not-recorded',
  title: 'Not recorded',
  people: 'children for whom it is not recorded',
  rest: true
};

const PLACEMENTS: Readonly<Record<string, Group>> = {
  'Mainstream - total': { id: 'mainstream', title: 'Mainstream school', people: 'those in mainstream schools' },
  'Special - total': { id: 'special', title: 'Special school', people: 'those in special schools' },
  'AP/PRU - total': { id: 'alternative', title: 'Alternative provision', people: 'those in alternative provision' },
  'FE - total': { id: 'further-education', title: 'Further education', people: 'those in further education' },
  'Educated elsewhere - total': { id: 'elsewhere', title: 'Educated elsewhere', people: 'those educated elsewhere' },
  'Non-maintained early years': {
    id: 'early-years',
    title: 'Early years',
    people: 'those in non-maintained early years settings'
  },
  'Placement not recorded': NOT_RECORDED
};

/** '2' of 'Aged 2 and under', '12' of '12 or more', 0 of 'Less than a year'; null of what names no number. */
function numberIn(breakdown: string): number | null {
  if (/^(less than|under) a year$/i.test(breakdown)) return 0;
  const number = /\d+/.exec(breakdown)?.[0];
  return number === undefined ? null : Number(number) - (/^under \d/i.test(breakdown) ? 1 : 0);
}

function ageOf(breakdown: string): string | null {
  const age = numberIn(breakdown);
  if (age === null) return NOT_RECORDED.id;
  const [id, , , from] = AGES.find(([, , , first, last]) => age >= first && age <= last) ?? [null, '', '', 0];
  /* '15 and under' holds more than one group. */
  return /and under/i.test(breakdown) && from !== 0 ? null : id;
}

function ethnicityOf(breakdown: string): string | null {
  const [, group = breakdown, within = ''] = /^(\w+) - (.*)$/.exec(breakdown) ?? [];
  if (breakdown === 'Unclassified') return NOT_RECORDED.id;
  if (breakdown === 'Any other ethnic group') return 'any-other';
  if (/^(Asian|Black|Mixed)$/.test(group)) return group.toLowerCase();
  if (within === 'White British') return 'white-british';
  if (/Roma|Traveller/.test(within)) return 'gypsy-roma-traveller';
  return group === 'White' ? 'other-white' : null;
}

/** Every ethnic group that DfE publishes, by its own words without the wider group that they begin with. */
const ETHNIC_GROUPS: readonly [breakdown: string, title: string, people: string][] = [
  ['Asian - Bangladeshi', 'Bangladeshi', 'Bangladeshi children'],
  ['Asian - Chinese', 'Chinese', 'Chinese children'],
  ['Asian - Indian', 'Indian', 'Indian children'],
  ['Asian - Pakistani', 'Pakistani', 'Pakistani children'],
  ['Asian - Any other Asian background', 'Other Asian', 'children of any other Asian background'],
  ['Black - Black African', 'Black African', 'Black African children'],
  ['Black - Black Caribbean', 'Black Caribbean', 'Black Caribbean children'],
  ['Black - Any other Black background', 'Other Black', 'children of any other Black background'],
  ['Mixed - White and Asian', 'White and Asian', 'White and Asian children'],
  ['Mixed - White and Black African', 'White and Black African', 'White and Black African children'],
  ['Mixed - White and Black Caribbean', 'White and Black Caribbean', 'White and Black Caribbean children'],
  ['Mixed - Any other Mixed background', 'Other mixed', 'children of any other mixed background'],
  ['White - White British', 'White British', 'White British children'],
  ['White - Irish', 'White Irish', 'White Irish children'],
  ['White - Gypsy/Roma', 'Gypsy/Roma', 'Gypsy/Roma children'],
  ['White - Traveller of Irish heritage', 'Irish Traveller', 'Travellers of Irish heritage'],
  ['White - Any other White background', 'Other White', 'children of any other White background'],
  ['Any other ethnic group', 'Any other ethnic group', 'children of any other ethnic group']
];

const detailId = (breakdown: string): string => breakdown.toLowerCase().replace(/[^a-z]+/g, '-');

const ETHNIC_DETAIL: Dimension['detail'] = {
  groups: [
    ...ETHNIC_GROUPS.map(([breakdown, title, people]): Group => ({
      id: detailId(breakdown),
      title,
      people,
      ...(/^Other |^Any other/.test(title) ? { rest: true } : {})
    })),
    NOT_RECORDED
  ],
  groupOf: (breakdown) => {
    if (breakdown === 'Unclassified') return NOT_RECORDED.id;
    return ETHNIC_GROUPS.some(([known]) => known === breakdown) ? detailId(breakdown) : null;
  }
};

export const DIMENSIONS: readonly Dimension[] = [
  {
    id: 'age',
    title: 'Age',
    by: 'age',
    topics: ['Child or young persons age', 'Young persons age', 'Age plan ceased'],
    inOrder: true,
    groups: [...AGES.map(([id, title, people]) => ({ id, title, people })), NOT_RECORDED],
    groupOf: ageOf
  },
  {
    id: 'sex',
    title: 'Sex',
    by: 'sex as recorded',
    topics: ['Sex'],
    groups: [child('female', 'Female', 'girls and young women'), child('male', 'Male', 'boys and young men'), NOT_RECORDED],
    groupOf: (breakdown) => ({ Female: 'female', Male: 'male', Unknown: NOT_RECORDED.id })[breakdown] ?? null
  },
  {
    id: 'ethnicity',
    title: 'Ethnicity',
    by: 'ethnic group as recorded',
    topics: ['Ethnicity'],
    groups: [
      child('asian', 'Asian'),
      child('black', 'Black'),
      child('mixed', 'Mixed', 'children of mixed ethnicity'),
      child('gypsy-roma-traveller', 'Gypsy, Roma, Traveller'),
      child('white-british', 'White British'),
      { ...child('other-white', 'Other White', 'children of other White groups'), rest: true },
      { ...child('any-other', 'Any other ethnic group', 'children of any other ethnic group'), rest: true },
      NOT_RECORDED
    ],
    groupOf: ethnicityOf,
    detail: ETHNIC_DETAIL
  },
  { id: 'need', title: 'Primary need', by: 'primary need', topics: ['Primary need'], groups: [], groupOf: () => null },
  {
    id: 'placement',
    title: 'Placement',
    by: 'placement',
    topics: ['Type of placement'],
    groups: Object.values(PLACEMENTS),
    groupOf: (breakdown) => PLACEMENTS[breakdown]?.id ?? null
  },
  {
    id: 'length',
    title: 'Length of plan',
    by: 'how long the plan has been in place',
    topics: ['Years EHC plan in place', 'Years plan held'],
    inOrder: true,
    groups: YEARS.map(([id, title]) => ({
      id,
      title,
      people: `those with a plan for ${title.charAt(0).toLowerCase()}${title.slice(1)}`
    })),
    groupOf: (breakdown) => {
      const years = numberIn(breakdown);
      return YEARS.find(([, , from, to]) => years !== null && years >= from && years <= to)?.[0] ?? null;
    }
  }
];

/** The dimension with its published groups in place of those that are added up. Throws as `dimensionById` does. */
export function detailedById(id: string): Dimension {
  const dimension = dimensionById(id);
  return { ...dimension, ...dimension.detail };
}

/** Throws when there is none: an address is checked before it comes here. */
export function dimensionById(id: string): Dimension {
  const dimension = DIMENSIONS.find((one) => one.id === id);
  if (!dimension) throw new Error(`There is no dimension '${id}'`);
  return dimension;
}
