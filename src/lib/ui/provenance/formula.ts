import type { Role, Term, UsedCell } from '../../model/cell.ts';
import { isPrinted, scaleOf, type Measure } from '../../model/measure.ts';
import type { Observation } from '../../model/observation.ts';
import { fixed, formatShort } from '../../words/index.ts';
import { numberIn } from './sum.ts';

/** A cell with what it is in its figure. */
export interface CellOfTerm extends UsedCell {
  definition: Term;
}

type Line = Pick<Observation, 'value' | 'numerator' | 'denominator'>;

/** '1,431', '−0.05', '4.9000000000000004': every digit that there is. */
function exact(number: number): string {
  return number.toLocaleString('en-GB', { maximumFractionDigits: 15 }).replace('-', '−');
}

/** '12', or '(30 − 18)' where several cells make it: those of one role, if they do give the number. */
function termInWords(role: Role, number: number, cells: readonly CellOfTerm[]): string {
  const own = cells.filter(({ definition }) => definition.role === role);
  const numbers = own.map((cell) => cell.definition.sign * (numberIn(cell.published) ?? NaN));
  const sum = numbers.reduce((all, one) => all + one, 0);
  if (own.length < 2 || Math.abs(sum - number) > 1e-9) return exact(number);
  const signed = numbers.map((one, at) => (at === 0 ? exact(one) : one < 0 ? `− ${exact(-one)}` : `+ ${exact(one)}`));
  return `(${signed.join(' ')})`;
}

/** As many decimals beyond those shown as leave no doubt which way it is rounded: 4.9615 is 4.96 of 5.0. */
function unrounded(value: number, decimals: number): string {
  for (let more = 1; more < 8; more++) {
    const written = fixed(value, decimals + more);
    if (fixed(Number(written.replaceAll(',', '')), decimals) === fixed(value, decimals))
      return written.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  }
  return exact(value);
}

/** '4.96%, shown as 5.0%'; '50%' where nothing is lost. */
function resultInWords(measure: Pick<Measure, 'unit' | 'decimals'>, value: number): string {
  const shown = formatShort(measure, value);
  const kind = measure.unit.kind;
  const written = unrounded(value, measure.decimals).replace('-', '−');
  const money = kind === 'money' ? (value < 0 ? `−£${written.slice(1)}` : `£${written}`) : written;
  const full = `${money}${kind === 'share' || kind === 'change' ? '%' : ''}`;
  const bare = (text: string) =>
    text
      .replace(/^\+/, '')
      .replace(/(\.\d*?)0+(?=%|$)/, '$1')
      .replace(/\.(?=%|$)/, '');
  return bare(shown) === bare(full) ? shown : `${full}, shown as ${shown}`;
}

/**
 * How a figure was worked out, with the numbers in: '71 / 1,431 × 100 = 4.96%, shown as 5.0%'. Empty where nothing was: without a figure,
 * or where it is published as it stands.
 */
export function formulaOf(
  measure: Pick<Measure, 'unit' | 'decimals' | 'from'>,
  line: Line,
  cells: readonly CellOfTerm[]
): string {
  if (line.value === null) return '';
  const result = resultInWords(measure, line.value);
  if (isPrinted(measure)) {
    const several = termInWords('value', line.value, cells);
    return several.startsWith('(') ? `${several.slice(1, -1)} = ${result}` : '';
  }
  if (line.numerator === null || line.denominator === null) return '';
  const quotient = `${termInWords('numerator', line.numerator, cells)} / ${termInWords('denominator', line.denominator, cells)}`;
  if (measure.unit.kind === 'change') return `(${quotient} − 1) × 100 = ${result}`;
  const scale = scaleOf(measure.unit);
  return `${quotient}${scale === 1 ? '' : ` × ${exact(scale)}`} = ${result}`;
}

/** For a figure that is published as it stands: '24.0, as published', '4.9000000000000004, shown as 4.9'. Empty for any other. */
export function printedInWords(
  measure: Pick<Measure, 'unit' | 'decimals' | 'from'>,
  line: Line,
  cells: readonly CellOfTerm[]
): string {
  const own = cells.filter(({ definition }) => definition.role === 'value');
  const [cell] = own;
  if (!isPrinted(measure) || own.length !== 1 || !cell || line.value === null) return '';
  const shown = formatShort(measure, line.value);
  const published = cell.published.trim();
  return published === shown ? `${shown}, as published` : `${published}, shown as ${shown}`;
}
