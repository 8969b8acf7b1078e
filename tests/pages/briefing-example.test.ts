import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { load } from '../../src/lib/pages/briefing/load.ts';
import BriefingPage from '../../src/lib/pages/briefing/Page.svelte';
import { measureById } from '../../src/lib/measures/index.ts';
import { isGraded } from '../../src/lib/model/measure.ts';
import { CHECKLIST_MEASURES } from '../../src/lib/standard/items.ts';
import { readable } from '../../commands/voice.mjs';
import { read } from './read.ts';

const served = async () => {
  const { head, body } = render(BriefingPage, { props: { data: await load() } });
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
};

describe('the page of briefings, as served', () => {
  it('says that it is an example and of whom, and what wants scripts', async () => {
    const { main } = read(await served());
    expect(main).toContain('This is an example: the briefing on Derbyshire.');
    expect(main).not.toMatch(/Fetching the figures|Setting the sheets/);
  });

  it('holds the whole briefing: findings, every measure with its chart and table, sources, definitions and the version', async () => {
    const html = await served();
    const [text = ''] = readable(html);
    // Counts as DfE publishes them; Wilson’s interval of 71 of 1,431 worked out apart from this code.
    for (const said of [
      'Derbyshire, beside England',
      'In Derbyshire, 5 in 100 did (71 of 1,431 plans).',
      '4.0 to 6.2',
      'Where the figures are from',
      'What is counted',
      'What these figures cannot say'
    ])
      expect(text).toContain(said);
    for (const id of CHECKLIST_MEASURES) {
      const { title } = measureById(id);
      expect(text.split(title).length, title).toBeGreaterThan(3);
      expect(html, title).toContain(`aria-label="${title}: those chosen, beside England"`);
    }
    const drawn = CHECKLIST_MEASURES.filter((id) => !isGraded(measureById(id)));
    expect(html.match(/class="strip still-strip"/g)).toHaveLength(drawn.length);
    expect(text).toMatch(/data version [0-9a-f]{12}/);
    expect(html).toMatch(/href="[^"]*\/briefing\?areas=derbyshire&(?:amp;)?data=[0-9a-f]{12}"/);
  });

  it('holds it once: nothing out of sight, no id twice, and no figures beside it for scripts', async () => {
    const html = await served();
    expect(html).not.toContain('out-of-sight');
    expect(read(html).faults).toEqual([]);
    expect(JSON.stringify(await load())).not.toContain('In Derbyshire, 5 in 100');
  });
});
