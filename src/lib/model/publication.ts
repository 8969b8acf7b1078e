import { PUBLICATIONS, type PublicationId } from './publications.ts';

export { PUBLICATIONS, type PublicationId };

export interface Publisher {
  /** As the beginning of a sentence names it. */
  begins: string;
  /** As a list names it. */
  listed: string;
  /** All who stand behind the figures, in a sentence, where they are several. */
  jointly?: string;
}

export const PUBLISHERS = {
  dfe: { begins: 'DfE', listed: 'DfE' },
  'moj-and-dfe': {
    begins: 'The Ministry of Justice',
    listed: 'Ministry of Justice and DfE',
    jointly: 'DfE and the Ministry of Justice'
  },
  ons: { begins: 'The Office for National Statistics', listed: 'ONS, as DfE publishes it' },
  ofsted: { begins: 'Ofsted', listed: 'Ofsted and CQC' },
  'nhs-england': { begins: 'NHS England', listed: 'NHS England' },
  mhclg: { begins: 'The Ministry of Housing, Communities and Local Government', listed: 'MHCLG' }
} as const satisfies Record<string, Publisher>;

/** What every page knows of a publication. */
export interface Published {
  publisher: keyof typeof PUBLISHERS;
  /** What stands in place of a figure that is not given: a mark x, or nothing that says so (a blank, a dash). */
  missing: 'x' | 'nothing';
  /** Its counts are pounds: a share or a rate of them is no share of things counted, and has no interval. */
  inPounds?: true;
}

export const publisherOfPublication = (id: PublicationId): Publisher => PUBLISHERS[PUBLICATIONS[id].publisher];
