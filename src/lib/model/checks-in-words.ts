/* Written by `npm run data` from the files of checks/, which say what each list means. */

export const FAULTS_IN_WORDS: Readonly<Record<string, { title: string; text: string }>> = {
  'no-negative-count': {
    title: 'A count below zero',
    text: 'A count cannot be negative.'
  },
  'share-within-bounds': {
    title: 'A part larger than its whole',
    text: 'A share lies between 0% and 100%.'
  },
  'denominator-rebuilt': {
    title: 'Appealable decisions that do not add up',
    text: 'The count of appealable decisions should be the sum of the decisions behind it, which other tables publish.'
  },
  'zero-between-hundreds': {
    title: 'A zero between two years of hundreds',
    text: 'A zero between two years of hundreds is treated as a missing figure.'
  },
  'return-of-nothing': {
    title: 'A return of all zeros from a council with hundreds of cases',
    text: 'A council with hundreds of reviews due, or of assessments begun, will have completed some. All zeros mean that its return is missing.'
  },
  'total-in-council-rows': {
    title: 'A regional total published as councils’ own counts',
    text: 'A council’s count should be its own, not its region’s.'
  },
  'plans-roll-forward': {
    title: 'A count of plans that does not follow from the year before',
    text: 'Plans in January should be close to last January’s, plus new plans, less those that ended.'
  },
  'fewer-than-the-others': {
    title: 'A figure that covers part of the year',
    text: 'Three tables count the plans of a year: plans issued in time or late, new plans, and assessments that ended in a plan. If one counts under 80% of both others, its figures cover only part of the year. If nothing shows which table is wrong, each one that may be is marked.'
  },
  'new-plans-roll-forward': {
    title: 'New plans that do not match the number of plans in force',
    text: 'Plans in January are last January’s, plus new plans, less those that ended. New plans should be at least half of what that implies.'
  },
  'withdrawn-by-publisher': {
    title: 'A figure withdrawn by its publisher',
    text: 'A later release or its guidance withdraws the figure. It is shown as withdrawn, and not ranked or compared.'
  },
  'count-leaps': {
    title: 'A count that trebled, or fell to a third',
    text: 'A council’s count may grow or shrink from year to year, but seldom threefold.'
  },
  'every-council-has-a-row': {
    title: 'A council missing from the table',
    text: 'The published table should list every council of the year, with a figure or with a mark that says there is none.'
  },
  'code-agrees-with-name': {
    title: 'A code that belongs to another council',
    text: 'The three-digit code in a row must be that of the council named beside it.'
  },
  'councils-sum-to-total': {
    title: 'Councils that do not add up to the total',
    text: 'Councils must add up to their region, and regions to England.'
  },
  'parts-of-breakdowns': {
    title: 'A breakdown that does not add up to all children',
    text: 'The rows by age, sex, ethnicity, need or placement should add up to the row for all children.'
  },
  'rate-equals-its-parts': {
    title: 'A published rate that does not match its own counts',
    text: 'A published rate should be what its published counts give.'
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
    title: 'No refusals among hundreds of requests',
    text: 'A council that received hundreds of requests and refused none, often with many undecided, may not have recorded refusals.'
  },
  'zero-decisions': {
    title: 'No dated decisions after hundreds of reviews',
    text: 'A council that held hundreds of review meetings and dated no decision has probably not recorded the dates.'
  },
  'parts-make-the-whole': {
    title: 'A row that does not add up',
    text: 'The parts in a row should add up to the total beside them, or to no more than it.'
  },
  'counted-twice': {
    title: 'Two files that disagree on the same count',
    text: 'Two files that count the same thing should agree, or nearly agree if they count on different days.'
  },
  'zero-for-nothing': {
    title: 'A zero printed where the original has no figure',
    text: 'If the original leaves a council out, or has a mark in place of a figure, the copy should not print 0.'
  },
  'totals-hold-the-withheld': {
    title: 'A total that includes councils without a figure',
    text: 'A total should cover the councils that are compared with it. If it does not, it is shown as published, and councils are compared with the total of those that have both counts.'
  },
  'none-among-hundreds': {
    title: 'Zero or almost zero, where dozens would be expected',
    text: 'Zero, one or two from a large council often means that it does not record something. The part is named; the figure beside it may be a sum that includes it, or what is left of the total.'
  },
  'mostly-unrecorded': {
    title: 'A quarter or more not recorded',
    text: 'If the reason, placement or need is not recorded for a quarter, the other shares are too low. The share not recorded is itself a measure, and is not in doubt.'
  },
  'nothing-recorded': {
    title: 'Nothing recorded at all',
    text: 'If no outcome, placement, need or reason is recorded for anyone, the return shows a gap in the records and not what happened.'
  },
  'covers-few': {
    title: 'A rate based on fewer than half the cases',
    text: 'A rate based on fewer than half of the cases may not represent the rest.'
  },
  'counts-leap': {
    title: 'A sharp rise or fall in a count',
    text: 'A failed return, a new way of recording and a real change all look the same in the figures.'
  },
  'leaps-and-returns': {
    title: 'A one-year spike or dip in a count',
    text: 'A count ten times as large, or a tenth, for one year only is more often a faulty return than a real change.'
  },
  'same-as-the-year-before': {
    title: 'The same large number two years running',
    text: 'The same large number two years running may be chance, or last year’s figure returned again.'
  },
  'printed-rate-within-bounds': {
    title: 'A percentage below 0 or above 100',
    text: 'A part cannot be larger than its whole.'
  },
  'difference-of-its-two': {
    title: 'A gap that is not the difference of its two figures',
    text: 'A published difference should be one figure minus the other.'
  },
  'code-is-current': {
    title: 'An out-of-date code, or another council’s code',
    text: 'Matching tables by such a code loses the council, or gives it another council’s figures.'
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
    title: 'Waiting lists that do not add up',
    text: 'The bands of weeks should add up to all children waiting, and care boards, regions and organisations to England.'
  },
  'neighbours-in-force': {
    title: 'A statistical neighbour that does not exist',
    text: 'A council can be compared only with councils that exist: not with one that has been abolished, nor with an unknown code.'
  },
  'same-row-twice': {
    title: 'The same row of counts published twice',
    text: 'Two councils, or two years of one council, do not have exactly the same counts throughout where some are large.'
  },
  'signs-are-opposite': {
    title: 'A deficit and a balance that disagree',
    text: 'A deficit is the balance with the opposite sign.'
  },
  'labels-fit-headers': {
    title: 'Two column descriptions swapped',
    text: 'The publisher’s guidance should describe the right columns.'
  },
  'columns-change-places': {
    title: 'Two columns may have changed places',
    text: 'In most councils each of two counts is nearer to the other of the year before than to its own.'
  },
  'leap': {
    title: 'A large swing from one year to the next',
    text: 'Real swings happen, when a backlog builds up or is cleared; changes in recording look the same. The figures are flagged and used.'
  }
};
