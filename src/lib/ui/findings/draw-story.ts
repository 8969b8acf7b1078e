import { escape } from '../../charts/kit/markup.ts';
import type { Finding } from '../../model/finding.ts';
import type { Measure } from '../../model/measure.ts';
import { besideFinding, findingInWords, hasOwnLike, KIND_TITLES, type Part } from '../../words/findings.ts';
import { storyCaveat, storyHeadline, storySentence } from '../../words/stories.ts';
import type { Point } from './chart.ts';
import { drawFlag, drawParts, flagsOf } from './draw.ts';
import { CARD, drawStoryCouncils, drawStoryYears, LEAD, type Size } from './story-chart.ts';

/** A finding of a story with what is drawn and said of it. */
export interface FindingInContext {
  measure: Measure;
  finding: Finding;
  england: readonly Point[];
}

export interface DrawnStory extends FindingInContext {
  /** Address of the story on a page: 'wakefield-getting-in-2025'. */
  anchor: string;
  area: { name: string; slug: string };
  /** As lists have it. */
  name: string;
  topic: string;
  council: readonly Point[];
  /** Every council's sound figure of the period. */
  councils: readonly number[];
  /** Page of the measure and period. */
  href: string;
  release: string;
  also: readonly FindingInContext[];
}

/** England's like-for-like figure at a finding's newest period. */
export function englandAt({ finding, england }: Pick<FindingInContext, 'finding' | 'england'>): number | null {
  return england.find(({ period }) => period === finding.now.period)?.value ?? null;
}

/** The headline as text, without a stop. */
export const headlineOf = (found: FindingInContext, area: { name: string }): string =>
  storyHeadline(found.measure, found.finding, area, englandAt(found));

/** The sentence under it, in pieces. */
export function sentenceOf({ measure, finding, england }: FindingInContext): Part[] {
  const there = england.find(({ period }) => period === finding.now.period);
  return storySentence(measure, finding, there?.value ?? null, there && hasOwnLike(measure, there));
}

/** Stories as a list, in HTML, drawn once. `level`: of their headings. `leads`: whether the first has the width of the page. */
export function drawStories(stories: readonly DrawnStory[], level: 2 | 3, leads = false): string {
  if (stories.length === 0) return '';
  return `<ol class="stories">${stories.map((story, i) => drawStory(story, level, leads && i === 0)).join('')}</ol>`;
}

function drawStory(story: DrawnStory, level: 2 | 3, leads: boolean): string {
  const { measure, area, topic, anchor, href } = story;
  const chart = leads
    ? `<div class="drawn"><div class="wide">${chartOf(story, LEAD)}</div><div class="narrow">${chartOf(story, CARD)}</div></div>`
    : `<div class="drawn">${chartOf(story, CARD)}</div>`;
  return (
    `<li${leads ? ' class="leads"' : ''} data-council="${area.slug}" data-measure="${measure.id}" data-figures="${measure.id}/${area.slug}/">` +
    `<p class="topic">${escape(topic)}</p><h${level} id="${anchor}">${escape(headlineOf(story, story.area))}</h${level}>` +
    `<p class="told">${drawParts(sentenceOf(story))}</p>${chart}` +
    `<details class="fold"><summary>Read with care, and how sure this is</summary>` +
    `<p class="care"><strong>Read with care.</strong> ${escape(storyCaveat(measure, story.finding))}</p>` +
    `<details><summary>How sure is this?</summary>${drawProof(story)}</details>` +
    `<p class="cell"><a href="${href}">${escape(measure.title)}</a> <a href="/findings/councils/${area.slug}">More on ${escape(story.name)}</a></p></details></li>`
  );
}

function chartOf({ measure, finding, name, council, councils, england }: DrawnStory, size: Size): string {
  const there = englandAt({ finding, england });
  return finding.kind === 'outlier' && there !== null
    ? drawStoryCouncils(measure, name, councils, finding, there, size)
    : drawStoryYears(measure, name, council, england, finding, size);
}

/** The tests behind a story: its own finding with interval or limits, then the others that tell of the same, and the release. */
function drawProof({ measure, finding, england, also, release, area }: DrawnStory): string {
  const rest =
    also.length === 0
      ? ''
      : `<p>Same council and year, ${also.length === 1 ? 'another finding' : 'other findings'}:</p><ul>${also
          .map((one) => `<li data-figures="${one.measure.id}/${area.slug}/">${drawFindingInFull(one)}</li>`)
          .join('')}</ul>`;
  return `<ul><li>${drawFindingInFull({ measure, finding, england })}</li></ul>${rest}<p>${escape(release)}</p>`;
}

/** A finding in full, with its kind before it and its flags after it. */
export function drawFindingInFull({ measure, finding, england }: FindingInContext): string {
  const whole = england.find(({ period }) => period === finding.now.period);
  const parts = findingInWords(measure, finding, whole?.value ?? null, whole && hasOwnLike(measure, whole));
  const beside = [...besideFinding(measure, finding).map(escape), ...flagsOf(finding).map(drawFlag)];
  return `<strong>${KIND_TITLES[finding.kind]}.</strong> ${[drawParts(parts), ...beside].join(' ')}`;
}
