/* Written by `npm run data` from the files of checks/, which say what each list means. */

export const FAULTS_IN_WORDS: Readonly<Record<string, { title: string; text: string }>> = {
  'no-negative-count': {
    title: 'A count below zero',
    text: 'Nothing can be counted fewer than no times.'
  },
  'share-within-bounds': {
    title: 'A part larger than its whole',
    text: 'A share must lie between 0 and 100 per cent.'
  },
  'denominator-rebuilt': {
    title: 'Appealable decisions that do not add up',
    text: 'The count of appealable decisions must be the sum of the decisions it is made of, which other tables publish.'
  },
  'zero-between-hundreds': {
    title: 'Zero, between years of hundreds',
    text: 'A count of zero between two years of hundreds is taken for a missing figure.'
  },
  'return-of-nothing': {
    title: 'A return of zeros, beside hundreds',
    text: 'A council with hundreds of reviews due, or of assessments begun, completed some: zeros throughout are a return that is missing.'
  },
  'total-in-council-rows': {
    title: 'A total printed in the rows of councils',
    text: 'A council’s count must be its own, not that of its region.'
  },
  'plans-roll-forward': {
    title: 'Plans that the year does not explain',
    text: 'Plans in January should be near those of the January before, plus the new ones, less those that ended.'
  },
  'fewer-than-the-others': {
    title: 'Part of a year',
    text: 'Three tables count the plans of a year: plans issued in time or late, new plans, and assessments that ended in a plan. Where one counts under 80% of both others, its figures cover part of the year. Where nothing says which table is wrong, each that may be is marked.'
  },
  'new-plans-roll-forward': {
    title: 'New plans that the caseload does not bear out',
    text: 'Plans of one January are those of the January before, the new ones, less the ended ones. New plans should be at least half of what that implies.'
  },
  'withdrawn-by-publisher': {
    title: 'A figure that its publisher has withdrawn',
    text: 'A later release or its guidance takes the figure back. It is shown as withdrawn, and not ranked or compared.'
  },
  'count-leaps': {
    title: 'A count many times the one before, or a fraction of it',
    text: 'What a council counts from year to year may grow or shrink, but not several times over.'
  },
  'every-council-has-a-row': {
    title: 'A council that the table leaves out',
    text: 'The published table must list every council of the year, with a figure or with the publisher’s mark for none.'
  },
  'code-agrees-with-name': {
    title: 'A code that belongs to another council',
    text: 'The three-digit code in a row must be that of the council named beside it.'
  },
  'councils-sum-to-total': {
    title: 'Parts that do not make the whole',
    text: 'Councils must add up to their region, and regions to England.'
  },
  'parts-of-breakdowns': {
    title: 'Children counted by age or need who are not all the children',
    text: 'The rows by age, sex, ethnicity, need or placement must add up to the row of all children.'
  },
  'rate-equals-its-parts': {
    title: 'A printed rate that its own counts do not give',
    text: 'A published rate must be what its published counts make it.'
  },
  'like-for-like': {
    title: 'A rate of two different sets of councils',
    text: 'Numerator and denominator must cover the same councils.'
  },
  'plans-counted-elsewhere': {
    title: 'Fewer plans than another table counts',
    text: 'Plans issued should be near the new plans of the same year in the table of new plans.'
  },
  'releases-agree': {
    title: 'A figure that was revised',
    text: 'An older release should say the same as the newest.'
  },
  'zero-refusals': {
    title: 'No refusal at all',
    text: 'A council that received hundreds of requests and refused none, often with many undecided, may not have recorded refusals.'
  },
  'zero-decisions': {
    title: 'No decision dated, among hundreds of reviews',
    text: 'A council that held hundreds of review meetings and dates no decision has probably not recorded the dates.'
  },
  'parts-make-the-whole': {
    title: 'A row that does not add up',
    text: 'Parts printed in a row must add up to the whole printed beside them, or be no more than it.'
  },
  'counted-twice': {
    title: 'Two files that count one thing and differ',
    text: 'One file’s count must be another’s of the same thing, or near it where the two count on different days.'
  },
  'zero-for-nothing': {
    title: 'A zero in place of no figure',
    text: 'Where a table that is copied leaves a council out, or has a mark, the copy must not print 0.'
  },
  'totals-hold-the-withheld': {
    title: 'A total that counts councils without a figure',
    text: 'A total must be of the councils that are compared with it. Where it is not, it is shown as published, and councils are compared with the total of those that have both counts.'
  },
  'none-among-hundreds': {
    title: 'A part that is none or nearly none, where one would expect dozens',
    text: 'A zero, or one or two, in the return of a large council is often a thing that it does not record. The part is named; the figure beside it may be a sum with other parts, or what is left of the whole.'
  },
  'mostly-unrecorded': {
    title: 'A quarter or more not recorded',
    text: 'Where councils did not record the reason, the place or the need of so many, the shares of all the others are too low. The share not recorded is itself a measure, and is not doubted for it.'
  },
  'nothing-recorded': {
    title: 'Nothing recorded at all',
    text: 'Where no outcome, place, need or reason is recorded for anybody, the return tells how records are kept.'
  },
  'covers-few': {
    title: 'A rate that rests on less than half',
    text: 'A rate made from less than half of the cases does not show what the others would.'
  },
  'counts-leap': {
    title: 'A count that leaps',
    text: 'A return that fails, or a new way of recording, looks like a leap from one year to the next. So does a real one.'
  },
  'leaps-and-returns': {
    title: 'A count that leaps and comes back',
    text: 'A count ten times that of both years around it, or a tenth, is more often a return gone wrong than a year unlike any other.'
  },
  'same-as-the-year-before': {
    title: 'The very number of the year before',
    text: 'The same large number two years running may be chance, and may be an old figure returned again.'
  },
  'printed-rate-within-bounds': {
    title: 'A percentage under 0 or over 100',
    text: 'A part cannot be larger than the whole that it is part of.'
  },
  'difference-of-its-two': {
    title: 'A gap that is not the difference of its two figures',
    text: 'A printed difference must be the one figure less the other.'
  },
  'code-is-current': {
    title: 'A nine-character code that is out of date, or another council’s',
    text: 'Whoever joins tables by such a code loses the council, or gives it the figures of another.'
  },
  'dates-follow': {
    title: 'Dates out of order',
    text: 'An inspection starts before it ends, and its report is published after.'
  },
  'read-with-care': {
    title: 'A file that contradicts itself',
    text: 'A column printed twice, or a cell at odds with the one beside it.'
  },
  'waits-in-bands': {
    title: 'Waiting children who are in no band of weeks, or in no part of England',
    text: 'Children waiting must be those in the bands of weeks; England must be the sum of its care boards, regions and organisations.'
  },
  'neighbours-in-force': {
    title: 'A statistical neighbour that is no council',
    text: 'A council can be set beside councils in force alone: not one that has ended, and no unknown code.'
  },
  'same-row-twice': {
    title: 'One row of counts, printed twice',
    text: 'No two councils, and no two years of one council, have all their counts alike to the unit, where some are large.'
  },
  'signs-are-opposite': {
    title: 'A deficit and a balance that disagree',
    text: 'What is owed is the balance with the other sign.'
  },
  'labels-fit-headers': {
    title: 'Two columns described by each other’s words',
    text: 'The publisher’s guidance must describe each column by its own header.'
  },
  'leap': {
    title: 'A swing from one year to the next',
    text: 'Real swings exist, when a backlog is cleared or strikes; changes in recording look the same. They are flagged, and stand.'
  }
};
