/** What ONS asks of whoever shows its boundaries, which contain OS data. */
export const BOUNDARY_CREDIT =
  'Boundaries: Office for National Statistics, contains OS data © Crown copyright and database right.';

/** What the House of Commons Library's licence asks of whoever shows its hexagons. */
export const HEXAGON_CREDIT = 'Hexagons: House of Commons Library, Open Parliament Licence.';

/** The credits of a map by area, by people, or of both beside each other. */
export function mapCredits(kind: 'map' | 'hexagons' | 'both'): string {
  return { map: BOUNDARY_CREDIT, hexagons: HEXAGON_CREDIT, both: `${BOUNDARY_CREDIT} ${HEXAGON_CREDIT}` }[kind];
}

const LICENCES: Readonly<Record<string, string>> = {
  'OGL-UK-3.0': 'Open Government Licence v3.0',
  'Open Parliament Licence 3.0': 'Open Parliament Licence v3.0',
  'CC-BY-4.0': 'Creative Commons Attribution 4.0'
};

/** What a licence is called, by its name in the list of sources: 'Open Government Licence v3.0'. */
export const licenceInWords = (licence: string): string => LICENCES[licence] ?? licence;
