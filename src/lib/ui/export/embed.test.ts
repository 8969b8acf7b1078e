import { describe, expect, it } from 'vitest';
import { frameOf } from './embed.ts';

describe('the code of a frame', () => {
  it('holds a name with a comma, an apostrophe and marks of HTML as text of one attribute', () => {
    const title = 'Bristol, City of & "Queen\'s Park" <b>: King’s Lynn';
    const code = frameOf('https://atlas.example/embed/plans-within-20-weeks/strip?a=1&b="2"', title);
    expect(code).toBe(
      '<iframe src="https://atlas.example/embed/plans-within-20-weeks/strip?a=1&amp;b=&quot;2&quot;" title="Bristol, City of &amp; &quot;Queen\'s Park&quot; &lt;b&gt;: King’s Lynn" width="100%" height="900" frameborder="0" loading="lazy"></iframe>'
    );
  });
});
