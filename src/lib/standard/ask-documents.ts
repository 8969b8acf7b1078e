/** Where a document that asks for something is to be read. */
export interface AskDocument {
  /** As `data/asks.csv` has it. */
  title: string;
  publisher: string;
  /** ISO date or month that its publisher gives; empty where none is known here. */
  published: string;
  link: string;
  /** What the address is of, where it is not the document itself; else empty. */
  instead: string;
}

const DOCUMENTS: readonly AskDocument[] = [
  {
    title: 'The heartbreaking and indefensible SEND system and how to fix it',
    publisher: 'British Association of Social Workers, Professional Social Work magazine',
    published: '',
    link: 'https://basw.co.uk/about-social-work/psw-magazine/articles/heartbreaking-and-indefensible-send-system-and-how-fix-it',
    instead: ''
  },
  {
    title: 'Reforming the SEND System in England',
    publisher: 'NAHT, the group’s secretariat',
    published: '2025-09-16',
    link: 'https://www.naht.org.uk/News/Latest-comments/Press-room/ArtMID/558/ArticleID/2832/Early-intervention-and-collaboration-key-to-successful-SEND-system-new-APPG-report-shows',
    instead: 'announcement'
  },
  {
    title: 'Special educational needs and disabilities (Education Committee inquiry), as reported',
    publisher: 'House of Commons, HC 20',
    published: '2019-10-23',
    link: 'https://publications.parliament.uk/pa/cm201919/cmselect/cmeduc/20/2005.htm',
    instead: ''
  },
  {
    title: 'Reform of the SEND system: next stage (Isos Partnership for the LGA)',
    publisher: 'Local Government Association',
    published: '',
    link: 'https://www.local.gov.uk/publications/reform-send-system-what-might-next-stage-look-and-how-can-we-build-consensus',
    instead: ''
  }
];

/** Where the document is to be read; undefined where no address of it is known here. */
export const askDocument = (title: string): AskDocument | undefined => DOCUMENTS.find((one) => one.title === title);
