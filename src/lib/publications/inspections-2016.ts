import { readInspections2016 } from './inspections.ts';
import type { Publication } from './publication.ts';

export const inspections2016: Publication = {
  id: 'inspections-2016',
  publisher: 'ofsted',
  missing: 'nothing',
  title: 'Area SEND inspections, 2016 framework',
  placedBy: 'ons-code',
  counts: [],
  book: readInspections2016
};
