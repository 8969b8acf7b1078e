import type { Component } from 'svelte';
import type { BreakdownFile } from '../../breakdowns/file.ts';
import type { DimensionId } from '../../breakdowns/dimensions.ts';
import type { Drawn } from './data.ts';
import type { Side } from './two-measures/pair.ts';
import type { Within } from './within.ts';
import type TwoMeasures from './two-measures/TwoMeasures.svelte';
import type Breakdown from './breakdown/Breakdown.svelte';
import { measureById } from '../../measures/index.ts';

type PropsOf<T> = T extends Component<infer Props> ? Props : never;

/** A view whose code is brought when it is first asked for, with what it says of the selection. */
export type Panel = {
  /** A sentence that can be quoted alone; empty where the view has none of its own. */
  headline: string;
  subtitle: string;
  /** What of the reader's choice it could not follow. */
  reasons: string[];
} & (
  | { kind: 'two-measures'; Component: typeof TwoMeasures; props: Pick<PropsOf<typeof TwoMeasures>, 'x' | 'y' | 'within'> }
  | { kind: 'breakdown'; Component: typeof Breakdown; file: BreakdownFile; within: Within | null }
);

const sideOf = ({ measure, period, rows, england }: Drawn): Side => ({ measure: measureById(measure), period, rows, england });

/** Two measures of the same councils against each other. Throws where its code does not come. */
export async function twoMeasuresPanel(first: Drawn, second: Drawn, within: Within | null): Promise<Panel> {
  const [{ default: Component }, { pairMeasures, refusalOf }, { pairHeadline, pairSubtitle }] = await Promise.all([
    import('./two-measures/TwoMeasures.svelte'),
    import('./two-measures/pair.ts'),
    import('./two-measures/words.ts')
  ]);
  const [x, y] = [sideOf(first), sideOf(second)];
  const pair = refusalOf(x.measure, y.measure) === null ? pairMeasures(x, y, within) : null;
  const hasPair = pair !== null && pair.rows.length > 0;
  return {
    kind: 'two-measures',
    Component,
    props: { x, y, within },
    headline: hasPair ? pairHeadline(pair) : '',
    subtitle: hasPair ? pairSubtitle(pair) : '',
    reasons: []
  };
}

/** A measure by groups of children. Throws where its code or its file does not come. */
export async function breakdownPanel(
  drawn: Drawn,
  by: DimensionId,
  groups: readonly [first: string, second: string] | null,
  within: Within | null
): Promise<Panel> {
  const [{ default: Component }, { describeBreakdown, isOfDetail }, { loadBreakdown }] = await Promise.all([
    import('./breakdown/Breakdown.svelte'),
    import('./breakdown/description.ts'),
    import('./breakdown/load.ts')
  ]);
  const file = await loadBreakdown(drawn.measure, by);
  const { period, rows } = drawn;
  const detailed = groups !== null && isOfDetail(file, groups);
  const described = describeBreakdown({
    measure: measureById(drawn.measure),
    period,
    file,
    rows,
    pair: groups,
    within,
    detailed
  });
  const followed = groups === null || described?.pair?.join() === groups.join();
  return {
    kind: 'breakdown',
    Component,
    file,
    within,
    headline: described?.headline ?? '',
    subtitle: described?.subtitle ?? '',
    reasons: followed
      ? []
      : [`There are no figures here for the groups ‘${groups.join('’ and ‘')}’ side by side. Two others are compared.`]
  };
}
