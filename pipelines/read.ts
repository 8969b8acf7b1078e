import type { Area } from '../src/lib/model/area.ts';
import { Gazetteer } from '../src/lib/model/gazetteer.ts';
import { placeRows } from '../src/lib/publications/place.ts';
import { hasErrors, PublicationError, readPublication, type Problem } from '../src/lib/publications/index.ts';
import { buildAreas } from './areas/build.ts';
import type { ReadFile } from './checks/evidence.ts';
import { LISTED, sourceId, type SourcesRead } from './sources.ts';

export interface FilesRead {
  areas: Area[];
  gazetteer: Gazetteer;
  files: ReadFile[];
  warnings: Problem[];
}

/**
 * Reads every listed file and places its rows. Throws a PublicationError that holds all that is wrong in all of them: either every file is
 * clean or nothing goes on.
 */
export function readFiles(sources: SourcesRead, acceptChanged = false): FilesRead {
  const readings = LISTED.map((listed) => readPublication(listed.publication, sources.text(listed.file), listed.file));
  const changed = sources.problems.map((problem): Problem => (acceptChanged ? { ...problem, severity: 'warning' } : problem));
  const found = [...readings.flatMap((reading) => reading.problems), ...changed];
  if (readings.some(hasErrors)) throw new PublicationError(found.filter((problem) => problem.severity === 'error'));
  const areas = buildAreas(readings);
  const gazetteer = new Gazetteer(areas);
  const files = LISTED.map((listed, index): ReadFile => {
    const reading = readings[index];
    if (!reading) throw new Error(`${listed.file} was not read`);
    const { rows, disagreements, problems } = placeRows(reading, gazetteer);
    found.push(...problems);
    const beside = reading.rows.filter((row) => row.level === 'beside');
    return {
      source: sourceId(listed.file),
      file: listed.file,
      publication: listed.publication,
      rows,
      beside,
      disagreements
    };
  });
  if (hasErrors({ problems: found })) throw new PublicationError(found.filter((problem) => problem.severity === 'error'));
  return { areas, gazetteer, files, warnings: found };
}
