import type { Row } from '../../charts/areas/mark.ts';
import { councilsOf } from '../../explore/own-table.ts';
import type { Gazetteer } from '../../model/gazetteer.ts';
import { listName } from '../../words/index.ts';
import type { Answer, Shown } from './model.ts';

/** Every council of the time, those of the list with the figure that is drawn: the others are faded. */
export function mappedOf({ rows }: Pick<Answer, 'rows'>, shown: Shown, gazetteer: Gazetteer): Row[] {
  const listed = new Map(rows.map((row) => [row.area, row.cells[shown.column]]));
  return councilsOf(gazetteer, shown.period).map((area) => {
    const cell = listed.get(area.code);
    const name = listName(area);
    return {
      code: area.code,
      name,
      slug: area.slug,
      region: area.region,
      value: cell?.value ?? null,
      status: cell ? 'ok' : 'no-row',
      label: `${name}: ${cell ? cell.text : 'not in the list'}`
    };
  });
}
