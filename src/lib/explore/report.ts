import { measureById } from '../measures/index.ts';
import { periodInWords, type Period } from '../model/period.ts';
import type { Problem, SetAside } from '../publications/index.ts';
import type { MeasuredObservation } from '../queries/index.ts';
import { formatCount, list } from '../words/index.ts';
import { ASIDE, asideInWords, counted } from './aside.ts';
import type { Shared } from './feed.ts';
import type { CleanFile, ReportedFile } from './files.ts';
import type { OwnChoices } from './own-choices.ts';
import { guessedFigure } from './own-measure.ts';
import type { OwnTable } from './own-table.ts';

export { counted } from './aside.ts';

/** '2014 to 2024'. */
function span(periods: readonly (Period | null)[]): string {
  const known = periods.filter((period) => period !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? periodInWords(first) : `${periodInWords(first)} to ${periodInWords(last)}`;
}

/** What became of several files together, in one sentence: 'Of 4 files, 2 are read and used, one is rejected for its errors and one is not read.' */
export function filesInWords(files: readonly ReportedFile[]): string {
  const of = (became: ReturnType<typeof becameOf>) => files.filter((file) => becameOf(file) === became).length;
  const [used, rejected, waiting, unread] = [of('used'), of('rejected'), of('waiting'), of('unread')];
  const all = counted(files.length, 'file');
  const [is, they] = files.length === 1 ? ['is', 'it'] : ['are', 'them'];
  if (used === files.length) return `${all} read and used.`;
  if (rejected === files.length)
    return `${all} rejected for ${files.length === 1 ? 'its' : 'their'} errors, which are listed below. Nothing of ${they} is used.`;
  if (unread === files.length) return `${all} not read: the reason stands below. Nothing of ${they} is used.`;
  if (waiting === files.length)
    return `${all} ${is} not drawn yet: below is what ${files.length === 1 ? 'it lacks' : 'they lack'}.`;
  const one = (count: number, verb: string) =>
    count === 0 ? [] : [`${count === 1 ? 'one is' : `${formatCount(count)} are`} ${verb}`];
  const parts = [
    ...one(used, 'read and used'),
    ...one(waiting, 'not drawn yet'),
    ...one(rejected, `rejected for ${rejected === 1 ? 'its' : 'their'} errors`),
    ...one(unread, 'not read')
  ];
  return `Of ${all}, ${list(parts)}.`;
}

/** Whether a file that is not used may be once the reader says which column is meant, or answers a question. */
export function mayBeSettled(file: ReportedFile): boolean {
  if (!('offers' in file) || !file.offers) return false;
  return file.state === 'refused' || file.offers.questions.some(({ guess }) => guess === null);
}

/** What became of a file: `waiting` where the reader may still say what it needs. */
function becameOf(file: ReportedFile): 'used' | 'rejected' | 'waiting' | 'unread' {
  if (file.state === 'clean' || file.state === 'own') return 'used';
  if (mayBeSettled(file)) return 'waiting';
  return file.state === 'faulty' ? 'rejected' : 'unread';
}

/** What became of every row: '153 councils, 2014 to 2024: 1,530 rows read, 3 set aside (Wales).' */
export function accountInWords({ account, councils, periods }: Pick<CleanFile, 'account' | 'councils' | 'periods'>): string {
  const { read, parts, headings, setAside } = account;
  const said = [
    `${counted(read, 'row')} read`,
    parts > 0 ? `${formatCount(parts)} by age, sex, need and the like checked and not mapped` : '',
    headings > 0 ? counted(headings, 'heading or note').replace(/heading or notes$/, 'headings and notes') : '',
    setAside.length > 0 ? `${formatCount(setAside.length)} set aside (${asideInWords(setAside)})` : ''
  ].filter((part) => part !== '');
  return `${counted(councils.all, 'council')}, ${span(periods)}: ${said.join(', ')}.`;
}

/** Which rows are set aside, where they are few: 'Line 7, ‘London’, is a region, not a council.' */
export function asidesInWords(setAside: readonly SetAside[]): string[] {
  if (setAside.length > 5) return [];
  return setAside.map(({ line, name, reason }) => {
    const place = `Line ${formatCount(line)}${name === '' ? '' : `, ‘${name}’,`}`;
    switch (reason) {
      case 'region':
        return `${place} is a region, not a council.`;
      case 'total':
        return `${place} is a total, not a council.`;
      case 'wales':
      case 'scotland':
      case 'northern-ireland':
        return `${place} is of ${ASIDE[reason]}; this site is about England.`;
      case 'wider-than-england':
        return `${place} is of more than England.`;
      case 'part-of-a-region':
        return `${place} is a part of a region.`;
      case 'level-disagrees':
        return `${place} names a council at the level of a region or of England.`;
      case 'other-level':
        return `${place} is neither a council nor a region.`;
    }
  });
}

const NO_COUNCILS = 'Your file has no councils, so there is no map.';

/** 'Your file has 2 of 153 councils.' Nothing where it has them all. */
export function coverageInWords(has: number, of: number, period: Period | null): string {
  if (has === of) return '';
  if (has === 0) return NO_COUNCILS;
  return `Your file has ${hasOf(has, of, period)}.`;
}

/**
 * What of all councils a published file has: in the newest of its periods that has any, and those that have none. Nothing where no council is
 * missing in either.
 */
export function councilsInWords({ councils, periods }: Pick<CleanFile, 'councils' | 'periods'>): string {
  const { newest, inForce, period, without } = councils;
  if (period === null) return NO_COUNCILS;
  if (without.length === 0) return coverageInWords(newest, inForce, periods.length > 1 ? period : null);
  return `Your file has ${hasOf(newest, inForce, period)}, and none for ${list(without.map(periodInWords))}.`;
}

function hasOf(has: number, of: number, period: Period | null): string {
  return `${formatCount(has)} of ${formatCount(of)} councils${period === null ? '' : ` for ${periodInWords(period)}`}`;
}

/**
 * What several files of one measure and period come to: '2 of your files have this measure for 2024, and are shown together. …' `source`: the
 * one that is shown alone; null where all are.
 */
export function togetherInWords(
  sources: readonly string[],
  source: string | null,
  period: Period,
  shared: Shared | undefined
): string {
  const said = `${formatCount(sources.length)} of your files have this measure for ${periodInWords(period)}`;
  if (source !== null) return `${said}. ${source} is shown alone; choose another, or all together, under File.`;
  if (!shared) return `${said}, of different councils, and are shown together.`;
  const councils = shared.councils === 1 ? 'one council' : `${formatCount(shared.councils)} councils`;
  const differ =
    shared.differ === 0
      ? 'They are the same.'
      : shared.councils === 1
        ? 'They differ.'
        : `${shared.differ === 1 ? 'One differs' : `${formatCount(shared.differ)} differ`}.`;
  return `${said}, and are shown together. More than one has the figure of ${councils}. ${differ} ${list(shared.used)} ${shared.used.length === 1 ? 'is' : 'are'} used for ${shared.councils === 1 ? 'it' : 'them'}; choose a file alone under File.`;
}

/** What the problems of a file that is used come to, in a sentence. */
export function soundnessInWords(problems: readonly Problem[]): string {
  const impossible = problems.filter((problem) => problem.impossible).length;
  const rest = problems.length - impossible;
  const said = [
    impossible > 0
      ? impossible === 1
        ? 'One figure cannot be right, and is not mapped.'
        : `${formatCount(impossible)} figures cannot be right, and are not mapped.`
      : '',
    rest > 0 ? `${counted(rest, 'warning')}, listed below.` : ''
  ];
  return problems.length === 0 ? 'No errors were found in it.' : said.filter((part) => part !== '').join(' ');
}

/** 'Line 5 of a.csv: plans with a personal budget, 2024: 321 of 100.' of a share whose counts cannot both be right. */
export function overWholeInWords(
  line: Pick<MeasuredObservation, 'measure' | 'period' | 'row' | 'source' | 'numerator' | 'denominator'>
): string {
  const { title } = measureById(line.measure);
  const place = line.row === null ? line.source : `${line.source}, line ${formatCount(line.row)}`;
  return `${place}: ${title}, ${periodInWords(line.period)}, would be ${formatCount(line.numerator ?? 0)} of ${formatCount(line.denominator ?? 0)}. That cannot be right, so it is not mapped.`;
}

/** What became of the rows of a reader's own table. */
export function ownAccountInWords({ rows, rowsRead, rowsInFile, setAside, unmatched, periods }: OwnTable): string {
  const years = span(periods);
  // A council that was made anew under its old name is one to a reader.
  const councils = new Set(rows.map(({ area }) => area.name)).size;
  const said = [
    `${counted(rowsInFile, 'row')}: ${formatCount(rowsRead)} read`,
    setAside.length > 0 ? `${formatCount(setAside.length)} set aside (${asideInWords(setAside)})` : '',
    unmatched.length > 0 ? `${formatCount(unmatched.length)} not matched to a council` : ''
  ].filter((part) => part !== '');
  return `${counted(councils, 'council')}${years === '' ? '' : `, ${years}`}. ${said.join(', ')}.`;
}

/** What was taken for granted of the columns that are drawn, and apart of the others. */
export function columnNotesOf(
  { figures, columnNotes }: Pick<OwnTable, 'figures' | 'columnNotes'>,
  { figure, whole }: Pick<OwnChoices, 'figure' | 'whole'>
): { drawn: string[]; others: string[] } {
  const one = figures.find(({ index }) => index === figure) ?? guessedFigure(figures);
  const isDrawn = (index: number) => index === one?.index || index === whole;
  const [drawn, others]: [string[], string[]] = [[], []];
  for (const { columns, words } of columnNotes) (columns.some(isDrawn) ? drawn : others).push(words);
  return { drawn, others };
}

/** 'Councils are in the column ‘Council’, figures in ‘Children waiting’, one of 4 columns of figures.' */
export function columnsInWords(
  { councilColumn, figures }: Pick<OwnTable, 'councilColumn' | 'figures'>,
  { figure, whole }: Pick<OwnChoices, 'figure' | 'whole'> = {}
): string {
  const one = figures.find(({ index }) => index === figure) ?? guessedFigure(figures);
  const other = figures.find(({ index }) => index === whole && index !== one?.index);
  const drawn = [one, other].flatMap((column) => (column ? [`‘${column.name}’`] : []));
  const of =
    figures.length > drawn.length
      ? `, ${drawn.length === 1 ? 'one' : 'two'} of ${formatCount(figures.length)} columns of figures`
      : '';
  return `Councils are in the column ‘${councilColumn}’, figures in ${list(drawn)}${of}.`;
}
