import type { Period } from '../model/period.ts';
import type { Unit } from './own-cells.ts';
import { SCALE_CHOICES, type ScaleChoice } from './own-scales.ts';

/** What a reader has said of a table of their own; all that is absent is guessed, and shown as guessed. Plain data: it is kept and linked. */
export interface OwnChoices {
  /** Whether the file is read as a table of the reader's own, although its headers are a publication's. */
  own?: true;
  /** Name of the sheet of a workbook. */
  sheet?: string;
  /** Position of the column of councils. */
  council?: number;
  /** Position of the figure that is drawn: that of its column, or of the first of its years. */
  figure?: number;
  /** Position of the column that the figure is a part of; null: it is none. */
  whole?: number | null;
  /** Position of the column of years; null: no column has years. */
  years?: number | null;
  /** The year of all figures, where the table does not say. */
  year?: Period;
  /** By position of a column that tells rows of one council apart, the value that is drawn. */
  kinds?: readonly (readonly [index: number, value: string])[];
  /** What commas are, where figures may be read both ways. */
  commas?: 'decimal' | 'thousands';
  /** Whether figures without a sign of unit mean what those with one do. */
  mixed?: 'same';
  /** Whether 0.46 in a column of percentages is 46% (`share`) or 0.46%. */
  fractions?: 'share' | 'percent';
  /** What amounts are that are not written short beside others that are. */
  scale?: ScaleChoice;
  unit?: Unit;
  /** Names that were settled: a council's code, or null for no council. */
  names?: readonly (readonly [written: string, code: string | null])[];
  better?: 'high' | 'low';
}

/** Something that the table does not say, and that the reader is asked. */
export interface OwnQuestion {
  /** The choice that answers it. */
  choice: 'commas' | 'mixed' | 'fractions' | 'scale';
  asks: string;
  options: readonly { value: string; label: string }[];
  /** What is taken meanwhile; null: the column is not drawn. */
  guess: string | null;
}

const LIMIT = 5000;
const isIndex = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 20_000;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 500;
const isPair = (value: unknown): value is [unknown, unknown] => Array.isArray(value) && value.length === 2;

/** Choices read from a link or from what was kept: whatever is no choice is left out. Never throws. */
export function choicesOf(data: unknown): OwnChoices {
  if (typeof data !== 'object' || data === null) return {};
  const { own, sheet, council, figure, whole, years, year, kinds, commas, mixed, fractions, scale, unit, names, better } =
    data as Record<string, unknown>;
  const pairs = (value: unknown) => (Array.isArray(value) ? value.slice(0, LIMIT).filter(isPair) : []);
  return {
    ...(own === true ? { own } : {}),
    ...(isText(sheet) ? { sheet } : {}),
    ...(isIndex(council) ? { council } : {}),
    ...(isIndex(figure) ? { figure } : {}),
    ...(isIndex(whole) || whole === -1 || whole === null ? { whole } : {}),
    ...(isIndex(years) || years === null ? { years } : {}),
    ...(isText(year) && /^(19[89]|20\d)\d(-\d\d)?$/.test(year) ? { year } : {}),
    ...(Array.isArray(kinds)
      ? { kinds: pairs(kinds).flatMap(([index, value]) => (isIndex(index) && isText(value) ? [[index, value] as const] : [])) }
      : {}),
    ...(commas === 'decimal' || commas === 'thousands' ? { commas } : {}),
    ...(mixed === 'same' ? { mixed } : {}),
    ...(fractions === 'share' || fractions === 'percent' ? { fractions } : {}),
    ...(SCALE_CHOICES.some((one) => one === scale) ? { scale: scale as ScaleChoice } : {}),
    ...(unit === '' || unit === '%' || unit === '£' ? { unit } : {}),
    ...(Array.isArray(names)
      ? {
          names: pairs(names).flatMap(([written, code]) =>
            isText(written) && (code === null || (isText(code) && /^E\d{8}$/.test(code))) ? [[written, code] as const] : []
          )
        }
      : {}),
    ...(better === 'high' || better === 'low' ? { better } : {})
  };
}
