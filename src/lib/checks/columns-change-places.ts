import { ENGLAND, isCouncil } from '../model/area.ts';
import { bottomOf, fieldsOf, topOf, type Field, type Measure } from '../model/measure.ts';
import { periodInWords, yearBefore, type Period } from '../model/period.ts';
import { fieldInWords } from '../publications/field-words.ts';
import { crossedIn, FEWEST, SHARE } from './crossed.ts';
import { inFigures, type Check, type Evidence, type Finding } from './evidence.ts';

/** A count that measures of one publication are made from, by period and council. */
interface Series {
  publication: string;
  fields: readonly string[];
  measures: Measure[];
  counts: Map<Period, Map<string, number>>;
  /** The file that each period is of. */
  sources: Map<Period, string>;
}

export const columnsChangePlaces: Check = {
  id: 'columns-change-places',
  title: 'No two columns change places from one year to the next',
  reason:
    'Where two headings are swapped, every sum may still hold, and each figure is of something else. In every year published so far, under half of the councils that can tell two counts apart have them nearer the other way about.',
  fault: {
    title: 'Two columns may have changed places',
    text: 'In most councils each of two counts is nearer to the other of the year before than to its own.'
  },
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    const all = seriesOf(evidence);
    for (const [position, one] of all.entries())
      for (const other of all.slice(position + 1)) {
        if (one.publication !== other.publication) continue;
        for (const period of one.counts.keys()) {
          const before = yearBefore(period);
          const { informative, crossed } = crossedIn(
            [one.counts.get(period), other.counts.get(period)],
            [one.counts.get(before), other.counts.get(before)]
          );
          if (informative < FEWEST) continue;
          tested++;
          if (crossed >= informative * SHARE)
            findings.push(...findingsOf(evidence, one, other, period, { informative, crossed }));
        }
      }
    return { tested, findings };
  }
};

function seriesOf({ measures, observations, gazetteer }: Evidence): Series[] {
  const all = new Map<string, Series>();
  const councils = new Set(gazetteer.areas.filter(isCouncil).map(({ code }) => code));
  for (const measure of measures) {
    const lines = (observations.get(measure.id) ?? []).filter(({ area }) => councils.has(area));
    const terms: [Field | null, 'numerator' | 'denominator'][] = [
      [topOf(measure), 'numerator'],
      [bottomOf(measure), 'denominator']
    ];
    for (const [field, term] of terms) {
      if (!field || !lines.some((line) => line[term] !== null)) continue;
      const fields = fieldsOf(field);
      const key = `${field.publication} ${fields.join(' ')}`;
      const series: Series = all.get(key) ?? {
        ...{ publication: field.publication, fields, measures: [] },
        ...{ counts: new Map(), sources: new Map() }
      };
      all.set(key, series);
      series.measures.push(measure);
      for (const { area, period, source, [term]: count } of lines) {
        if (count === null) continue;
        const counts = series.counts.get(period) ?? new Map<string, number>();
        series.counts.set(period, counts.set(area, count));
        series.sources.set(period, source);
      }
    }
  }
  return [...all.values()];
}

/** One finding for each measure that rests on either, of the period and of the later ones of the same file. */
function findingsOf(
  evidence: Evidence,
  one: Series,
  other: Series,
  period: Period,
  { informative, crossed }: { informative: number; crossed: number }
): Finding[] {
  const source = one.sources.get(period) ?? '';
  const periods = [...one.sources].filter(([of, from]) => of >= period && from === source).map(([of]) => of);
  const year = periodInWords(yearBefore(period));
  return [...new Set([...one.measures, ...other.measures])].map(({ id }) => ({
    ...{ source, row: null, area: ENGLAND, measure: id, period: periods.sort().join(' ') },
    column: [one, other].map((series) => columnOf(evidence, series, source)).join(' and '),
    published: `two counts that are each nearer to the other of ${year} in ${inFigures(crossed)} of the ${inFigures(informative)} councils that can tell them apart`,
    expected: `each nearer to its own of ${year}, as in most councils in every year before: the two headings may have changed places`
  }));
}

/** The column as the file names it, or what is counted where it is several. */
function columnOf(evidence: Evidence, { publication, fields }: Series, source: string): string {
  const [field = '', second] = fields;
  if (second !== undefined) return fields.map(fieldInWords).join(' and ');
  const file = evidence.files.find((candidate) => candidate.source === source && candidate.publication === publication);
  return file?.rows.find(({ cells }) => cells[field])?.cells[field]?.column ?? fieldInWords(field);
}
