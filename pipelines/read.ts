import type { Area } from '../src/lib/model/area.ts';
import type { AreaIcb } from '../src/lib/tables/area-icbs.ts';
import { Gazetteer } from '../src/lib/model/gazetteer.ts';
import { careBoards } from '../src/lib/publications/care-boards.ts';
import { withheldReturns } from '../src/lib/publications/shape/withheld.ts';
import { placeRows } from '../src/lib/publications/place.ts';
import {
  hasErrors,
  PublicationError,
  readBook,
  readPublication,
  type Problem,
  type Reading
} from '../src/lib/publications/index.ts';
import { withSuppressions } from '../src/lib/publications/suppressed.ts';
import { withWithdrawals } from '../src/lib/publications/withdrawn.ts';
import { buildAreas } from './areas/build.ts';
import { areaIcbs, ICB_LOOKUP } from './areas/icbs.ts';
import { readOds } from './books/ods.ts';
import { readXlsx } from './books/xlsx.ts';
import { BreakdownCollector, withoutGivingAway } from '../src/lib/publications/breakdowns.ts';
import type { BreakdownTable } from '../src/lib/publications/parts.ts';
import type { ReadFile } from '../src/lib/checks/evidence.ts';
import { explained } from './explain.ts';
import { ofFile } from './named.ts';
import { LISTED, sourceId, type Listed, type SourcesRead } from './sources.ts';

export interface FilesRead {
  areas: Area[];
  gazetteer: Gazetteer;
  /** Which care boards each council lies in. */
  icbs: AreaIcb[];
  files: ReadFile[];
  /** Of every file that has them, in the order of the files. */
  breakdowns: BreakdownTable[];
  warnings: Problem[];
}

/**
 * Reads every listed file and places its rows. Throws a PublicationError that holds all that is wrong in all of them: either every file is
 * clean or nothing goes on.
 */
export function readFiles(sources: SourcesRead, acceptChanged = false): FilesRead {
  const parts = LISTED.map((listed) => readOnce(listed, sources));
  const readings = parts.map(({ reading }) => asPublished(reading));
  const changed = sources.problems.map((problem): Problem => (acceptChanged ? { ...problem, severity: 'warning' } : problem));
  const found = [...readings.flatMap((reading) => reading.problems), ...changed];
  if (readings.some(hasErrors)) throw new PublicationError(found.filter((problem) => problem.severity === 'error'));
  const areas = buildAreas(readings);
  const gazetteer = new Gazetteer(areas);
  const icbs = areaIcbs(sources.text(ICB_LOOKUP), gazetteer);
  const boards = careBoards(icbs);
  const files = LISTED.map((listed, index): ReadFile => {
    const reading = readings[index];
    if (!reading) throw new Error(`${listed.file} was not read`);
    const { rows: placed, disagreements, problems } = placeRows(reading, gazetteer, boards);
    const rows = withSuppressions(withWithdrawals(placed, listed.publication, gazetteer), listed.publication, gazetteer);
    found.push(...problems);
    const beside = reading.rows.filter((row) => row.level === 'beside');
    return {
      source: sourceId(listed.file),
      file: listed.file,
      publication: listed.publication,
      geography: reading.rows.some((row) => row.level === 'icb') ? 'icb' : 'council',
      rows: explained(rows, listed.file, sources.guidance(listed.file), gazetteer),
      beside,
      disagreements,
      problems: reading.problems
    };
  });
  const breakdowns = parts.flatMap(({ collector }, index): BreakdownTable[] => {
    const file = files[index];
    const { table, problems } = file ? collector.table(file, gazetteer) : { table: null, problems: [] };
    found.push(...problems);
    return table ? [withoutGivingAway(table, withheldReturns(files, gazetteer))] : [];
  });
  if (hasErrors({ problems: found })) throw new PublicationError(found.filter((problem) => problem.severity === 'error'));
  return { areas, gazetteer, icbs, files, breakdowns, warnings: found };
}

/** A published file as its reader gives it: what only a reader's own copy may have, or lack, is an error here, and so is a row of another nation. */
function asPublished(reading: Reading): Reading {
  const problems = reading.problems.map((problem): Problem => (problem.strict ? { ...problem, severity: 'error' } : problem));
  const strange = (reading.setAside ?? [])
    .filter(({ reason }) => reason !== 'part-of-a-region')
    .map(({ line, name }): Problem => {
      const what = `The row is of '${name}', which is neither England nor a region nor a council of it.`;
      return { file: reading.file, line, column: null, severity: 'error', what, advice: 'See what the publisher has changed.' };
    });
  return { ...reading, problems: [...problems, ...strange] };
}

interface ReadOnce {
  sha256: string;
  reading: Reading;
  collector: BreakdownCollector;
}

const known = new Map<string, ReadOnce>();

/** Reads a file, unless these very bytes were read under its name before: a reading says what is in a file, and nothing changes it. */
function readOnce(listed: Listed, sources: SourcesRead): ReadOnce {
  const sha256 = sources.sha256(listed.file);
  const key = `${listed.publication} ${listed.file}`;
  const before = known.get(key);
  if (before?.sha256 === sha256) return before;
  const collector = new BreakdownCollector();
  const read = { sha256, reading: readListed(listed, sources, collector), collector };
  // The published bytes stay known while a changed copy is read.
  if (before === undefined) known.set(key, read);
  return read;
}

/** Reads a workbook as its sheets and any other file as text. */
function readListed({ publication, file }: Listed, sources: SourcesRead, breakdowns?: BreakdownCollector): Reading {
  if (file.endsWith('.ods'))
    return readBook(
      publication,
      ofFile(file, () => readOds(sources.bytes(file))),
      file
    );
  if (file.endsWith('.xlsx'))
    return readBook(
      publication,
      ofFile(file, () => readXlsx(sources.bytes(file))),
      file
    );
  return readPublication(publication, sources.text(file), file, breakdowns?.add);
}
