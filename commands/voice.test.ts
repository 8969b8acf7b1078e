import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkVoice, readable, readableIn, sentBack } from './voice.mjs';

const SEEN = [
  'In Derbyshire 5.',
  'Every council, 0 to 100. The law has one line.',
  'your browser fetches a file of many postcodes, named after the first half of one of them',
  'Your browser fetched the file ‘LA22’',
  'Fewer than 30 plans say little: such councils are drawn small and never ranked.',
  'Take this away',
  'Leicester has no row.',
  'DfE publishes no figure (x).',
  'Escape lets go.',
  'A verdict is no score.',
  'the test is met, chance allowed for',
  'chance allowed for, or rests on too few, to say',
  'What stands near it, and is no answer',
  'Move the tests',
  'Like: Barnet and its ten neighbours',
  'Were every council to reach 90%',
  'Nothing is said of how it would be done.',
  '931,129 children live where it is met',
  'which is a habit of recording',
  'in proportion to their figures, the gap between councils grew by some counts',
  'measured on the rest of each council’s share, all but what is counted here',
  'Left out because they were made or ended',
  'One fall can be four findings',
  'To stand out is no verdict',
  'Turned round.',
  'a figure told in the sentence',
  '9th highest of 11 that have a figure; one cannot be told apart from it',
  'Printed, this page is a briefing of two sheets.',
  'What changed since the release before',
  'The frameworks of 2016 and 2023 ask other questions',
  'none counts as nought or as average',
  '11 cannot be told apart from the one before',
  'the change cannot be told from chance',
  'Mind, in reading it',
  'What it says nothing about',
  'above and below the line',
  'the places between which it lies with a probability of 95%',
  'no council return can distort the figure',
  '19 positive, 52 inconsistent, 24 failings councils',
  'take out',
  'For seven nobody publishes what is offered',
  'What lies between two of them',
  'The answers are words, which no line is drawn of',
  'Back to the checklist’s six',
  'six measures of how two councils treat disabled children',
  'by the very rules that made this site’s own tables',
  'A file with any error is used not at all',
  'so that anyone can put a finger on the cell',
  'Grave 53',
  '4 caveats more stand at the address below.',
  'add the header to the aliases of this publication',
  'members of parliament',
  'of 1 councils',
  'In 2025, 100 in 100 plans came on time',
  'The rate of 2025 is 0.00 times that',
  'It tells how a council keeps its records.',
  'Few appeals are no proof that all is well.',
  'How appeals ended is published for no council.',
  'Which councils turned round?',
  'Look',
  'Every council, 0 to 100.',
  'such councils are drawn small',
  'The answers are words, which no line is drawn of',
  'They overlap: one fall can be four findings'
];

const PRINTED = [
  'In Derbyshire, 5 in 100 did.',
  'Published in June 2026. In June 2026. In Kent, it was 49.4.',
  '19 councils positive, 52 inconsistent, 24 with systemic failings',
  'A council that completes few reviews can look better here than it is.',
  'No line is drawn into 2022, when a new kind of return began.',
  'it does not depend on council returns',
  '1.01 times as high; 10.00 times; 21 councils; 30.1 plans; £1 a child',
  'joint fifth highest of 11 similar councils (two are level with it)',
  'In Kent in 2025, 0.1 in 100 plans were counted as exceptions',
  'the councils you look at, which look alike',
  'In 20.0 in 100 schools ‘educated elsewhere’ is the council’s word'
];

describe('what the voice of the site sends back', () => {
  it.each(SEEN)('%s', (text) => expect(sentBack(text)).not.toBeNull());
  it.each(PRINTED)('not %s', (text) => expect(sentBack(text)).toBeNull());

  it('are a typewriter’s marks, but not in code', () => {
    expect(sentBack("the council's own")).toContain("council's");
    expect(sentBack('the answer is "both"')).not.toBeNull();
    expect(sentBack("rows by 'Sex' add up")).not.toBeNull();
    expect(readable(`<p>So</p><pre>SELECT 'x'</pre><code>"y"</code><script>nobody</script><style>'z'</style>`)).toEqual(['So']);
  });

  it('is found in text, pictures, labels and descriptions, over tags and lines', () => {
    expect(readable('<p>cannot be\n told <em>apart</em></p>').map((text) => sentBack(text))).not.toContain(null);
    const labels = readable(
      '<meta name="description" content="a&#39;s &amp; b"><svg aria-label="nobody"><text>has no row</text></svg>'
    );
    expect(labels).toEqual(['has no row', "a's & b", 'nobody']);
  });

  it('stops the build with the pages that say it', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'voice-'));
    mkdirSync(path.join(folder, 'measures'));
    writeFileSync(path.join(folder, 'index.html'), '<p>In Derbyshire, 5 in 100 did.</p>');
    expect(checkVoice(folder)).toEqual({ pages: 1, files: 0 });
    writeFileSync(path.join(folder, 'measures', 'a.html'), '<p>Nobody knows.</p>');
    expect(() => checkVoice(folder)).toThrow(/1 page or file says .*\n {2}\/measures\/a: …Nobody knows/);
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['feeds/a.atom', '<feed><entry><summary>Nobody knows.</summary></entry></feed>'],
    ['feeds/b.atom', '<feed><content type="html">&lt;p&gt;Take &lt;b&gt;out&lt;/b&gt; of it&lt;/p&gt;</content></feed>'],
    ['feeds/c.json', JSON.stringify({ items: [{ content_html: '<p>Take <b>out</b> of it</p>' }] })],
    ['data/changes.json', JSON.stringify({ changes: [{ words: "the council's own" }] })],
    ['api/measures/x.json', JSON.stringify({ caveats: [{ text: 'It says little.' }] })],
    ['data/checks.csv', 'id,title\nx,Registered is not decided'],
    ['README.txt', 'Take this away']
  ])('and by the files beside its pages: %s', (file, text) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'voice-'));
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
    expect(() => checkVoice(folder)).toThrow(`1 page or file says`);
    rmSync(folder, { recursive: true });
  });

  it('but not by what a publisher wrote, by outlines, or by what is no sentence', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'voice-'));
    for (const [file, text] of [
      ['data/published/a.csv', 'nobody'],
      ['boundaries/a.json', '{"name":"no row for"}'],
      ['api/a.json', '{"id":"take-out","words":"Fine as it is."}'],
      ['data/areas.csv', 'name\n"Herefordshire, County of"']
    ] as const) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    expect(checkVoice(folder)).toEqual({ pages: 0, files: 2 });
    expect(readableIn('a.json', '{"a":["one word","word"]}')).toEqual(['one word']);
    rmSync(folder, { recursive: true });
  });
});
