import { areaCsv, areaDocument, byArea, figuresOfArea } from './area.ts';
import { csvwOf } from './csvw.ts';
import { areaAddress, areaList, describedMeasure, headOf, indexOf, measureHead } from './documents.ts';
import { OBSERVATIONS } from '../tables/observations.ts';
import { valuesOf } from '../tables/record.ts';
import type { Published } from './published.ts';

/** Every file of the open data API: its path in the site and its text. The same tables make the same bytes. */
export function* apiFiles(published: Published): Generator<[path: string, text: string]> {
  yield ['api/index.json', pretty(indexOf(published))];
  yield ['api/csvw.json', pretty(csvwOf(published.descriptor))];
  yield ['api/areas.json', withRows(headOf(published), 'areas', areaList(published))];
  yield [
    'api/measures.json',
    withRows(
      headOf(published),
      'measures',
      published.measures.map(({ measure, described }) => describedMeasure(measure, described))
    )
  ];
  for (const one of published.measures) {
    const rows = one.rows.map((row) => valuesOf(OBSERVATIONS, row));
    yield [`api/measures/${one.measure.id}.json`, withRows(measureHead(published, one), 'rows', rows)];
  }
  const figures = byArea(published);
  for (const area of published.areas) {
    const own = figuresOfArea(area, published, figures);
    const path = areaAddress(area).slice(1);
    const { head, rows } = areaDocument(area, published, own);
    yield [`${path}.json`, withRows(head, 'rows', rows)];
    yield [`${path}.csv`, areaCsv(area, published, own)];
  }
}

const pretty = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;

/** An object with a list at its end, an entry a line, so that a reader and `grep` find their way in it. */
function withRows(head: object, name: string, rows: readonly unknown[]): string {
  const start = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  return `{\n${start.join('')}${JSON.stringify(name)}: [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n}\n`;
}
