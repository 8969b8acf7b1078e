import type { Basis, Item, Proxy } from './model.ts';

const section = (act: string, address: string, words: string): Basis => ({
  words: `${act}, ${words}`,
  link: `https://www.legislation.gov.uk/${address}`,
  force: 'law'
});
const CFA = 'Children and Families Act 2014';
const REGULATIONS = 'Special Educational Needs and Disability Regulations 2014';
const SHORT_BREAKS = 'Breaks for Carers of Disabled Children Regulations 2011';
const SECURE = section(CFA, 'ukpga/2014/6/section/42', 'section 42: a council must secure what a plan says');
const JOINTLY = section(CFA, 'ukpga/2014/6/section/26', 'section 26: councils and health bodies must commission together');
const code = (words: string): Basis => ({
  words: `SEND code of practice, ${words}`,
  link: 'https://www.gov.uk/government/publications/send-code-of-practice-0-to-25',
  force: 'guidance'
});
const proxy = (measure: string, words: string): Proxy => ({ role: 'proxy', measure, words });

const THERAPIES = proxy(
  'therapies-spending-per-child',
  'What councils planned to spend on therapies in 2021-22. About half record nothing on this line: we cannot tell nothing spent from nothing recorded.'
);
const NO_MORE = { nearest: [], beyond: '' } as const;

/** The checklist, in the order in which the page shows it. Its wording is the project's; the list follows what `asks.ts` names. */
export const ITEMS: readonly Item[] = [
  {
    id: 'occupational-therapy',
    title: 'Occupational therapy',
    short: 'Occupational therapy',
    offer: 'Functional, sensory-informed occupational therapy for a child who is assessed as needing it.',
    standing: 'asked',
    basis: [code('chapter 3')],
    nearest: [SECURE, JOINTLY],
    beyond: '',
    proxies: [
      proxy(
        'occupational-therapy-waits-over-18-weeks',
        'Children still waiting for NHS occupational therapy. The figure is the care board’s, and does not show what is offered.'
      ),
      THERAPIES
    ],
    published: false,
    tracked: false,
    missing: 'A yearly return of the occupational therapy that each area commissions, for whom, and how much of it is delivered.'
  },
  {
    id: 'speech-language-therapy',
    title: 'Speech and language therapy',
    short: 'Speech therapy',
    offer: 'Speech and language therapy on assessed need.',
    standing: 'asked',
    basis: [code('chapter 3')],
    nearest: [SECURE, JOINTLY],
    beyond: '',
    proxies: [
      proxy(
        'speech-therapy-waits-over-18-weeks',
        'Children still waiting for NHS speech and language therapy. The figure is the care board’s, and does not show what is offered.'
      ),
      proxy(
        'plans-speech-language',
        'How many plans name speech and language as the main need: need recorded, not therapy given.'
      ),
      THERAPIES
    ],
    published: false,
    tracked: false,
    missing:
      'A yearly return of the speech and language therapy that each area commissions, for whom, and how much of it is delivered.'
  },
  {
    id: 'behaviour-support',
    title: 'Behaviour support',
    short: 'Behaviour support',
    offer: 'Support with behaviour at home, at school and in the community.',
    standing: 'asked',
    basis: [code('chapter 6')],
    nearest: [SECURE, JOINTLY],
    beyond: '',
    proxies: [
      proxy('suspended-with-plan', 'Suspensions of pupils with a plan, which have many causes.'),
      proxy(
        'plans-social-emotional-mental-health',
        'How many plans name social, emotional and mental health as the main need: need recorded, not support given.'
      )
    ],
    published: false,
    tracked: false,
    missing: 'A yearly return of the behaviour support that each area offers, where, and to how many children.'
  },
  {
    id: 'mental-health-neurodevelopmental',
    title: 'Mental health and neurodevelopmental pathways',
    short: 'Mental health',
    offer: 'Mental health and neurodevelopmental services that do not shut out the distress of a neurodivergent child.',
    standing: 'asked',
    basis: [code('chapter 3')],
    nearest: [SECURE, JOINTLY],
    beyond: '',
    proxies: [
      proxy(
        'community-paediatrics-waits-over-18-weeks',
        'Children still waiting for community paediatrics, where many assessments of autism and ADHD are made. The figure is the care board’s.'
      )
    ],
    published: false,
    tracked: false,
    missing: 'Who each pathway turns away and why, by council; the NHS publishes waits and contacts, by care board.'
  },
  {
    id: 'short-breaks',
    title: 'Short breaks, overnight included',
    short: 'Short breaks',
    offer:
      'A range of short breaks that prevent a crisis, overnight ones among them, and a published statement of what there is.',
    standing: 'duty',
    basis: [
      section(
        SHORT_BREAKS,
        'uksi/2011/707',
        'regulations 3 to 5: a council must provide a range of breaks, and publish a short breaks services statement'
      )
    ],
    nearest: [
      section(
        SHORT_BREAKS,
        'uksi/2011/707/regulation/4',
        'regulation 4: overnight care is among the services to be provided, ‘as appropriate’'
      )
    ],
    beyond: 'Overnight breaks everywhere go beyond the duty: they are asked for.',
    proxies: [
      proxy(
        'family-support-spending-per-child',
        'What councils spend on family support. Short breaks are inside this line and are not shown separately.'
      )
    ],
    published: false,
    tracked: false,
    missing:
      'A count of breaks given, with overnight breaks shown separately, and of the children who had them. The statements are not collected either.'
  },
  {
    id: 'eligibility-threshold',
    title: 'One national threshold for social care',
    short: 'One threshold',
    offer: 'The same threshold of eligibility for disabled children’s social care in every council.',
    standing: 'asked',
    basis: [],
    nearest: [
      section(
        'Children Act 1989',
        'ukpga/1989/41/section/17',
        'section 17: a council must provide services for children in need, disabled children among them; it sets no threshold'
      ),
      section('Children Act 1989', 'ukpga/1989/41/schedule/2', 'Schedule 2')
    ],
    beyond: '',
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
    tracked: false,
    missing: 'Every council’s threshold in one place, and the children assessed under section 17 because of a disability.'
  },
  {
    id: 'plan-on-time',
    title: 'A plan within 20 weeks',
    short: 'Plan on time',
    offer:
      'An education, health and care (EHC) plan within 20 weeks of the day somebody asks, unless a listed exception applies.',
    standing: 'duty',
    basis: [section(REGULATIONS, 'uksi/2014/1530/regulation/13', 'regulation 13')],
    ...NO_MORE,
    proxies: [
      proxy('plans-excepted', 'The share of plans that the council counts as exceptions, which the pass mark leaves out.')
    ],
    published: true,
    tracked: false,
    evidence: { role: 'evidence', measure: 'plans-within-20-weeks', kind: 'share' },
    test: 90,
    range: [0, 100],
    testWords: 'at least {t}% of plans within 20 weeks, exceptions left out',
    lawSays: 'the law says every plan'
  },
  {
    id: 'answer-on-time',
    title: 'An answer within 6 weeks',
    short: 'Answer on time',
    offer: 'A yes or no to the request for an assessment within 6 weeks.',
    standing: 'duty',
    basis: [section(REGULATIONS, 'uksi/2014/1530/regulation/5', 'regulation 5')],
    ...NO_MORE,
    proxies: [],
    published: true,
    tracked: false,
    evidence: { role: 'evidence', measure: 'requests-answered-in-6-weeks', kind: 'share' },
    test: 90,
    range: [0, 100],
    testWords: 'at least {t}% of requests answered within 6 weeks',
    lawSays: 'the law says every request'
  },
  {
    id: 'plan-delivered',
    title: 'What the plan says is delivered',
    short: 'Plan delivered',
    offer: 'All the special educational provision that Section F of the plan specifies.',
    standing: 'duty',
    basis: [SECURE],
    ...NO_MORE,
    proxies: [
      proxy('plans-awaiting-provision', 'Children with a plan who wait for a place: one part of a plan, on one day.'),
      proxy(
        'plans-without-review-meeting',
        'Plans whose yearly meeting was not held in 2024: the meeting would have asked whether the plan is delivered.'
      ),
      proxy(
        'reviews-completed',
        'Annual reviews that were due in 2025 and were completed in it: a review that is not held cannot ask whether the plan is delivered.'
      ),
      proxy(
        'reduced-timetables-with-plan',
        'School sessions that pupils with a plan lost to a reduced timetable. It is near the duty to arrange suitable education (Education Act 1996, section 19), and does not say whether it was met.'
      )
    ],
    published: false,
    tracked: false,
    missing:
      'Provision delivered against provision specified, plan by plan. The duty is absolute, and its delivery is not counted.'
  },
  {
    id: 'review-on-time',
    title: 'A decision within 4 weeks of the review',
    short: 'Review on time',
    offer: 'The council’s decision within 4 weeks of the yearly review meeting.',
    standing: 'duty',
    basis: [
      section(CFA, 'ukpga/2014/6/section/44', 'section 44'),
      section(REGULATIONS, 'uksi/2014/1530/regulation/20', 'regulation 20')
    ],
    ...NO_MORE,
    proxies: [
      proxy(
        'reviews-completed',
        'The share of reviews due that were completed in the year. The pass mark looks only at those completed.'
      )
    ],
    published: true,
    tracked: false,
    evidence: { role: 'evidence', measure: 'reviews-decided-in-4-weeks', kind: 'share' },
    test: 90,
    range: [0, 100],
    testWords: 'at least {t}% of review decisions within 4 weeks',
    lawSays: 'the law says every review'
  },
  {
    id: 'parity-inspection',
    title: 'An inspection that finds positive experiences',
    short: 'Inspection',
    offer: 'Inspection that asks whether children can get the same support anywhere, and acts on the answer.',
    standing: 'asked',
    basis: [
      {
        words: 'Ofsted and Care Quality Commission, area SEND inspection framework of 2023',
        link: 'https://www.gov.uk/government/publications/area-send-framework-and-handbook',
        force: 'guidance'
      }
    ],
    nearest: [
      section(
        CFA,
        'ukpga/2014/6/section/27',
        'section 27: a council must keep its provision under review and consider if it is enough'
      )
    ],
    beyond: '',
    proxies: [],
    published: true,
    tracked: false,
    evidence: { role: 'evidence', measure: 'area-inspection-outcome', kind: 'grade', passes: 'at-most' },
    test: 1,
    range: [1, 2],
    testWords: 'an inspection outcome of {t} or better',
    defaultWords: 'inspection outcome 1, typically positive experiences',
    lawSays: 'the law sets none'
  },
  {
    id: 'joint-officers',
    title: 'Designated officers in post',
    short: 'Officers',
    offer:
      'A designated medical or clinical officer, and a designated social care officer, whom families and schools can turn to.',
    standing: 'expected',
    basis: [code('paragraphs 3.45 onwards: recommended, not required')],
    ...NO_MORE,
    proxies: [],
    published: true,
    tracked: false,
    evidence: { role: 'evidence', measure: 'joint-officers-in-post', kind: 'grade', passes: 'at-least' },
    test: 1,
    range: [1, 1],
    testWords: 'a health officer and a social care officer in post',
    lawSays: 'statutory guidance expects both posts, and no law requires them'
  },
  {
    id: 'falling-appeals',
    title: 'Fewer appeals',
    short: 'Appeals',
    offer: 'Fewer families who have to appeal, because lawful help comes earlier.',
    standing: 'asked',
    basis: [code('chapter 11: resolving disagreements')],
    nearest: [
      section(
        CFA,
        'ukpga/2014/6/section/51',
        'section 51: parents and young people may appeal; no law says that appeals must fall'
      )
    ],
    beyond: '',
    proxies: [
      proxy(
        'appeal-rate-in-development',
        'Appeals for every hundred decisions that could be appealed: the other way to count them.'
      )
    ],
    published: true,
    tracked: true,
    evidence: { role: 'tracked', measure: 'appeals-per-10000-children', kind: 'direction', years: 3 }
  }
];
