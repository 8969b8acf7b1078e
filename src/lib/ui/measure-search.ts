/** A measure as the index of measures knows it, by what a reader may look for. */
export interface Findable {
  title: string;
  statisticalTitle: string;
  definition: string;
  topic: string;
  aliases: readonly string[];
}

/** Words that readers use, and what the measures say instead: whoever types one finds what says the other. */
const SAID_INSTEAD: Readonly<Record<string, readonly string[]>> = {
  ehcp: ['ehc plan', 'plan'],
  ehcps: ['ehc plan', 'plans'],
  ehcna: ['assessment'],
  ehcnar: ['request'],
  tribunal: ['appeal'],
  sendist: ['appeal'],
  lottery: ['within 20 weeks'],
  salt: ['speech'],
  slt: ['speech'],
  ot: ['occupational'],
  camhs: ['mental health'],
  cyp: ['children'],
  deficit: ['balance', 'overspent'],
  overspend: ['balance', 'overspent'],
  dsg: ['schools grant'],
  hnb: ['high needs'],
  icb: ['integrated care board'],
  nhs: ['nhs'],
  semh: ['social emotional'],
  asd: ['autism', 'autistic'],
  asc: ['autism', 'autistic'],
  slcn: ['speech'],
  mld: ['learning difficulty'],
  sld: ['learning difficulty'],
  pmld: ['learning difficulty'],
  eotas: ['educated elsewhere', 'otherwise than', 'elsewhere'],
  ehe: ['home educat', 'elective home'],
  neet: ['no education'],
  exclusion: ['suspension'],
  exclusions: ['suspension'],
  gcse: ['attainment 8'],
  gcses: ['attainment 8'],
  sats: ['key stage 2'],
  ks2: ['key stage 2'],
  poverty: ['deprivation'],
  imd: ['deprivation'],
  dmo: ['health officer', 'medical officer'],
  dco: ['health officer', 'clinical officer'],
  dsco: ['social care officer'],
  ofsted: ['inspection'],
  cqc: ['inspection'],
  late: ['weeks'],
  delay: ['weeks'],
  delays: ['weeks'],
  waiting: ['waiting', 'weeks'],
  refusal: ['refused'],
  refusals: ['refused'],
  truancy: ['absence'],
  attendance: ['absence'],
  respite: ['short breaks', 'family support']
};

/** Text as it is compared: small letters, nothing but letters, digits and single spaces, one before the first word. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()}`;
}

/**
 * The measures that hold every word typed, or what they say instead of it, at the beginning of a word; all of them for nothing. In the
 * order given: a list that jumps about under the reader's hands is harder to read than one that shortens.
 */
export function findMeasures<T extends Findable>(typed: string, measures: readonly T[]): T[] {
  const words = plain(typed).trim().split(' ').filter(Boolean);
  return measures.filter((measure) => {
    const text = plain(
      [measure.title, measure.statisticalTitle, measure.topic, measure.aliases.join(' '), measure.definition].join(' . ')
    );
    return words.every((word) => meantBy(word).some((one) => text.includes(plain(one))));
  });
}

/** A word, its singular, and what the measures say instead of either. */
function meantBy(word: string): string[] {
  const singular = word.length > 3 ? word.replace(/s$/, '') : word;
  return [word, singular].flatMap((one) => [one, ...(SAID_INSTEAD[one] ?? [])]);
}

/** 'All 70 measures', '3 measures for “ehcp”', 'No measure holds “xyz”': what is announced. */
export function foundInWords(typed: string, found: number, all: number): string {
  const asked = typed.trim();
  if (asked === '') return `All ${all} measures`;
  if (found === 0) return `No measure holds “${asked}”. Fewer or other words may.`;
  return `${found} ${found === 1 ? 'measure' : 'measures'} of ${all} for “${asked}”`;
}
