import { describe, expect, it } from 'vitest';
import { frameOf, heightAddress } from './embed.ts';

describe('the code of a frame', () => {
  it('holds a name with a comma, an apostrophe and marks of HTML as text of one attribute', () => {
    const title = 'Bristol, City of & "Queen\'s Park" <b>: King’s Lynn';
    const code = frameOf('https://atlas.example/embed/plans-within-20-weeks/strip?a=1&b="2"', title, 900);
    expect(code).toMatch(
      /^<iframe src="https:\/\/atlas\.example\/embed\/plans-within-20-weeks\/strip\?a=1&amp;b=&quot;2&quot;" title="Bristol, City of &amp; &quot;Queen's Park&quot; &lt;b&gt;: King’s Lynn" width="100%" height="900" frameborder="0" loading="lazy"><\/iframe><script>/
    );
  });

  it('listens to the chart alone, from its own origin where that is known', () => {
    expect(frameOf('https://atlas.example/embed/x/strip', 'x', 900)).toContain('if(e.origin==="https://atlas.example")');
    expect(frameOf('/embed/x/strip', 'x', 900)).not.toContain('e.origin');
  });
});

describe('the height of a chart', () => {
  it('stands beside the chart', () => {
    expect(heightAddress('/embed/plans-within-20-weeks/strip')).toBe('/embed/height/plans-within-20-weeks/strip.json');
  });
});
