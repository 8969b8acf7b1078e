import { isGraded } from '../../../model/measure.ts';
import type { Alone } from '../../../export/work/job.ts';
import { WAY_TO_SELECTION, type At, type Offered } from '../../../ui/export/offer.ts';
import { servedJson } from '../../../ui/served.ts';
import type { ExploreMachine } from '../machine.svelte.ts';
import { downloadOf } from '../downloads.ts';

/** Why the view of an address has no chart to stand alone; null where it has one. */
export function notAlone(machine: ExploreMachine): string | null {
  const { selection, measure, periods, when } = machine;
  if (selection.view === 'sql') return 'An answer in SQL is not drawn in a frame: it is worked out where it is asked.';
  if (selection.view === 'two-measures' && machine.panel === null)
    return 'The address asks for two measures and names one, so there is no chart to draw.';
  if (selection.view === 'over-time' && downloadOf(machine) === undefined)
    return isGraded(measure)
      ? 'Not a number, so there is no chart.'
      : periods.length < 2
        ? `Figures are published for ${when} alone, so there is no line to draw yet.`
        : 'No figure of England or of these councils is published over the years, so there is no line to draw.';
  return null;
}

/** What is drawn of a selection, as the dialog offers it. Throws where a file that it needs does not come. */
async function offeredOf(machine: ExploreMachine): Promise<Offered> {
  const { panel, path, alone, drawn, measure } = machine;
  if (panel?.kind === 'two-measures') {
    const { pairOffered } = await import('../two-measures/download.ts');
    return pairOffered({ ...panel.props, within: panel.props.within ?? null, path, selected: null, alone });
  }
  if (panel?.kind === 'breakdown') {
    const [{ breakdownOffered }, { isOfDetail }] = await Promise.all([
      import('../breakdown/download.ts'),
      import('../breakdown/description.ts')
    ]);
    const { file, within } = panel;
    const pair = machine.selection.groups;
    const detailed = pair !== null && isOfDetail(file, pair);
    const { period, rows } = drawn;
    return breakdownOffered({ measure, period, file, rows, pair, within, detailed, path, alone });
  }
  const download = downloadOf(machine);
  if (!download) throw new Error(notAlone(machine) ?? 'There is no chart of this selection.');
  const { measureOffers } = await import('../../../ui/export/offers.ts');
  return measureOffers(download.what, machine.figures());
}

/**
 * The figure that the dialog of `/explore` hands over first, as it stands alone in a frame. `origin` of this site, with its folder. Throws in
 * words for a reader.
 */
export async function aloneFigure(machine: ExploreMachine, origin: string): Promise<Alone> {
  const [{ offers }, { version }, { aloneOf }] = await Promise.all([
    offeredOf(machine),
    servedJson<{ version: string }>('/data/changes.json'),
    import('../../../ui/export/drawn.ts')
  ]);
  const [first] = offers;
  if (!first) throw new Error('There is no chart of this selection.');
  const at: At = { origin, version };
  return aloneOf(first.request(at), {
    title: first.title,
    page: `${origin}${machine.path}`,
    back: WAY_TO_SELECTION,
    also: machine.alone.also
  });
}
