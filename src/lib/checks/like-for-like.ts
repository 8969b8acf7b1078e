import { inForce, isCouncil } from '../model/area.ts';
import { filesOf, inFigures, type Check, type Finding } from './evidence.ts';

/** A printed national rate whose two counts are not of the same councils. */
export const likeForLike: Check = {
  id: 'like-for-like',
  title: 'A published total’s numerator and denominator cover the same councils',
  reason: 'Dividing the appeals of all councils by the decisions of some makes the rate too high.',
  fault: { title: 'A rate of two different sets of councils', text: 'Numerator and denominator must cover the same councils.' },
  severity: 'warning',
  doubts: 'count',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const file of filesOf(evidence, 'appeals'))
      for (const total of file.rows.filter((row) => row.level !== 'council'))
        for (const measure of evidence.measures) {
          if (
            !('numerator' in measure.from) ||
            measure.from.numerator.publication !== 'appeals' ||
            measure.from.denominator.publication !== 'appeals'
          )
            continue;
          const [over, under, rate] = [
            measure.from.numerator.fields[0] ?? '',
            measure.from.denominator.fields[0] ?? '',
            measure.from.publishedRate ?? ''
          ];
          const [printedOver, printedUnder] = [total.cells[over]?.value, total.cells[under]?.value];
          if (typeof printedOver !== 'number' || typeof printedUnder !== 'number') continue;
          tested++;
          const councils = file.rows.filter((row) => {
            const area = evidence.gazetteer.byCode(row.area);
            return area && isCouncil(area) && row.period === total.period && inForce(area, row.period);
          });
          const complete = councils.filter(
            (row) => typeof row.cells[over]?.value === 'number' && typeof row.cells[under]?.value === 'number'
          );
          const sum = (field: string, rows: typeof councils) =>
            rows.reduce((added, row) => added + (row.cells[field]?.value ?? 0), 0);
          if (sum(over, councils) !== printedOver || sum(under, complete) !== printedUnder || sum(over, complete) === printedOver)
            continue;
          const like = (sum(over, complete) / printedUnder) * 100;
          findings.push({
            source: file.source,
            row: total.line,
            area: total.area,
            measure: measure.id,
            period: total.period,
            column: total.cells[rate]?.column ?? measure.title,
            published: `${total.cells[rate]?.published.trim() ?? ''}, ${inFigures(printedOver)} of ${inFigures(printedUnder)}`,
            expected: `${inFigures(like, 1)}%, ${inFigures(sum(over, complete))} of ${inFigures(printedUnder)}: only the councils that have both counts`
          });
        }
    return { tested, findings };
  }
};
