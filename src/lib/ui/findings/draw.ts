import type { Finding, Group } from '../../model/finding.ts';
import type { Measure } from '../../model/measure.ts';
import { periodOnBasis } from '../../words/caption.ts';
import { besideFinding, findingInWords, hasOwnLike, KIND_TITLES, type Part } from '../../words/findings.ts';
import { doubtedInWords, englandMoved, groupInWords, listedInWords } from '../../words/finding-groups.ts';
import { capital, formatCount, formatShort, inWords } from '../../words/index.ts';
import { checkInWords } from '../check-in-words.ts';
import { polarityInWords } from '../measures.ts';
import { escape } from '../../charts/kit/markup.ts';
import { drawLimits, drawYears, type Point } from './chart.ts';

/** A finding with what a page says of its council. */
export interface Placed {
  finding: Finding;
  name: string;
  slug: string;
  /** Address of its region. */
  region: string;
  council: readonly Point[];
}

export interface DrawnGroup {
  group: Group;
  /** Of outliers, how many more were not held against England because a check doubts their count. */
  doubted: number;
  listed: readonly Placed[];
}

export interface DrawnMeasure {
  measure: Measure;
  england: readonly Point[];
  /** Whether the page of the measure shows this period, or another of it does. */
  href: string;
  /** The release that the figures are of: 'Reporting year 2026 of …'. */
  release: string;
  groups: readonly DrawnGroup[];
}

/** All that is listed of a measure, as HTML: drawn once, on the server, because it is more than a page should carry twice. */
export function drawMeasure({ measure, england, href, release, groups }: DrawnMeasure): string {
  const period = groups[0]?.group.period ?? '';
  const caveats = measure.caveats.filter(({ id }) =>
    groups.some(({ listed }) => listed.some(({ finding }) => finding.notes.includes(id)))
  );
  const general = measure.caveats.find(({ periods, id }) => periods === undefined && id !== 'person-level-return');
  const caveatTexts = [general?.text, ...caveats.map(({ text }) => text)].filter((text) => text !== undefined);
  const january =
    measure.yearBasis === 'january' && groups.some(({ group }) => group.kind === 'change')
      ? 'Most children counted in January were counted a year before, so chance moves these figures less than their intervals allow.'
      : '';
  return (
    `<section class="measure" id="${measure.id}" data-topic="${measure.topic.id}" aria-labelledby="${measure.id}-title">` +
    `<h3 id="${measure.id}-title"><a href="${href}">${escape(measure.title)}</a>, ${escape(periodOnBasis(measure, period))}</h3>` +
    `<details class="fold shut"><summary>${foldInWords(groups)}</summary>` +
    `<p class="small">${escape([polarityInWords(measure), ...caveatTexts, january].filter(Boolean).join(' '))} <span class="release">${escape(release)}</span></p>${groups
      .map((group) => drawGroup(measure, england, group))
      .join('')}</details></section>`
  );
}

/** What stands on the fold of a measure: 'Nine findings listed, of 141'. */
function foldInWords(groups: readonly DrawnGroup[]): string {
  const found = groups.reduce((sum, { group }) => sum + group.found, 0);
  const listed = groups.reduce((sum, group) => sum + group.listed.length, 0);
  if (found === 0) return 'No finding, and what was tested';
  const words = `${inWords(listed)} ${listed === 1 ? 'finding' : 'findings'} listed`;
  return `${capital(words)}${listed < found ? `, of ${formatCount(found)}` : ''}`;
}

function drawGroup(measure: Measure, england: readonly Point[], { group, listed, doubted }: DrawnGroup): string {
  const at = (period: string | null) => england.find((point) => point.period === period);
  const moved =
    group.kind === 'change' || group.kind === 'run' ? englandMoved(measure, at(group.basePeriod), at(group.period)) : '';
  const words = [groupInWords(group), doubtedInWords(doubted), moved, listedInWords(listed.length, group.found)]
    .filter((text) => text !== '')
    .join(' ');
  const items = listed.map((placed) => drawFinding(measure, england, placed)).join('');
  return (
    `<div class="group" data-kind="${group.kind}"><h4>${KIND_TITLES[group.kind]}</h4><p class="small">${escape(words)}</p>` +
    `${items === '' ? '' : `<ul class="plain">${items}</ul>`}</div>`
  );
}

function drawFinding(measure: Measure, england: readonly Point[], { finding, name, slug, region, council }: Placed): string {
  const whole = england.find(({ period }) => period === finding.now.period);
  const there = whole?.value ?? null;
  const parts = findingInWords(measure, finding, there, whole && hasOwnLike(measure, whole));
  const chart =
    finding.kind === 'outlier' && there !== null
      ? drawLimits(name, finding, there, formatShort(measure, Math.max(finding.now.value, finding.high)))
      : drawYears(measure, name, council, england, finding);
  const beside = [...besideFinding(measure, finding).map(escape), ...flagsOf(finding).map(drawFlag)].join(' ');
  return (
    `<li data-council="${slug}" data-region="${region}" data-figures="${measure.id}/${slug}/"><p><a href="/councils/${slug}">${escape(name)}</a>: ` +
    `${drawParts(parts)}${beside === '' ? '' : ` <span>${beside}</span>`}</p>${chart}</li>`
  );
}

export function drawFlag({ id, words }: { id: string; words: string }): string {
  return `Our checks flag <a href="/data/faults#${id}">${escape(words)}</a>.`;
}

/** No line ends between a figure and the stop after it. */
export function drawParts(parts: readonly Part[]): string {
  return parts
    .map((part, i) => {
      if (typeof part !== 'string') {
        const [stop = ''] = /^[.,:]*/.exec(stringAt(parts, i + 1)) ?? [];
        const button = `<button data-figure="${part.england ? `/england/${part.period}` : part.period}">${escape(part.figure)}</button>`;
        return stop === '' ? button : `<b>${button}${stop}</b>`;
      }
      return escape(i > 0 && typeof parts[i - 1] !== 'string' ? part.replace(/^[.,:]*/, '') : part);
    })
    .join('');
}

const stringAt = (parts: readonly Part[], i: number): string => (typeof parts[i] === 'string' ? parts[i] : '');

/** Warnings of the ledger about the figures of a finding, each check once: 'a swing from one year to the next', with the id of one. */
export function flagsOf({ notes }: Pick<Finding, 'notes'>): { id: string; words: string }[] {
  const byCheck = new Map(notes.filter((note) => note.includes('.')).map((id) => [id.split('.')[0] ?? '', id]));
  return [...byCheck].map(([check, id]) => ({
    id,
    words: checkInWords(check).title.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase())
  }));
}
