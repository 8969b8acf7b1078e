import { allBoards, allFaults, asAtOf, linesOfAreas, onceEach } from '../../loading/atlas.ts';
import { inspectionsOf, linesOf, nearOf, tinyCouncils } from '../../loading/near.ts';
import { measureById } from '../../measures/index.ts';
import { ENGLAND, type Area } from '../../model/area.ts';
import type { Observation } from '../../model/observation.ts';
import { CHECKLIST_MEASURES } from '../../standard/items.ts';
import { figuresOf, findingOf } from '../../ui/council/figures.ts';
import { citedInWords } from '../../export/tables/citation.ts';
import { formatShort, formatValue, isSmall, plainName } from '../../words/index.ts';
import { isGraded } from '../../model/measure.ts';
import { isOfBoards } from '../../model/geography.ts';

/** A council's newest figure of one measure, as a constituency's page writes it. */
export interface Shown {
  id: string;
  title: string;
  /** '2025', or the kind of year with it; of an inspection the day of its report. */
  basis: string;
  figure: string;
  count: string;
  interval: string;
  england: string;
  standing: string;
  /** Why there is no sound figure; empty where there is one. */
  absent: string;
  doubted: boolean;
  /** Whether so few stand behind the figure that it is compared with nothing. */
  few: boolean;
  /** Publisher first. */
  source: string;
  /** What the figure is made of, unrounded, and England's: for files. A grade is no number. */
  row: Pick<Observation, 'period' | 'value' | 'numerator' | 'denominator' | 'status' | 'note'>;
  /** The twin’s figure of the same period, as printed: including exceptions where the measure leaves them out; empty where there is none. */
  counterpart: string;
  beside: number | null;
}

export interface CouncilShown {
  finding: string;
  shown: Shown[];
}

/** The measures of the cards. */
export const ON_CARD: readonly string[] = [
  'plans-within-20-weeks',
  'requests-refused',
  'appeals-per-10000-children',
  'plans-per-1000-children'
];
/** Those of the table: the cards’ and the checklist’s. */
const IN_TABLE = [...new Set([...ON_CARD, ...CHECKLIST_MEASURES])].map(measureById);

/** What is shown of a council on the pages of its constituencies: worked out once for all of them. */
export async function councilShown(area: Area): Promise<CouncilShown> {
  return shownOf(area.code, plainName(area));
}

const shownOf = onceEach(async (code: string, name: string): Promise<CouncilShown> => {
  const of = await linesOfAreas();
  const faults = (await allFaults()).filter((fault) => fault.area === code);
  const near = await nearOf(code);
  const tiny = await tinyCouncils();
  const board = (await allBoards()).find((one) => one.area === code);
  const reported =
    (await inspectionsOf(code)).findLast(({ framework, outcome }) => framework === '2023' && outcome !== '')?.published ?? '';
  const shown = await Promise.all(
    IN_TABLE.map(async (measure): Promise<Shown | null> => {
      const council = of(measure.id, code);
      const newest = council.at(-1);
      const england = of(measure.id, ENGLAND);
      const rows = {
        council,
        region: [],
        england,
        counterpart: of(measure.counterpart, code),
        near: newest ? await linesOf(measure.id, newest.period, near) : [],
        tiny,
        reported: measure.id === 'area-inspection-outcome' ? reported : ''
      };
      const figures = figuresOf(measure, name, rows, faults, isOfBoards(measure) ? board : undefined);
      if (!figures) return null;
      const { on, basis, figure, count, interval, england: beside, standing, absent, doubted } = figures.latest;
      const row = council.find(({ period }) => period === on);
      if (!row) throw new Error(`${measure.id} has no line of ${code} in ${on}`);
      const { period, value, numerator, denominator, status, note } = row;
      const counterpart = rows.counterpart.find((one) => one.period === period)?.value ?? null;
      return {
        id: measure.id,
        title: measure.title,
        basis,
        /* Alone in a cell a grade's short word could be read as a count. */
        figure: isGraded(measure) && value !== null && absent === '' ? formatValue(measure, value) : figure,
        count,
        interval,
        england: beside,
        standing,
        absent,
        doubted,
        few: absent === '' && isSmall(measure, row),
        source: citedInWords(await asAtOf(measure.id, on)),
        row: { period, value: isGraded(measure) ? null : value, numerator, denominator, status, note },
        counterpart: counterpart === null ? '' : formatShort(measure, counterpart),
        beside: england.find((one) => one.period === on)?.value ?? null
      };
    })
  );
  const [headline] = IN_TABLE;
  if (!headline) throw new Error('A constituency’s page has no measures');
  const own = of(headline.id, code).filter(({ status }) => status !== 'not-an-area-then');
  const at = (area: string, id: string | null) => of(id, area).find(({ period }) => period === own.at(-1)?.period) ?? null;
  return {
    finding: findingOf(
      headline,
      name,
      own,
      at(ENGLAND, headline.id),
      at(code, headline.counterpart),
      at(ENGLAND, headline.counterpart)?.value ?? null
    ),
    shown: shown.filter((one) => one !== null)
  };
});
