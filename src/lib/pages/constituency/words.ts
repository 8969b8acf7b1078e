import type { Constituency } from '../../loading/constituencies.ts';
import type { Area } from '../../model/area.ts';
import { inHundred, type PeopleShare } from '../../places/constituency.ts';
import { dayInWords } from '../../ui/dates.ts';
import { capital, inPlace, list, nameInProse, whereAndWhen } from '../../words/index.ts';

type Named = Pick<Area, 'name'>;

/**
 * A council's finding on a page that is not the council's: 'In 2025, 5 in 100 plans came on time: …' → 'In Derbyshire in 2025, 5 in 100 plans
 * came on time: …'. Empty where there is none.
 */
export function findingIn(council: Named, finding: string): string {
  if (finding === '') return '';
  const when = /^In (?:[A-Z][a-z]+ )?\d{4}(?:-\d\d)?(?=, )/.exec(finding)?.[0];
  if (when) return `${whereAndWhen(inPlace(council), when)}${finding.slice(when.length)}`;
  return `${capital(inPlace(council))}, ${finding.charAt(0).toLowerCase()}${finding.slice(1)}`;
}

/** 'everyone in the constituency', 'about 62 in 100 of the constituency’s people'. */
export function peopleOf({ percent, all }: PeopleShare): string {
  if (percent < 100) return `${inHundred(percent)} of the constituency’s people`;
  return `${all ? 'everyone' : 'nearly everyone'} in the constituency`;
}

/**
 * Where a constituency's people live: 'Everyone in the constituency lives in Hampshire.', 'About 62 in 100 of the constituency’s people live in
 * Derbyshire and about 38 in 100 in Nottingham.' Those whom the table places nowhere are said.
 */
export function wherePeopleLive({ parts, left }: { parts: readonly (PeopleShare & { council: Named })[]; left: number }): string {
  const [first, ...others] = parts;
  if (!first) return '';
  const rest = others.map(({ council, percent }) => `${inHundred(percent)} ${inPlace(council)}`);
  const placed = list([`${peopleOf(first)} ${first.percent >= 100 ? 'lives' : 'live'} ${inPlace(first.council)}`, ...rest]);
  const unplaced = left === 0 ? '' : ` The table of overlaps does not place the other ${left} in 100.`;
  return `${capital(placed)}.${unplaced}`;
}

/** Whose the figures are: the sentence that every card carries. */
export function whoseFigures(council: Named): string {
  return `These figures are for the whole of ${nameInProse(council)}, not for the constituency.`;
}

/** 'MP on 27 June 2026: Jon Pearce, Labour'. */
export function mpInWords({ name, party, on }: Constituency['mp']): string {
  const when = dayInWords(on);
  if (name === '') return `No MP is named in the list of ${when}`;
  return `MP on ${when}: ${[name, party].filter((part) => part !== '').join(', ')}`;
}

/** The same of all councils at once: 'Every figure here is for the whole of Derbyshire or the whole of Nottingham, not for the constituency.' */
export function whoseFiguresAre(councils: readonly Named[]): string {
  const wholes = councils.map((council) => `the whole of ${nameInProse(council)}`);
  return `Every figure here is for ${wholes.length < 2 ? list(wholes) : `${wholes.slice(0, -1).join(', ')} or ${wholes.at(-1)}`}, not for the constituency.`;
}
