import { OF_LINES } from '../../export/figures/common.ts';
import type { FigureInput } from '../../export/figures/input.ts';
import { number, round, text, unitInWords } from '../../export/figures/tables.ts';
import type { Measure } from '../../model/measure.ts';
import { periodInWords } from '../../model/period.ts';
import { formatShort, formatCount } from '../../words/index.ts';
import type { FunnelData } from './funnel.ts';
import { funnelLabels, funnelSentences } from './funnel.ts';
import { changeHead, intervalInWords, notCompared, signed, wayInWords } from './since-words.ts';
import type { Since } from './since.ts';
import { measureInput } from '../../ui/export/input.ts';
import { overYears, type OverYears } from '../../ui/export/multiples.ts';
import type { At, Offered, PageFigures } from '../../ui/export/offer.ts';
import { placesOf } from '../../model/geography.ts';

/** The funnel of a measure's page. `dispersed`: whether the reader has limits that allow for over-dispersion. */
export function funnelOffered({ path, ...exported }: PageFigures, funnel: FunnelData, dispersed: boolean): Offered {
  const { measure } = exported;
  const places = placesOf(measure).many;
  const view = {
    kind: funnel.kind,
    rows: funnel.rows,
    target: funnel.target,
    widest: funnel.verdict.tau2,
    sentences: funnelSentences(measure, funnel, places),
    ...funnelLabels(measure, funnel),
    noun: places === 'boards' ? ('board' as const) : ('council' as const)
  };
  const input = ({ origin, version }: At) => measureInput({ ...exported, page: `${origin}${path}`, version });
  const offer = (title: string, tau2: number) => ({
    title,
    request: (at: At) => ({ kind: 'funnel' as const, input: input(at), view: { ...view, tau2 } })
  });
  const [chance, allowed] = [offer('Limits of chance alone', 0), offer('Allowing for over-dispersion', funnel.verdict.tau2)];
  return { name: 'the funnel', offers: dispersed ? [allowed, chance] : [chance, allowed] };
}

/** What changed since a year, as a table. `within`: codes of the councils that the reader looks at; null for all. */
export function sinceOffered(
  figures: OverYears,
  since: Since,
  sentences: readonly string[],
  within: ReadonlySet<string> | null
): Offered {
  const { measure } = figures;
  const changed = since.changed.filter(({ code }) => within?.has(code) ?? true);
  const [a, b] = [periodInWords(since.from), periodInWords(since.to)];
  const tested = changed.some(({ way }) => way !== null);
  const ofRates = changed.some(({ ratio }) => ratio !== null);
  const brief = (way: ReturnType<typeof wayInWords>) => way.words.replace(' beyond chance', '').replace('no clear change', '–');
  const view = {
    columns: [
      { head: 'Council', align: 'start' as const, most: 15 },
      { head: a, align: 'end' as const, most: 7 },
      { head: b, align: 'end' as const, strong: true, most: 7 },
      { head: changeHead(measure), align: 'end' as const, most: 7 },
      ...(tested
        ? [{ head: ofRates ? '99.8% of the ratio' : '99.8% interval', align: 'end' as const, most: ofRates ? 13 : 9 }]
        : []),
      { head: 'Result', align: 'start' as const, most: 5 }
    ],
    rows: changed.map((one) => ({
      cells: [
        one.name,
        formatShort(measure, one.before.value),
        formatShort(measure, one.now.value),
        signed(measure, one.change),
        ...(tested ? [intervalInWords(measure, one)] : []),
        brief(wayInWords(one.way, one.change))
      ]
    }))
  };
  const note = (words: string, must: boolean) => ({ text: words, must });
  const input = (at: At): FigureInput => {
    const caveats = measure.caveats.filter(({ id }) => !OF_LINES.includes(id));
    const common = overYears(
      { ...figures, measure: { ...measure, caveats } },
      [since.from, since.to],
      new Set(changed.map(({ code }) => code)),
      at
    );
    return {
      ...common,
      name: `${measure.id}_${since.from}-to-${since.to}_${within ? `${changed.length}-councils` : 'england'}_change`,
      headline: `${measure.title}: change from ${a} to ${b}`,
      subtitle: `${measure.statisticalTitle}, by council, largest rise first.`,
      sentence: sentences.join(' '),
      description: sentences.join(' '),
      notes: [
        /* England’s own figure may be left out; what is said of councils, and of a change of the return, may not. */
        ...sentences.map((sentence) => note(sentence, !sentence.startsWith('England’s figure'))),
        ...(tested
          ? [note('Rose, fell: beyond chance, by 99.8% intervals. A dash: chance alone could explain the change.', true)]
          : []),
        ...(within
          ? [
              note(
                `${formatCount(changed.length)} of ${formatCount(since.changed.length)} councils are shown, as chosen by whoever downloaded this.`,
                true
              )
            ]
          : []),
        ...(within ? [] : notCompared(measure, since)).map((words) => note(words, false)),
        ...common.notes
      ],
      table: sinceTable(measure, within ? { ...since, newer: [], ended: [], without: [], few: [], doubted: [] } : since, changed)
    };
  };
  return { name: 'the change', offers: [{ title: 'Table', request: (at) => ({ kind: 'listing', input: input(at), view }) }] };
}

function sinceTable(
  measure: Measure,
  { from, to, newer, ended, without, few, doubted }: Since,
  changed: Since['changed']
): FigureInput['table'] {
  const unit = unitInWords(measure);
  const ofRates = measure.unit.kind === 'rate';
  const interval = (end: 'lower' | 'upper') =>
    number(
      `${end}_99_8`,
      `${end === 'lower' ? 'Lower' : 'Upper'} end of the 99.8% interval of the ${ofRates ? 'ratio' : 'change'}`,
      ofRates
        ? 'The later rate over the earlier, given the sum of both counts (Wilson’s); an upper end that does not exist is empty'
        : `${unit}; Newcombe’s, of shares with published counts`,
      ofRates ? 3 : measure.decimals
    );
  const limitsOf = ({ interval: points, ratio }: Since['changed'][number]) =>
    [(points ?? ratio)?.low, (points ?? ratio)?.high].map((end) =>
      end !== undefined && Number.isFinite(end) ? round(end) : null
    );
  const none = (names: readonly string[], status: string, reason: string) =>
    names.map((name) => ['', name, null, null, null, null, null, status, reason]);
  return {
    columns: [
      text('area_code', 'Code', 'GSS code; empty where nothing is compared'),
      text('area', 'Area', 'Council'),
      number(`value_${from}`, `Figure, ${periodInWords(from)}`, unit, measure.decimals),
      number(`value_${to}`, `Figure, ${periodInWords(to)}`, unit, measure.decimals),
      number('change', changeHead(measure), 'The later less the earlier, before rounding', measure.decimals),
      interval('lower'),
      interval('upper'),
      text('status', 'Status', 'ok, or why the two are not compared'),
      text('told', 'Result', 'Whether the change is beyond chance, or why there is none')
    ],
    rows: [
      ...changed.map((one) => [
        one.code,
        one.name,
        round(one.before.value),
        round(one.now.value),
        round(one.change),
        ...limitsOf(one),
        'ok',
        wayInWords(one.way, one.change).words
      ]),
      ...none(newer, 'not-an-area-then', `Not a council in ${periodInWords(from)}`),
      ...none(ended, 'not-an-area-then', `Ended before ${periodInWords(to)}`),
      ...none(without, 'no-sound-figure', 'No sound figure of one of the two'),
      ...none(few, 'too-few', 'Too few behind one of the two figures'),
      ...none(doubted, 'count-doubted', 'A check doubts the count behind one of the two figures')
    ]
  };
}
