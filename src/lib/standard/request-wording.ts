/** What to ask a council for, and what an MP or peer may ask a minister: exact wording, without a name. */
export interface Request {
  /** As the subject of a letter has it, with a small letter: 'short breaks for disabled children'. */
  subject: string;
  /** What the letter asks for, each a sentence; none where a council would not hold the answer. */
  questions: readonly string[];
  /** The written parliamentary question, after 'To ask the Secretary of State for …,'. */
  question: string;
  /** Whose question it is. */
  minister: 'Education' | 'Health and Social Care';
  /** Whether an integrated care board may hold the answer too. */
  board: boolean;
}

const REASON = 'what was asked for, and for what reason, counted by reason';

function therapy(name: string): Request {
  return {
    subject: `${name} for children with SEND`,
    questions: [
      `How many children and young people were receiving ${name} that you commission or provide, alone or with the integrated care board, on 31 March.`,
      `How many were waiting for it on that day, and how many of them had waited over 18 weeks.`,
      `How many sessions were delivered in the year, and how many of those specified in Section F of EHC plans were not.`,
      `The document in which you say who is eligible for it.`
    ],
    question: `what information the Department holds on the number of children and young people who receive ${name} specified in Section F of an education, health and care plan, by local authority; and whether the Department plans to collect and publish that information.`,
    minister: 'Education',
    board: true
  };
}

/** By the id of the item. Every item of the checklist has one. */
export const OF_ITEMS: Readonly<Record<string, Request>> = {
  'occupational-therapy': therapy('occupational therapy'),
  'speech-language-therapy': therapy('speech and language therapy'),
  'behaviour-support': {
    subject: 'support with behaviour for children with SEND',
    questions: [
      'Which services you commission or provide to support a child’s behaviour at home, at school and in the community.',
      'How many children each of them supported in the year, and how many were waiting on 31 March.',
      'The document in which you say who is eligible for each.'
    ],
    question:
      'what information the Department holds on the behaviour support that local authorities provide for children with special educational needs and disabilities at home, at school and in the community, by local authority; and whether the Department plans to collect and publish that information.',
    minister: 'Education',
    board: true
  },
  'mental-health-neurodevelopmental': {
    subject: 'mental health and neurodevelopmental pathways for children',
    questions: [
      'How many children were referred in the year to each mental health and neurodevelopmental pathway that you commission or provide.',
      'How many of those referrals were not accepted, counted by reason, and how many of these were of children with a diagnosis of autism or ADHD or waiting for one.',
      'The document in which you say who each pathway accepts.'
    ],
    question:
      'what information the Department holds on the number of referrals of children to mental health and neurodevelopmental services that were not accepted, by reason and by local authority; and whether the Department plans to publish that information.',
    minister: 'Health and Social Care',
    board: true
  },
  'short-breaks': {
    subject: 'short breaks for disabled children',
    questions: [
      'The web address of your short breaks services statement, and the date on which it was last revised.',
      'How many disabled children had a short break in the year, and how many of them had at least one overnight.',
      'How many nights of short breaks were provided in the year.',
      `How many requests for a short break were refused, ${REASON}.`,
      'How much you spent on short breaks in the year.'
    ],
    question:
      'what information the Department holds on the number of disabled children who receive short breaks, and overnight short breaks, by local authority; and whether the Department plans to collect the short breaks services statements that regulation 5 of the Breaks for Carers of Disabled Children Regulations 2011 requires.',
    minister: 'Education',
    board: false
  },
  'eligibility-threshold': {
    subject: 'the threshold for disabled children’s social care',
    questions: [
      'The document in which you say which disabled children you assess under section 17 of the Children Act 1989, and which you provide services to.',
      'How many disabled children were referred for such an assessment in the year, how many were assessed, and how many were then provided with services.',
      'How many referrals were closed without an assessment, counted by reason.'
    ],
    question:
      'what information the Department holds on the eligibility criteria that each local authority uses for disabled children’s social care under section 17 of the Children Act 1989; and whether the Department plans to set a national threshold.',
    minister: 'Education',
    board: false
  },
  'plan-on-time': {
    subject: 'the time taken to issue education, health and care plans',
    questions: [
      'How many EHC plans you issued in the calendar year, and how many of them within 20 weeks of the request, first with and then without those to which an exception in regulation 13 applied.',
      'How many plans each exception applied to.',
      'How many requests older than 20 weeks had no decision or plan on 31 December.'
    ],
    question:
      'what assessment the Department has made of the proportion of education, health and care plans issued within 20 weeks, by local authority; and what steps the Department takes where a local authority’s figure is missing or withheld.',
    minister: 'Education',
    board: false
  },
  'answer-on-time': {
    subject: 'answers to requests for an education, health and care needs assessment',
    questions: [
      'How many requests for an assessment you received in the calendar year.',
      'How many of them you answered within 6 weeks, how many later, and how many had no answer on 31 December.'
    ],
    question:
      'what assessment the Department has made of the proportion of requests for an education, health and care needs assessment that are answered within 6 weeks, by local authority.',
    minister: 'Education',
    board: false
  },
  'plan-delivered': {
    subject: 'the delivery of education, health and care plans',
    questions: [
      'How many EHC plans you maintained on 31 March, and in how many of them all the provision specified in Section F was being secured on that day.',
      'Of the others, how many lacked each kind of provision (a place, a therapy, a person), counted by kind.',
      'How you check that provision is secured, and how often.',
      'How many complaints that provision was not secured you received in the year, and how many you upheld.'
    ],
    question:
      'what information the Department holds on the number of education, health and care plans in which the special educational provision specified is not being secured as section 42 of the Children and Families Act 2014 requires, by local authority; and whether the Department plans to collect and publish that information.',
    minister: 'Education',
    board: false
  },
  'review-on-time': {
    subject: 'decisions after annual reviews',
    questions: [
      'How many annual reviews of EHC plans you completed in the calendar year, and after how many of them you told the family your decision within 4 weeks of the meeting.',
      'How many reviews that were due were not completed.'
    ],
    question:
      'what assessment the Department has made of the proportion of decisions after annual reviews of education, health and care plans that are made within 4 weeks of the meeting, by local authority.',
    minister: 'Education',
    board: false
  },
  'parity-inspection': {
    subject: 'the inspection of local SEND services',
    questions: [
      'The date of your last area SEND inspection, and the plan you made after it.',
      'Which of the actions in that plan have been completed, and on which date.'
    ],
    question:
      'whether the Department has asked Ofsted and the Care Quality Commission to inspect whether children with special educational needs and disabilities can get the same categories of support in every local authority.',
    minister: 'Education',
    board: false
  },
  'joint-officers': {
    subject: 'designated officers for SEND',
    questions: [
      'Whether a designated medical or clinical officer and a designated social care officer for SEND were in post on 31 January, and for how many hours a week each works in that role.',
      'If a post was empty, since when.'
    ],
    question:
      'what assessment the Department has made of the number of local authorities without a designated medical or clinical officer, or without a designated social care officer, in post.',
    minister: 'Education',
    board: true
  },
  'falling-appeals': {
    subject: 'how appeals about SEND ended',
    questions: [
      'How many appeals to the First-tier Tribunal (SEND) against your decisions were registered in the academic year, counted by type.',
      'How many ended by your conceding, how many by agreement, how many were withdrawn, and how many were decided.',
      'Of those decided, how many were decided at least in part in the family’s favour, counted by type.',
      'How much you spent on opposing them.'
    ],
    question:
      'whether the Department will make an assessment with the Ministry of Justice of the potential merits of publishing the outcomes of SEND appeals by local authority.',
    minister: 'Education',
    board: false
  }
};

/** By the slug of the ask: those that no figure answers in full and that are more than an item of the checklist. */
export const OF_ASKS: Readonly<Record<string, Request>> = {
  'joint-accountability': {
    subject: 'joint commissioning for children with SEND',
    questions: [
      'Any agreement under section 75 of the National Health Service Act 2006 that covers services for children with SEND, and the sum pooled under it in the year.',
      'The joint commissioning arrangements that section 26 of the Children and Families Act 2014 requires, and the date on which they were last reviewed.'
    ],
    question:
      'what information the Department holds on agreements under section 75 of the National Health Service Act 2006 that cover services for children with special educational needs and disabilities, by local authority.',
    minister: 'Education',
    board: true
  },
  'funding-from-need': {
    subject: 'the assessment of need behind high needs spending',
    questions: [
      'How much you planned to spend from the high needs block in the year, how much you spent, and the deficit or surplus at its end.',
      'The assessment of need on which that plan rested.'
    ],
    question:
      'what assessment the Department has made of the difference between each local authority’s high needs allocation and its assessed need.',
    minister: 'Education',
    board: false
  },
  'specialist-staff': {
    subject: 'specialist staff for children with SEND',
    questions: [
      'How many educational psychologists, speech and language therapists, occupational therapists and specialist teachers you employ or commission, in full-time equivalents, on 31 March.',
      'How many such posts were empty on that day, and for how long.'
    ],
    question:
      'what information the Department holds on the number of educational psychologists, therapists and specialist teachers who work with children with special educational needs and disabilities, and on vacancies, by local authority.',
    minister: 'Education',
    board: true
  },
  'independent-oversight': {
    subject: 'the oversight of local SEND services',
    questions: [
      'The terms of reference of the board that oversees SEND in your area, and the minutes of its meetings in the year.',
      'The figures that were reported to it.'
    ],
    question:
      'whether the Department plans to establish independent oversight of local systems for children with special educational needs and disabilities between inspections.',
    minister: 'Education',
    board: false
  },
  'learning-from-decisions': {
    subject: 'what is learnt from SEND complaints and appeals',
    questions: [
      'How many complaints about SEND you received in the year, how many you upheld, and how many went to the Local Government and Social Care Ombudsman.',
      'How many appeals to the First-tier Tribunal (SEND) ended in the year, counted by outcome.',
      'What you changed because of them.'
    ],
    question:
      'what assessment the Department has made of what local authorities change after decisions of the Local Government and Social Care Ombudsman and the First-tier Tribunal on special educational needs and disabilities.',
    minister: 'Education',
    board: false
  },
  'practice-across-schools': {
    subject: 'what schools are expected to provide for children with SEND',
    questions: [
      'The document in which you say what you expect every school, maintained or academy, to provide without a plan.',
      'How you check that they do, and what was found in the year.'
    ],
    question:
      'what information the Department holds on differences between types of school in the support that pupils with special educational needs and disabilities receive, and in the reasonable adjustments made for them.',
    minister: 'Education',
    board: false
  },
  'reporting-unlawful-practice': {
    subject: '',
    questions: [],
    question:
      'whether the Department plans to open a way for parents and schools to report unlawful practice in the SEND system directly to it; and how many such reports it received in the last 12 months.',
    minister: 'Education',
    board: false
  },
  'sen-coordinators': {
    subject: 'SEN coordinators',
    questions: [
      'How many schools you maintain, and in how many of them the SEN coordinator holds the National Award for SEN Coordination or the qualification that succeeded it.',
      'In how many of them the coordinator changed in the year.'
    ],
    question:
      'what information the Department holds on the number of SEN coordinators who hold the required qualification, on the time they are given for the role and on how long they stay, by local authority.',
    minister: 'Education',
    board: false
  },
  'neutral-coordinator': {
    subject: 'who coordinates education, health and care needs assessments',
    questions: [
      'Who coordinates an assessment in your area, and whether that person also decides on it or answers for its cost.',
      'How many assessments each coordinator held on 31 March, on average.'
    ],
    question:
      'whether the Department has considered requiring that a person independent of the local authority coordinates each education, health and care needs assessment.',
    minister: 'Education',
    board: false
  },
  'ombudsman-and-schools': {
    subject: '',
    questions: [],
    question:
      'whether the Department plans to bring forward proposals for the Local Government and Social Care Ombudsman to investigate complaints about schools’ support for children with special educational needs and disabilities.',
    minister: 'Education',
    board: false
  },
  'two-pillars': {
    subject: 'support for children with SEND before a plan',
    questions: [
      'Which services a child can have without an EHC plan, and how many children had each in the year.',
      'How many requests for an assessment came from families whose child had none of them.'
    ],
    question:
      'what information the Department holds on the support that children with special educational needs receive before an education, health and care plan is requested, by local authority.',
    minister: 'Education',
    board: false
  },
  'core-offer': {
    subject: 'what is offered without an education, health and care plan',
    questions: [
      'Which services in your local offer a child can have without an EHC plan, and who is eligible for each.',
      'How many children had each of them in the year.'
    ],
    question:
      'what information the Department holds on the support that is available to children without an education, health and care plan, by local authority.',
    minister: 'Education',
    board: false
  },
  'national-expectations': {
    subject: 'what is expected of mainstream, targeted and specialist support',
    questions: [
      'The document in which you say what mainstream schools, targeted services and specialist services are each expected to provide.'
    ],
    question:
      'what the Department will expect of mainstream, targeted and specialist support under the National Inclusion Standards; and how their delivery will be measured by local authority.',
    minister: 'Education',
    board: false
  },
  'suitable-education': {
    subject: 'children out of school or on part-time timetables',
    questions: [
      'For how many children you arranged education under section 19 of the Education Act 1996 in the year, how many of them had an EHC plan, and how many hours a week each was given, in bands.',
      'How many children with an EHC plan were on a part-time timetable on 31 March, as far as you know, and how many had been for over 12 weeks.'
    ],
    question:
      'what information the Department holds on the number of children for whom local authorities arrange education under section 19 of the Education Act 1996, on the hours they are given, and on part-time timetables of children with an education, health and care plan, by local authority.',
    minister: 'Education',
    board: false
  }
};
