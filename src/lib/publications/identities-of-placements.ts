import type { Sum } from './publication.ts';
import type { PublicationId } from '../model/measure.ts';

const ELSEWHERE = (
  'elective_home_education other_arrangements_la other_arrangements_parents online_provider w_settings other_schools ' +
  'neet neet_ntci neet_other neet_other_csa'
).split(' ');
const OTHER_SETTINGS = 'other_placement_settings';
const MAINSTREAM = (
  'mainstream_la_maintained mainstream_la_maintained_resourced_provision mainstream_la_maintained_senunit mainstream_academy ' +
  'mainstream_academy_resourced_provision mainstream_academy_senunit mainstream_free_school ' +
  'mainstream_free_school_resourced_provision mainstream_free_school_senunit mainstream_independent'
).split(' ');
const SPECIAL =
  'special_la_maintained special_academy_free special_academy special_free_school special_independent special_non_maintained'.split(
    ' '
  );
const PLACES = 'mainstream_total special_total ap_pru_total fe_total ed_elsewhere nm_early_years placement_unknown'.split(' ');
/**
 * Children who wait for a place, and those excluded for good: counted apart up to 2022. The release of 2026 has moved some of them into
 * 'educated elsewhere', so that no sum of older years holds in every release.
 */
const OUTSIDE = ['await_prov_2022', 'perm_ex_2022'];

type Span = Pick<Sum, 'from' | 'to' | 'statedElsewhere' | 'perhaps' | 'kind'>;

/** What the totals of the two tables of placements hold, in the order of years. */
const TOTALS: Readonly<
  Record<'caseload' | 'new-plans', { elsewhere: [parts: string[], Partial<Span>][]; all: [string[], Partial<Span>][] }>
> = {
  caseload: {
    /* Up to 2023 'educated elsewhere' leaves out other placement settings in every row, from 2024 on it holds them in every row. */
    elsewhere: [
      [ELSEWHERE, { to: '2023-01' }],
      [[...ELSEWHERE, OTHER_SETTINGS], { from: '2024-01', statedElsewhere: true }]
    ],
    all: [
      [PLACES, { to: '2023-01', kind: 'within' }],
      [PLACES, { from: '2024-01', statedElsewhere: true }]
    ]
  },
  'new-plans': {
    /* From 2019 to 2021 no columns make 'educated elsewhere', and in 2024 it holds more than the columns that are printed. */
    elsewhere: [
      [[...ELSEWHERE, OTHER_SETTINGS], { from: '2022', to: '2023', statedElsewhere: true }],
      [[...ELSEWHERE, OTHER_SETTINGS], { from: '2024', kind: 'within' }]
    ],
    all: [
      [PLACES, { to: '2021', kind: 'within' }],
      [PLACES, { from: '2022', statedElsewhere: true }]
    ]
  }
};

/** `plans`: the column that counts all plans; `words`: what it counts. */
export function placementIdentities(
  publication: Extract<PublicationId, 'caseload' | 'new-plans'>,
  plans: string,
  words: string
): Sum[] {
  const sum = (of: string, whole: string, parts: readonly string[], span: Partial<Span> = {}): Sum => ({
    words: `${words}, ${of}`,
    whole: [whole],
    parts,
    kind: 'sum',
    absent: true,
    ...span
  });
  const perhaps = [...OUTSIDE, OTHER_SETTINGS];
  return [
    sum('in mainstream schools', 'mainstream_total', MAINSTREAM),
    sum('in special schools', 'special_total', SPECIAL),
    sum('in alternative provision', 'ap_pru_total', ['ap_pru_academy', 'ap_pru_free_school', 'ap_pru_la_maintained']),
    sum('in further education', 'fe_total', [
      'general_fe_tertiary_colleges',
      'specialist_post_16_institutions',
      'ukrlp_provider'
    ]),
    ...TOTALS[publication].elsewhere.map(([parts, span]) =>
      sum('educated elsewhere', 'ed_elsewhere', parts, { perhaps: OUTSIDE, ...span })
    ),
    ...TOTALS[publication].all.map(([parts, span]) => sum('in all', plans, parts, { perhaps, ...span }))
  ];
}
