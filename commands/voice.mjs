import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pagesIn } from './pages.mjs';
import { Stop } from './run.mjs';

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Phrases that the voice of this site has better ones for: none of them is anywhere that a reader reads. */
export const SENT_BACK = [
  String.raw`\bIn (?!(?:${MONTH})\b)[A-Z][a-z-]+(?: (?:and|upon|of|on|with|[A-Z][a-z-]+))* \d{1,3}\.(?!\d)`,
  'law has one line',
  'named after the first half',
  'browser fetched the file',
  '[Ss]ays? little',
  'never ranked',
  '[Tt]ake this away',
  String.raw`(?<!file |table )\bha(?:s|ve) no row\b|(?<!has )\bno row for\b`,
  String.raw`no figure \(x`,
  'Escape lets go',
  'verdict is no score',
  'chance allowed for|too few, to say',
  'is no answer',
  'Move the tests',
  String.raw`^Like: |: Like: `,
  '[Ww]ere every council to reach',
  'Nothing is said of how',
  'children live where it is met',
  'habit of recording',
  'in proportion to their figures|grew by some counts',
  'all but what is counted',
  'because they were made or ended',
  '[Oo]ne fall can be four|told with and without exceptions',
  'stand out is no verdict|never what is',
  String.raw`Turned round\b`,
  'told in the sentence',
  String.raw`\d(?:st|nd|rd|th) (?:highest|lowest) of`,
  'that have a figure;',
  String.raw`told apart|told from (?:chance|England)|tell apart`,
  'is a briefing of two',
  'since the release before',
  'ask other questions',
  String.raw`\bnought\b`,
  String.raw`\bMind, in\b`,
  '[Ss]ays? nothing (?:about|of)',
  '(?:above|below)(?: and below)? the line',
  'places between which',
  'can distort the figure',
  String.raw`\d positive, \d+ inconsistent|failings councils`,
  String.raw`\b[Tt]akes? out\b`,
  String.raw`\b[Nn]obody\b`,
  String.raw`\bLook\b`,
  'Every council, 0 to 100',
  'such councils are drawn',
  '[Aa]nswers are words',
  'What lies between',
  'no line is drawn of',
  'Back to the checklist',
  'treat disabled children',
  'by the very rules',
  'is used not at all',
  'finger on the cell',
  String.raw`\bGrave \d`,
  String.raw`\d caveats more|caveats more stand`,
  'add the header|, add it there',
  // The list of MPs has its publisher’s title.
  '[Mm]embers of [Pp]arliament(?! by constituency and local authority)',
  String.raw`(?<![\d.,] ?|[%–-] ?)\b1 (?:councils|plans|requests|boards|appeals|reviews|decisions|faults|findings|measures)\b`,
  String.raw`(?<![\d.,])100 in 100\b|(?<![\d.,])0 in 100\b`,
  String.raw`(?<![\d.])[01]\.00 times`,
  'faulty, not used',
  'stands behind the figure',
  'had an answer on',
  'not known what they did',
  'Answers in words have',
  'Answers are of councils',
  String.raw`that of \w+ (?:rose|fell|stayed)`,
  'tells how sure a rank',
  'Within the same council, (?:they|it)',
  'none added up',
  'newest headline figure is',
  'Told once here',
  'names? needs? you',
  'councils that are meant',
  'rows that hold',
  'as it was asked last',
  'look like that by chance',
  'stands? near it',
  String.raw`\bIn use[.,:]`,
  String.raw`^Remove all 1$`,
  'gravest first',
  'tells how a council keeps',
  'no proof that all',
  'made here from sums',
  'Registered is not decided',
  'corrected in silence',
  'for no council',
  'much need',
  'leaves of 100%',
  'the grey one England',
  'turned round\\?',
  'cell that it is from',
  'where England has',
  'as of every ranking',
  String.raw`\d points, 99\.8% interval`,
  String.raw`none of the [\d,]+ [^,.]* had no `,
  String.raw`\ball [\d,]+ [^,.]*, (?:up|down) from \d+ (?:a year before|in (?:January )?20)`,
  String.raw`(?<![\d.,])1 in 100 [^,.]* were counted`,
  'Published figures for the councils? of',
  'another number than in',
  'has not had then',
  'off by little',
  'not printed here: it would'
];

/** Marks of a typewriter: an apostrophe or a quotation mark that is not a typographic one. */
const STRAIGHT = String.raw`(?<=\p{L})'(?=\p{L}|\s)|(?<=^|[\s(])'(?=\p{L})|"`;

const bad = new RegExp(SENT_BACK.map((phrase) => `(?:${phrase})`).join('|'));
const straight = new RegExp(STRAIGHT, 'u');

const unread =
  /<!--[\s\S]*?-->|<(script|style|template|code|pre|textarea|samp|kbd)\b[^>]*>[\s\S]*?<\/\1>|<meta http-equiv[^>]*>/g;
const spoken = /<[a-zA-Z][^<>]*?\s(?:content|aria-label|title|alt|placeholder)="[^"]*"[^<>]*>/g;
const attribute = /\s(?:content|aria-label|title|alt|placeholder)="([^"]*)"/g;
const entities = { amp: '&', quot: '"', '#39': "'", lt: '<', gt: '>', nbsp: ' ' };

/**
 * What a reader reads or hears of a page, in pieces: its text, that of its pictures, its descriptions and labels. Code, SQL and scripts are none of it.
 * @param {string} html
 * @returns {string[]}
 */
export function readable(html) {
  const shown = html.replace(unread, ' ');
  const labels = [...shown.matchAll(spoken)].flatMap(([written]) =>
    [...written.matchAll(attribute)].map(([, text = '']) => text)
  );
  const text = shown.replace(/<[^>]*>/g, ' ');
  return [text, ...labels].map((piece) =>
    piece
      .replace(/&(amp|quot|#39|lt|gt|nbsp);/g, (_, name) => entities[/** @type {keyof typeof entities} */ (name)])
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** What a build serves beside its pages and readers read: feeds, documents of figures with sentences in them, and plain texts. */
const READ = /\.(?:json|webmanifest|atom|csv|txt)$/;
/** A publisher’s own files, figures without a sentence, outlines, and what scripts alone fetch. */
const UNREAD =
  /^(?:_app|boundaries|postcodes|db|data\/(?:published|observations|cells|breakdowns)|embed\/height)\/|^api\/.*\.csv$|(?:^|\/)__data\.json$/;

/**
 * Every text in a document of JSON.
 * @param {unknown} value
 * @returns {string[]}
 */
function textsOf(value) {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

/**
 * What a reader reads of a served file that is no page, in pieces; markup in it is read as that of a page is.
 * @param {string} file
 * @param {string} text
 * @returns {string[]}
 */
export function readableIn(file, text) {
  if (/\.(?:json|webmanifest)$/.test(file))
    return textsOf(JSON.parse(text))
      .filter((piece) => /\s/.test(piece))
      .flatMap((piece) => (/<\/?[a-z][^>]*>/.test(piece) ? readable(piece) : [piece]));
  if (!file.endsWith('.atom')) return [text];
  const marked = text.replace(/<content type="html">([\s\S]*?)<\/content>/g, (_, content) =>
    content.replace(
      /&(lt|gt|amp);/g,
      (/** @type {string} */ whole) => ({ '&lt;': '<', '&gt;': '>', '&amp;': '&' })[whole] ?? whole
    )
  );
  return readable(marked);
}

/**
 * What of a text is sent back, with a few words around it; null where nothing is.
 * @param {string} text
 * @param {{ marks?: boolean }} [what] `marks`: whether a typewriter's marks are sent back too
 */
export function sentBack(text, { marks = true } = {}) {
  const found = bad.exec(text) ?? (marks ? straight.exec(text) : null);
  return found ? text.slice(Math.max(0, found.index - 60), found.index + found[0].length + 40).trim() : null;
}

/**
 * That no page of a built site, and no feed, document or text beside them, has a phrase or a mark that its voice sends back.
 * @param {string} folder
 * @returns {{ pages: number, files: number }} how many were read
 * @throws {Stop} naming what is sent back, and where
 */
export function checkVoice(folder) {
  const pages = pagesIn(folder);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => READ.test(file) && !UNREAD.test(file));
  /** Many files say the same: each text is judged once. */
  const judged = new Map();
  const judge = (/** @type {string} */ piece, marks = true) => {
    const key = `${marks}${piece}`;
    if (!judged.has(key)) judged.set(key, sentBack(piece, { marks }));
    return judged.get(key) ?? [];
  };
  const report = (/** @type {string} */ where, /** @type {string[]} */ found) =>
    found.length > 0 ? [`${where}: …${found[0]}…`] : [];
  const read = (/** @type {string} */ file) => readFileSync(path.join(folder, file), 'utf8');
  const faults = [
    ...pages.flatMap(({ file, address }) =>
      report(
        address,
        readable(read(file)).flatMap((piece) => sentBack(piece) ?? [])
      )
    ),
    ...files.flatMap((file) =>
      report(
        `/${file}`,
        readableIn(file, read(file)).flatMap((piece) => judge(piece, !/\.(?:csv|txt)$/.test(file)))
      )
    )
  ];
  if (faults.length > 0) {
    const more = faults.length > 20 ? `\n  and ${faults.length - 20} more` : '';
    throw new Stop(
      `${faults.length} ${faults.length === 1 ? 'page or file says' : 'pages or files say'} what the site’s voice sends back (see commands/voice.mjs):\n  ${faults.slice(0, 20).join('\n  ')}${more}`
    );
  }
  return { pages: pages.length, files: files.length };
}
