import { readInspections2023 } from './inspections.ts';
import type { Publication } from './publication.ts';

export const inspections2023: Publication = {
  id: 'inspections-2023',
  publisher: 'ofsted',
  missing: 'nothing',
  title: 'Area SEND inspections, 2023 framework',
  placedBy: 'dfe-code',
  counts: [],
  text: readInspections2023
};
