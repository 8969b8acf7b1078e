/** Files of `data/` that are no tables. */
export const OTHER_FILES = [
  {
    name: 'changes',
    path: 'changes.json',
    title: 'What changed in the data',
    description: 'New periods, edited values, changed areas, new measures and faults, newest first',
    format: 'json',
    mediatype: 'application/json'
  },
  {
    name: 'boundaries-councils',
    path: 'boundaries/councils.json',
    title: 'Outlines of councils',
    description:
      'TopoJSON of every council since 2014, keyed by the codes of areas.csv. Contains OS data, Crown copyright and database right',
    format: 'json',
    mediatype: 'application/json'
  },
  {
    name: 'postcodes',
    path: 'postcodes/index.json',
    title: 'Postcodes and their councils',
    description:
      'The ONS Postcode Directory of November 2025, packed: which postcodes exist and which council or country each lies in, those no longer in use among them and not marked. Beside this index stands one file for each of its starts, named after it: every outward code from that start to the next. Contains OS data, Royal Mail data and National Statistics data, Crown copyright and database right',
    format: 'json',
    mediatype: 'application/json'
  },
  {
    name: 'boundaries-hexagons',
    path: 'boundaries/hexagons.json',
    title: 'Councils as big as their population',
    description: 'A cartogram of hexagons by the House of Commons Library',
    format: 'json',
    mediatype: 'application/json',
    licenses: [{ name: 'Open-Parliament-Licence-3.0', title: 'Open Parliament Licence 3.0' }]
  }
];
