import { writeTable } from '../../src/lib/tables/csv.ts';
import { INSPECTIONS, type Inspection } from '../../src/lib/tables/inspections.ts';
import { FRAMEWORKS } from '../../src/lib/tables/words.ts';
import type { ReadFile } from '../../src/lib/checks/evidence.ts';

/**
 * `data/inspections.csv`: the area inspections of both frameworks, by area and framework. A revisit under the framework of 2016 is a line
 * of its own: it judges progress, and not the area anew.
 */
export function inspectionsCsv(files: readonly ReadFile[]): string {
  const lines = files.flatMap(inspectionsOf).sort((a, b) => (a.area < b.area ? -1 : a.area > b.area ? 1 : order(a) - order(b)));
  return writeTable(INSPECTIONS, lines);
}

function order({ framework }: Inspection): number {
  return FRAMEWORKS.indexOf(framework);
}

function inspectionsOf({ publication, source, rows }: ReadFile): Inspection[] {
  if (publication !== 'inspections-2023' && publication !== 'inspections-2016') return [];
  return rows.flatMap(({ area, line, cells, dates = {}, spans = {} }): Inspection[] => {
    const date = (name: string) => dates[name] ?? '';
    const of = { area, source, row: line };
    const dated = { start: date('start'), end: date('end'), published: date('published') };
    const visits = { monitoringWithin: spans.monitoring ?? '', fullWithin: spans.full ?? '' };
    if (publication === 'inspections-2023')
      return [{ ...of, ...dated, ...visits, framework: '2023', outcome: cells.outcome?.value?.toString() ?? '' }];
    const full: Inspection = { ...of, ...dated, ...visits, framework: '2016', outcome: cells.statement?.published ?? '' };
    const progress = cells.revisit?.published ?? '';
    if (progress === '') return [full];
    const revisited = { start: date('revisitStart'), published: date('revisitPublished') };
    return [full, { ...full, ...revisited, framework: '2016-revisit', outcome: progress }];
  });
}
