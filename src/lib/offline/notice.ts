import { at } from '../served/at.ts';

/** A kept page, for what it says above itself. */
export interface KeptCopy {
  /** When it was kept: milliseconds since 1970. */
  kept: number;
  /** The day that its figures are as at, in words; '' where it is not known. */
  asAt: string;
  /** Whether a newer release was seen since: of figures, of the site alone, or none. */
  newer: 'figures' | 'site' | undefined;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** '30 November 2026', where the reader is. */
export const dayOf = (time: number): string => DAY.format(new Date(time));

/** 'You are offline, or this site cannot be reached. This is the copy kept on 30 November 2026, with figures as at 27 June 2026.' */
export function wordsOf({ kept, asAt, newer }: KeptCopy): string {
  const figures = asAt === '' ? '' : `, with figures as at ${asAt}`;
  const since =
    newer === 'figures'
      ? ' Newer figures have been published since.'
      : newer === 'site'
        ? ' The site has been updated since; the figures are the same.'
        : '';
  return `You are offline, or this site cannot be reached. This is the copy kept on ${dayOf(kept)}${figures}.${since}`;
}

const BAR =
  'margin:0;max-width:none;padding:.6rem clamp(1rem,5vw,5rem);background:var(--ink,#16263f);color:var(--on-ink,#fbfaf6);font-size:.875rem;line-height:1.45';

/**
 * A kept page with that above it: in front of what scripts draw, so that they leave it alone, and there without them. It has no link,
 * because the first link of a page is the one that skips to its content.
 */
export const withNotice = (html: string, copy: KeptCopy): string =>
  html.replace(/<body\b[^>]*>/, (body) => `${body}<p id="kept-copy" role="status" style="${BAR}">${wordsOf(copy)}</p>`);

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The page in place of one that is not kept: it says so, and lists what is. */
export function notKept(path: string, kept: readonly { path: string; title: string }[], more: number): string {
  const items = kept.map(({ path, title }) => `<li><a href="${at(escaped(encodeURI(path)))}">${escaped(title)}</a></li>`);
  const rest = more === 0 ? '' : `<p><a href="${at('/offline')}">${more === 1 ? 'One more page' : `${more} more pages`}</a></p>`;
  const list =
    items.length === 0
      ? '<p>No page is kept on this device.</p>'
      : `<h2>Pages kept on this device</h2><ul>${items.join('')}</ul>${rest}`;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'"><title>Not kept · SEND Parity Atlas</title>
<style>:root{color-scheme:light dark}body{margin:0 auto;max-width:65ch;padding:1.5rem clamp(1rem,5vw,5rem);background:#fbfaf6;color:#16263f;font:1.0625rem/1.5 'Libre Franklin',Arial,Helvetica,sans-serif;overflow-wrap:break-word}a{color:inherit}li{padding:.25rem 0}@media(prefers-color-scheme:dark){body{background:#10161f;color:#eceae2}}</style></head>
<body><main><h1>This page is not kept on this device</h1>
<p>You are offline, or this site cannot be reached, and <strong>${escaped(at(path))}</strong> was not kept when you were last connected.</p>
<p>Connect, then <a href="">load it again</a>.</p>
${list}</main></body></html>
`;
}
