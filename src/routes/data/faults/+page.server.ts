import { measureById, isMeasureId } from '$lib/measures/index.ts';
import { checkInWords, inOrder } from '$lib/ui/checks.ts';
import { plainName } from '$lib/words/index.ts';
import { allFaults, allSources, areasByCode } from '../../loading/atlas.ts';

export async function load() {
  const [faults, areas, sources] = [inOrder(await allFaults()), await areasByCode(), await allSources()];
  const checks = [...new Set(faults.map(({ check }) => check))];
  const told = faults.map((fault) => {
    const area = areas.get(fault.area);
    const source = sources.find(({ id }) => id === fault.source);
    return {
      id: fault.id,
      check: fault.check,
      severity: fault.severity,
      place: area ? { name: plainName(area), slug: area.kind === 'england' || area.kind === 'region' ? '' : area.slug } : null,
      measure: isMeasureId(fault.measure) ? { id: fault.measure, title: measureById(fault.measure).title } : null,
      period: spanOf(fault.period.split(' ')),
      published: fault.published,
      expected: fault.expected,
      decision: fault.decision,
      cell: [source?.file.split('/').at(-1), fault.row === null ? '' : `line ${fault.row}`, fault.column].filter(Boolean).join(', ')
    };
  });
  return {
    groups: checks.map((check) => ({ check, ...checkInWords(check), faults: told.filter((fault) => fault.check === check) })),
    count: faults.length,
    blockers: faults.filter(({ severity }) => severity === 'blocker').length
  };
}

/** '2014 to 2024' for years without a gap; the years themselves otherwise. */
function spanOf(periods: readonly string[]): string {
  const [first = '', last = ''] = [periods[0], periods.at(-1)];
  return periods.length > 2 && Number(last) - Number(first) === periods.length - 1 ? `${first} to ${last}` : periods.join(', ');
}
