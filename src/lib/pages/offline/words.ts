import { dayOf } from '../../offline/notice.ts';

/** '66 MB', '0.4 MB': as file managers count, and never none. */
export const megabytes = (bytes: number): string =>
  `${bytes >= 9.95e6 ? Math.round(bytes / 1e6) : Math.max(0.1, Math.round(bytes / 1e5) / 10)} MB`;

/** What stands on a device now. */
export interface Kept {
  pages: number;
  whole: boolean;
  asAt: string;
  /** When the newest page of it was kept. */
  last: number;
  newer: 'figures' | 'site' | undefined;
}

const pagesInWords = (pages: number) => (pages === 1 ? 'One page is' : `${pages.toLocaleString('en-GB')} pages are`);

export function keptInWords({ pages, whole, asAt, last, newer }: Kept): string {
  if (pages === 0) return 'No page is kept on this device yet.';
  const figures = asAt === '' ? '' : `, with figures as at ${asAt}`;
  const since =
    newer === 'figures'
      ? ' Newer figures have been published since.'
      : newer === 'site'
        ? ' The site has been updated since.'
        : '';
  return whole
    ? `The whole site is kept on this device${figures}: ${pages.toLocaleString('en-GB')} pages and their tables.${since}`
    : `${pagesInWords(pages)} kept on this device${figures}. The newest was kept on ${dayOf(last)}.${since}`;
}

/** Why a copy could not be made whole, and what that means for what is there. */
export const FAILED: Readonly<Record<'unreachable' | 'another' | 'full' | 'stopped', string>> = {
  unreachable: 'The connection was lost. What has been fetched stays: press again to fetch the rest.',
  another:
    'A file could not be had as this release has it; the site may have been updated meanwhile. Reload this page, then try again.',
  full: 'This device has no room for the whole site. What was kept before can still be read; forget the copy to free its room.',
  stopped: 'Stopped. What has been fetched stays: press again to fetch the rest.'
};

/** '1,204 of 3,310 files, 22 of 66 MB' */
export const progressInWords = (files: number, of: number, bytes: number, all: number): string =>
  `${files.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} files, ${megabytes(bytes)} of ${megabytes(all)}`;
