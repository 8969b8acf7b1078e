/** How much of a council lies in one integrated care board. One line of `data/area-icbs.csv`. */
export interface AreaIcb {
  /** GSS code of the council. */
  area: string;
  /** GSS code of the board: E54000050. */
  icb: string;
  /** The NHS's short code of it: QHM. */
  icbCode: string;
  /** 'NHS North East and North Cumbria Integrated Care Board' */
  icbName: string;
  /** NHS codes of the board's sub-locations that hold part of the council: 16C. */
  subIcbs: string[];
  /** Of the council's neighbourhoods (lower layer super output areas), how many lie in the board, in per cent: over 0 to 100. */
  share: number;
  /** Whether the board holds more of the council's neighbourhoods than any other. */
  main: boolean;
}
