import { periodInWords } from '../model/period.ts';
import { topOf, type Measure } from '../model/measure.ts';
import { PUBLICATIONS, publisherOfPublication, type Publisher } from '../model/publication.ts';

const publisher = (measure: Pick<Measure, 'from'>): Publisher => publisherOfPublication(topOf(measure).publication);

/** Who publishes the measure's figures, as the beginning of a sentence names them. */
export function publisherOf(measure: Pick<Measure, 'from'>): string {
  return publisher(measure).begins;
}

/** The publisher and a verb: 'DfE publishes'. An appeal rate divides the tribunal's count by DfE's: 'DfE and the Ministry of Justice publish'. */
export function publishes(measure: Pick<Measure, 'from'>): string {
  const { begins, jointly } = publisher(measure);
  return jointly ? `${jointly} publish` : `${begins} publishes`;
}

/**
 * Who gives no figure: 'DfE withheld the figure and gives no reason' where a mark stands in its place; 'NHS England publishes no figure'
 * where nothing does. `what`: 'the figure', 'the figures of Halton and Norfolk'.
 */
export function withheld(measure: Pick<Measure, 'from'>, what: string): string {
  if (PUBLICATIONS[topOf(measure).publication].missing !== 'x')
    return `${publishes(measure)} ${what.replace(/^the figures?/, 'no figure').replace(/^no figure of/, 'no figure for')}`;
  const { begins, jointly } = publisher(measure);
  return `${jointly ?? begins} withheld ${what} and ${jointly ? 'give' : 'gives'} no reason`;
}

/** 'DfE’s table leaves Leicester out'. */
export function leavesOut(measure: Pick<Measure, 'from'>, who: string): string {
  return `${publisherOf(measure)}’s table leaves ${who} out`;
}

/** 'DfE withdrew this figure in June 2026', of a day or a month. */
export function withdrawnInWords(measure: Pick<Measure, 'from'>, on: string): string {
  const [, month = on, day] = /^(\d{4}-\d{2})-(\d{2})$/.exec(on) ?? [];
  return `${publisherOf(measure)} withdrew this figure ${day === undefined ? 'in' : `on ${Number(day)}`} ${periodInWords(month)}`;
}
