/**
 * How people shorten the names of places: the one place that holds short forms. Spellings that publishers use stand in `aliases` of
 * areas.csv.
 */

/** Words written short. */
export const SHORT_WORDS: Readonly<Record<string, string>> = {
  beds: 'bedfordshire',
  berks: 'berkshire',
  bucks: 'buckinghamshire',
  cambs: 'cambridgeshire',
  cent: 'central',
  ches: 'cheshire',
  co: 'county',
  corp: 'corporation',
  derbys: 'derbyshire',
  glos: 'gloucestershire',
  gloucs: 'gloucestershire',
  hants: 'hampshire',
  herefs: 'herefordshire',
  herts: 'hertfordshire',
  lancs: 'lancashire',
  leics: 'leicestershire',
  lincs: 'lincolnshire',
  northants: 'northamptonshire',
  notts: 'nottinghamshire',
  oxon: 'oxfordshire',
  salop: 'shropshire',
  saint: 'st',
  shrops: 'shropshire',
  soms: 'somerset',
  staffs: 'staffordshire',
  upon: 'on',
  warks: 'warwickshire',
  wilts: 'wiltshire',
  worcs: 'worcestershire',
  yorks: 'yorkshire'
};

/** Points of the compass written short, before another word. */
export const SHORT_POINTS: Readonly<Record<string, readonly string[]>> = {
  n: ['north'],
  s: ['south'],
  e: ['east'],
  w: ['west'],
  ne: ['north', 'east'],
  nw: ['north', 'west'],
  se: ['south', 'east'],
  sw: ['south', 'west']
};

/** What people call a council, where neither its words nor a spelling of publishers says so; by GSS code. */
export const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  E06000008: ['BwD', 'Blackburn w Darwen'],
  E06000011: ['ERYC', 'East Riding'],
  E06000012: ['NEL', 'NELincs'],
  E06000013: ['NLincs'],
  E06000022: ['B&NES', 'BANES', 'BathNES'],
  E06000035: ['Medway Towns'],
  E06000036: ['Bracknell'],
  E06000046: ['IoW'],
  E06000050: ['CWaC', 'CW&C', 'West Cheshire'],
  E06000053: ['IoS'],
  E09000002: ['LBBD', 'B&D'],
  E09000011: ['RBG'],
  E09000013: ['LBHF', 'H&F'],
  E09000020: ['RBKC', 'K&C'],
  E09000021: ['RBK'],
  E09000027: ['LBRuT'],
  E09000030: ['LBTH'],
  E09000031: ['LBWF']
};

/** Codes that ONS took back in 2013, before the published files begin, and those in their place: councils and districts whose borders moved a little. */
export const EARLIER_CODES: Readonly<Record<string, string>> = {
  E06000048: 'E06000057',
  E07000097: 'E07000242',
  E07000100: 'E07000240',
  E07000101: 'E07000243',
  E07000104: 'E07000241',
  E08000020: 'E08000037'
};

/** Regions of England under every name that is met, by GSS code: the first is ONS's. */
export const REGION_NAMES: Readonly<Record<string, readonly string[]>> = {
  E12000001: ['North East'],
  E12000002: ['North West'],
  E12000003: ['Yorkshire and The Humber', 'Yorkshire', 'Yorkshire Humberside', 'Humber'],
  E12000004: ['East Midlands'],
  E12000005: ['West Midlands'],
  E12000006: ['East of England', 'East', 'Eastern', 'East Anglia'],
  E12000007: ['London', 'Greater London'],
  E12000008: ['South East'],
  E12000009: ['South West']
};

/** Names of a part of a region, or of several, for which no figures are shown. */
export const REGION_PARTS: readonly { name: string; regions: readonly string[]; codes: readonly string[] }[] = [
  { name: 'Inner London', regions: ['E12000007'], codes: ['E13000001'] },
  { name: 'Outer London', regions: ['E12000007'], codes: ['E13000002'] },
  { name: 'Midlands', regions: ['E12000004', 'E12000005'], codes: [] },
  { name: 'North', regions: ['E12000001', 'E12000002', 'E12000003'], codes: [] },
  { name: 'South', regions: ['E12000008', 'E12000009'], codes: [] }
];

/** Countries under every name that is met; ONS's codes begin with the letter of each, `K` the two that hold several. */
export const NATIONS: readonly { name: string; names: readonly string[]; letter: string }[] = [
  { name: 'England', names: ['England', 'England total', 'National', 'All England'], letter: '' },
  { name: 'Wales', names: ['Wales', 'Cymru'], letter: 'W' },
  { name: 'Scotland', names: ['Scotland'], letter: 'S' },
  { name: 'Northern Ireland', names: ['Northern Ireland'], letter: 'N' },
  {
    name: 'the United Kingdom',
    names: ['United Kingdom', 'UK', 'Great Britain', 'GB', 'Britain', 'England and Wales', 'England and Scotland'],
    letter: 'K'
  }
];

/** Councils of other countries, as people write them: no council of England has these names. */
export const COUNCILS_ELSEWHERE: Readonly<Record<'Wales' | 'Scotland' | 'Northern Ireland', readonly string[]>> = {
  Wales: [
    ...[
      'Blaenau Gwent',
      'Bridgend',
      'Caerphilly',
      'Cardiff',
      'Caerdydd',
      'Carmarthenshire',
      'Ceredigion',
      'Conwy',
      'Denbighshire'
    ],
    ...[
      'Flintshire',
      'Gwynedd',
      'Isle of Anglesey',
      'Anglesey',
      'Ynys Môn',
      'Merthyr Tydfil',
      'Monmouthshire',
      'Neath Port Talbot'
    ],
    ...['Newport', 'Pembrokeshire', 'Powys', 'Rhondda Cynon Taf', 'Rhondda Cynon Taff', 'Swansea', 'Abertawe', 'Torfaen'],
    ...['Vale of Glamorgan', 'Wrexham', 'Wrecsam'],
    ...['Sir Gâr', 'Sir Gaerfyrddin', 'Sir Benfro', 'Sir Ddinbych', 'Sir y Fflint', 'Sir Fynwy', 'Merthyr Tudful', 'Caerffili'],
    ...['Pen-y-bont ar Ogwr', 'Pen-y-bont', 'Castell-nedd Port Talbot', 'Casnewydd', 'Bro Morgannwg', 'Tor-faen']
  ],
  Scotland: [
    ...['Aberdeen', 'Aberdeenshire', 'Angus', 'Argyll and Bute', 'Clackmannanshire', 'Dumfries and Galloway', 'Dundee'],
    ...[
      'East Ayrshire',
      'East Dunbartonshire',
      'East Lothian',
      'East Renfrewshire',
      'Edinburgh',
      'Comhairle nan Eilean Siar',
      'Eilean Siar',
      'Na h-Eileanan Siar'
    ],
    ...[
      'Western Isles',
      'Falkirk',
      'Fife',
      'Glasgow',
      'Highland',
      'Highlands',
      'Inverclyde',
      'Midlothian',
      'Moray',
      'North Ayrshire'
    ],
    ...['North Lanarkshire', 'Orkney', 'Orkney Islands', 'Perth and Kinross', 'Renfrewshire', 'Scottish Borders', 'Shetland'],
    ...['Shetland Islands', 'South Ayrshire', 'South Lanarkshire', 'Stirling', 'West Dunbartonshire', 'West Lothian']
  ],
  'Northern Ireland': [
    ...['Antrim and Newtownabbey', 'Ards and North Down', 'Armagh City, Banbridge and Craigavon', 'Belfast'],
    ...['Causeway Coast and Glens', 'Derry City and Strabane', 'Derry', 'Londonderry', 'Fermanagh and Omagh'],
    ...['Lisburn and Castlereagh', 'Mid and East Antrim', 'Mid Ulster', 'Newry, Mourne and Down']
  ]
};

/** A county that has no council of its own, and the councils now in force in it; `until` is its last day where it is no county any more. */
export interface County {
  name: string;
  councils: readonly string[];
  until?: string;
}

/** Counties without a council of their own (Lieutenancies Act 1997; Local Government Act 1972). */
export const COUNTIES_OF_SEVERAL: readonly County[] = [
  { name: 'Avon', councils: ['E06000022', 'E06000023', 'E06000024', 'E06000025'] },
  { name: 'Bedfordshire', councils: ['E06000055', 'E06000056', 'E06000032'] },
  { name: 'Berkshire', councils: ['E06000036', 'E06000037', 'E06000038', 'E06000039', 'E06000040', 'E06000041'] },
  { name: 'Cheshire', councils: ['E06000049', 'E06000050', 'E06000006', 'E06000007'] },
  { name: 'Cleveland', councils: ['E06000001', 'E06000002', 'E06000003', 'E06000004'] },
  {
    name: 'Greater Manchester',
    councils: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `E080000${String(n).padStart(2, '0')}`)
  },
  /* Dissolved by the Hereford and Worcester (Structural, Boundary and Electoral Changes) Order 1996. */
  { name: 'Hereford and Worcester', councils: ['E06000019', 'E10000034'], until: '1998-03-31' },
  { name: 'Humberside', councils: ['E06000010', 'E06000011', 'E06000012', 'E06000013'] },
  { name: 'Merseyside', councils: ['E08000011', 'E08000012', 'E08000013', 'E08000014', 'E08000015'] },
  /* London Government Act 1963, section 2 and schedule 1: nine London boroughs, and two places that went to Surrey and Hertfordshire. */
  {
    name: 'Middlesex',
    councils: [...[3, 5, 9, 10, 14, 15, 17, 18, 27].map((n) => `E090000${String(n).padStart(2, '0')}`), 'E10000030', 'E10000015'],
    until: '1965-03-31'
  },
  { name: 'South Yorkshire', councils: ['E08000016', 'E08000017', 'E08000018', 'E08000019'] },
  { name: 'Sussex', councils: ['E10000011', 'E10000032', 'E06000043'] },
  { name: 'Tees Valley', councils: ['E06000001', 'E06000002', 'E06000003', 'E06000004', 'E06000005'] },
  { name: 'Tyne and Wear', councils: ['E08000037', 'E08000021', 'E08000022', 'E08000023', 'E08000024'] },
  { name: 'Tyneside', councils: ['E08000022', 'E08000023'] },
  { name: 'West Yorkshire', councils: ['E08000032', 'E08000033', 'E08000034', 'E08000035', 'E08000036'] }
];
