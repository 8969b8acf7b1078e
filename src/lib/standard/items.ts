import type { Basis, Item, JudgedItem, Proxy, UnpublishedItem } from './model.ts';

const section = (act: string, address: string, words: string): Basis => ({
  words: `${act}, ${words}`,
  link: `https://www.legislation.gov.uk/${address}`,
  force: 'law'
});
const CFA = 'Children and Families Act 2014';
const REGULATIONS = 'Special Educational Needs and Disability Regulations 2014';
const SECURE = section(CFA, 'ukpga/2014/6/section/42', 'section 42: what a plan says must be secured');
const JOINTLY = section(CFA, 'ukpga/2014/6/section/26', 'section 26: councils and health bodies commission together');
const code = (words: string): Basis => ({
  words: `SEND code of practice, ${words}`,
  link: 'https://www.gov.uk/government/publications/send-code-of-practice-0-to-25',
  force: 'guidance'
});
const proxy = (measure: string, words: string): Proxy => ({ role: 'proxy', measure, words });

const THERAPIES = proxy(
  'therapies-spending-per-child',
  'What councils planned to spend on therapies in 2021-22. About half record nothing on this line, which is a habit of recording.'
);

/** The national minimum offer, in the order in which the page shows it. Wording is the project's; the list follows its sources. */
export const ITEMS: readonly Item[] = [
  {
    id: 'occupational-therapy',
    title: 'Occupational therapy',
    short: 'Occupational therapy',
    promise: 'Functional, sensory-informed occupational therapy for a child who is assessed as needing it.',
    basis: [SECURE, JOINTLY, code('chapter 3')],
    standing: 'law',
    proxies: [
      proxy(
        'occupational-therapy-waits-over-18-weeks',
        'Children still waiting for NHS occupational therapy. It belongs to the care board, and says nothing of what is offered.'
      ),
      THERAPIES
    ],
    published: false,
    missing: 'A yearly return of the occupational therapy that each area commissions, for whom, and how much of it is delivered.'
  },
  {
    id: 'speech-language-therapy',
    title: 'Speech and language therapy',
    short: 'Speech therapy',
    promise: 'Speech and language therapy on assessed need.',
    basis: [SECURE, JOINTLY, code('chapter 3')],
    standing: 'law',
    proxies: [
      proxy(
        'speech-therapy-waits-over-18-weeks',
        'Children still waiting for NHS speech and language therapy. It belongs to the care board, and says nothing of what is offered.'
      ),
      proxy(
        'plans-speech-language',
        'How many plans name speech and language as the main need: need recorded, not therapy given.'
      ),
      THERAPIES
    ],
    published: false,
    missing:
      'A yearly return of the speech and language therapy that each area commissions, for whom, and how much of it is delivered.'
  },
  {
    id: 'behaviour-support',
    title: 'Behaviour support',
    short: 'Behaviour support',
    promise: 'Support with behaviour at home, at school and in the community.',
    basis: [SECURE, JOINTLY, code('chapter 6')],
    standing: 'law',
    proxies: [
      proxy(
        'suspended-with-plan',
        'Suspensions of pupils with a plan: what happens when support is missing, and much else besides.'
      ),
      proxy(
        'plans-social-emotional-mental-health',
        'How many plans name social, emotional and mental health as the main need: need recorded, not support given.'
      )
    ],
    published: false,
    missing: 'A yearly return of the behaviour support that each area offers, where, and to how many children.'
  },
  {
    id: 'mental-health-neurodevelopmental',
    title: 'Mental health and neurodevelopmental pathways',
    short: 'Mental health',
    promise: 'Mental health and neurodevelopmental services that do not shut out the distress of a neurodivergent child.',
    basis: [SECURE, JOINTLY, code('chapter 3')],
    standing: 'law',
    proxies: [
      proxy(
        'community-paediatrics-waits-over-18-weeks',
        'Children still waiting for community paediatrics, where many assessments of autism and ADHD are made. It belongs to the care board.'
      )
    ],
    published: false,
    missing: 'Who each pathway turns away and why, by council; the NHS publishes waits and contacts, by care board.'
  },
  {
    id: 'short-breaks',
    title: 'Short breaks, overnight included',
    short: 'Short breaks',
    promise: 'Short breaks that prevent a crisis, overnight ones among them, and a published statement of what there is.',
    basis: [
      section(
        'Breaks for Carers of Disabled Children Regulations 2011',
        'uksi/2011/707',
        'regulations 3 to 5: a range of breaks, and a short breaks services statement'
      )
    ],
    standing: 'law',
    proxies: [
      proxy(
        'family-support-spending-per-child',
        'What councils spend on family support. Short breaks are inside this line and cannot be told apart.'
      )
    ],
    published: false,
    missing: 'Breaks given, overnight ones apart, and the children who had them; nobody collects the statements either.'
  },
  {
    id: 'eligibility-threshold',
    title: 'One national threshold for social care',
    short: 'One threshold',
    promise: 'The same threshold of eligibility for disabled children’s social care in every council.',
    basis: [
      section(
        'Children Act 1989',
        'ukpga/1989/41/section/17',
        'section 17: services for children in need, disabled children among them'
      ),
      section('Children Act 1989', 'ukpga/1989/41/schedule/2', 'Schedule 2')
    ],
    standing: 'asked',
    proxies: [
      proxy(
        'assessments-learning-disability',
        'Social care assessments at which a learning disability of the child was recorded: assessments, not children, and not who was turned away.'
      ),
      proxy(
        'assessments-physical-disability',
        'The same of a physical disability. One assessment can find both, so the two are never added up.'
      )
    ],
    published: false,
    missing: 'Every council’s threshold in one place, and the children assessed under section 17 because of a disability.'
  },
  {
    id: 'plan-on-time',
    title: 'A plan within 20 weeks',
    short: 'Plan on time',
    promise: 'An EHC plan within 20 weeks of the day somebody asks, unless a listed exception applies.',
    basis: [section(REGULATIONS, 'uksi/2014/1530/regulation/13', 'regulation 13')],
    standing: 'law',
    proxies: [proxy('plans-excepted', 'The share of plans that the council counts as exceptions, which the test leaves out.')],
    published: true,
    evidence: { role: 'evidence', measure: 'plans-within-20-weeks', kind: 'share' },
    test: 90,
    range: [0, 100],
    testWords: 'at least {t}% of plans within 20 weeks, exceptions left out'
  },
  {
    id: 'answer-on-time',
    title: 'An answer within 6 weeks',
    short: 'Answer on time',
    promise: 'A yes or no to the request for an assessment within 6 weeks.',
    basis: [section(REGULATIONS, 'uksi/2014/1530/regulation/5', 'regulation 5')],
    standing: 'law',
    proxies: [],
    published: true,
    evidence: { role: 'evidence', measure: 'requests-answered-in-6-weeks', kind: 'share' },
    test: 90,
    range: [0, 100],
    testWords: 'at least {t}% of requests answered within 6 weeks'
  },
  {
    id: 'plan-delivered',
    title: 'What the plan says is delivered',
    short: 'Plan delivered',
    promise: 'Every hour of help that Section F of the plan lists.',
    basis: [SECURE],
    standing: 'law',
    proxies: [
      proxy('plans-awaiting-provision', 'Children with a plan who wait for a place: one part of a plan, on one day.'),
      proxy(
        'plans-without-review-meeting',
        'Plans whose yearly meeting was not held in 2024: where nobody asked whether it is delivered.'
      ),
      proxy(
        'reviews-completed',
        'Annual reviews that were due in 2025 and were completed in it: a review not held asks nobody whether the plan is delivered.'
      ),
      proxy(
        'reduced-timetables-with-plan',
        'School sessions that pupils with a plan lost to a reduced timetable. It is near the duty to arrange suitable education (Education Act 1996, section 19), and does not say whether it was met.'
      )
    ],
    published: false,
    missing: 'Provision delivered against provision specified, plan by plan. The duty is absolute and nobody counts.'
  },
  {
    id: 'review-on-time',
    title: 'A decision within 4 weeks of the review',
    short: 'Review on time',
    promise: 'The council’s decision within 4 weeks of the yearly review meeting.',
    basis: [
      section(CFA, 'ukpga/2014/6/section/44', 'section 44'),
      section(REGULATIONS, 'uksi/2014/1530/regulation/20', 'regulation 20')
    ],
    standing: 'law',
    proxies: [
      proxy(
        'reviews-completed',
        'The share of reviews due that were completed in the year. The test looks only at those completed.'
      )
    ],
    published: true,
    evidence: { role: 'evidence', measure: 'reviews-decided-in-4-weeks', kind: 'share' },
    test: 90,
    range: [0, 100],
    testWords: 'at least {t}% of review decisions within 4 weeks'
  },
  {
    id: 'parity-inspection',
    title: 'An inspection that finds positive experiences',
    short: 'Inspection',
    promise: 'Inspection that asks whether children can get the same support anywhere, and acts on the answer.',
    basis: [
      {
        words: 'Ofsted and Care Quality Commission, area SEND inspection framework of 2023',
        link: 'https://www.gov.uk/government/publications/area-send-framework-and-handbook',
        force: 'guidance'
      }
    ],
    standing: 'asked',
    proxies: [],
    published: true,
    evidence: { role: 'evidence', measure: 'area-inspection-outcome', kind: 'grade', passes: 'at-most' },
    test: 1,
    range: [1, 2],
    testWords: 'an inspection outcome of {t} or better',
    defaultWords: 'inspection outcome 1, typically positive experiences'
  },
  {
    id: 'joint-officers',
    title: 'Designated officers in post',
    short: 'Officers',
    promise:
      'A designated medical or clinical officer, and a designated social care officer, whom families and schools can turn to.',
    basis: [code('paragraphs 3.45 onwards: recommended, not required')],
    standing: 'guidance',
    proxies: [],
    published: true,
    evidence: { role: 'evidence', measure: 'joint-officers-in-post', kind: 'grade', passes: 'at-least' },
    test: 1,
    range: [1, 1],
    testWords: 'a health officer and a social care officer in post'
  },
  {
    id: 'falling-appeals',
    title: 'Fewer appeals',
    short: 'Fewer appeals',
    promise: 'Lawful help early enough that fewer families have to appeal: the reform’s own measure of success.',
    basis: [code('chapter 11: resolving disagreements')],
    standing: 'asked',
    proxies: [
      proxy(
        'appeal-rate-in-development',
        'Appeals for every hundred decisions that could be appealed: the other way to count them.'
      )
    ],
    published: true,
    evidence: { role: 'evidence', measure: 'appeals-per-10000-children', kind: 'direction', years: 3 },
    test: 1,
    range: [0.5, 2],
    testWords: 'appeals per 10,000 children at most {t} times those of three years before',
    defaultWords: 'appeals per 10,000 children no higher than three years before'
  }
];

export const JUDGED: readonly JudgedItem[] = ITEMS.filter((item) => item.published);

/** The measures that the checklist of the minimum offer is judged by, in its order. */
export const CHECKLIST_MEASURES: readonly string[] = JUDGED.map(({ evidence }) => evidence.measure);
export const UNPUBLISHED: readonly UnpublishedItem[] = ITEMS.filter((item) => !item.published);

/** The item of this id; undefined when there is none. */
export function itemById(id: string): Item | undefined {
  return ITEMS.find((item) => item.id === id);
}

/** The judged item of this id. Throws when there is none: an address is checked before it comes here. */
export function judgedItem(id: string): JudgedItem {
  const item = JUDGED.find((one) => one.id === id);
  if (!item) throw new Error(`There is no judged item '${id}'`);
  return item;
}

/** The test that holds for an item: the reader's, or the project's default. */
export function testOf(item: JudgedItem, tests: Readonly<Record<string, number>>): number {
  return tests[item.id] ?? item.test;
}
