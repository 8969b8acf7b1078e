import { escape } from '../../charts/kit/markup.ts';
import { capital, inWords } from '../../words/index.ts';
import type { Line, MeasureFigures } from '../../ui/council/figures.ts';
import { byTopic } from './topics.ts';

/** Where a history is drawn: the council's address, its region's name and address. */
export interface Whose {
  slug: string;
  region: string;
  regionSlug: string;
}

/** Every year of every measure of a council, as HTML: one closed table a measure, under its topic, which phones fold. */
export function drawHistory(measures: readonly MeasureFigures[], whose: Whose): string {
  const topics = byTopic(measures, 'years');
  return topics
    .map(({ id, title, measures }, t) => {
      const tables = measures.map((measure, i) => drawMeasure(measure, whose, t === 0 && i === 0));
      return `<h3 class="topic" id="${id}">${escape(title)}</h3><details class="fold"><summary>${capital(inWords(measures.length))} ${
        measures.length === 1 ? 'measure' : 'measures'
      }</summary>${tables.join('')}</details>`;
    })
    .join('');
}

function drawMeasure({ id, title, years, latest: { geography } }: MeasureFigures, whose: Whose, open: boolean): string {
  const board = geography && `${capital(geography)}, not of the council alone.`;
  const heads = ['Period', 'Figure', 'Count', '95% interval', whose.region, 'England', 'Notes'];
  const lines = years.map((line) => drawLine(line, whose.regionSlug));
  return (
    `<details${open ? ' open' : ''}><summary><h4>${escape(title)}</h4></summary>${
      board && `<p class="small">${escape(board)}</p>`
    }<div class="scroll" role="region" aria-label="${escape(title)}, every year" tabindex="0" data-figures="${id}/${whose.slug}/">` +
    `<table><thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead>` +
    `<tbody>${lines.join('')}</tbody></table></div></details>`
  );
}

function drawLine({ period, on, figure, count, interval, england, region, notes }: Line, regionSlug: string): string {
  const beside = (slug: string, text: string) => text && `<button data-figure="/${slug}/${on}">${escape(text)}</button>`;
  return (
    `<tr><th scope="row">${escape(period)}</th><td><button data-figure="${on}">${escape(figure)}</button></td>` +
    `<td>${escape(count)}</td><td>${interval}</td><td>${beside(regionSlug, region)}</td><td>${beside('england', england)}</td>` +
    `<td>${escape(notes.join(' '))}</td></tr>`
  );
}
