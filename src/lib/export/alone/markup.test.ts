import { describe, expect, it } from 'vitest';
import { realInput, shapes } from '../../../../tests/fixtures/export.ts';
import { REGIONS } from '../../charts/hexagons/regions.ts';
import { mapFigure } from '../figures/measure.ts';
import { markupOf } from './markup.ts';

describe('a cartogram alone in a frame', () => {
  const input = realInput('plans-within-20-weeks', '2024');
  const shown = { title: 'Plans', page: '/', figure: mapFigure(input, 'hexagons', shapes) };

  it('has names of regions of 10 pixels or more on the smallest phone', () => {
    const { main, styles } = markupOf({ ...shown, kind: 'hexagons' });
    /* A style of a text within the scaled group is in the group's own units. */
    const size = Number(/\.hexagons text[^{]*\{font-size:([\d.]+)px\}/.exec(styles)?.[1]);
    const [, width = ''] = /<svg [^>]*viewBox="0 0 ([\d.]+) /.exec(main) ?? [];
    const [, scale = ''] = /<g transform="[^"]*scale\(([\d.]+)\)">/.exec(main) ?? [];
    expect((size * Number(scale) * 288) / Number(width)).toBeGreaterThanOrEqual(10);
    expect(size).toBeLessThanOrEqual(REGIONS.size);
    for (const { lines } of REGIONS.names) for (const line of lines) expect(main).toContain(`>${line}</text>`);
  });

  it('is apart from the map beside it, whose words are set otherwise', () => {
    const narrow = [
      { title: 'By area', figure: mapFigure(input, 'map', shapes) },
      { title: 'By people', figure: mapFigure(input, 'hexagons', shapes) }
    ];
    const { main, styles } = markupOf({ ...shown, kind: 'both', narrow });
    expect(styles).toContain(`.both .narrow~.narrow text{font-size:${REGIONS.size}px}`);
    expect(main.split('class="narrow"')[2]).toContain('>London</text>');
    expect(main.split('class="narrow"')[1]).not.toContain('>London</text>');
  });
});
