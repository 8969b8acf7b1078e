import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const page = (body: string, head = '<title>A page</title>') =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body><main><h1>A page</h1>${body}</main></body></html>`;
const faults = (body: string) => read(page(body)).faults;

describe('a page read as markup', () => {
  it('tells what it says of itself', () => {
    const html = page(
      '<p>Text</p>',
      '<title>A &amp; B</title><meta name="description" content="What it is"><link rel="canonical" href="/a"><meta name="robots" content="noindex">'
    )
      .replace('<main>', '<header>Top</header><nav>Ways</nav><main>')
      .replace('</body>', '<footer>Figures as at today</footer></body>');
    expect(read(html)).toEqual({
      title: 'A & B',
      description: 'What it is',
      canonical: '/a',
      lang: 'en-GB',
      robots: 'noindex',
      h1: ['A page'],
      landmarks: { banner: 1, navigation: 1, main: 1, contentinfo: 1 },
      main: 'A pageText',
      foot: 'Figures as at today',
      faults: []
    });
  });

  it.each([
    ['a heading that skips a level', '<h3>Far</h3>', '<h3> comes after a heading of level 1'],
    ['a field without a label', '<input id="a">', '<input>#a has no label'],
    [
      'a field whose label names another',
      '<label for="b">B</label><select id="a"></select>',
      "for of <label> names 'b', which is not there"
    ],
    ['a picture without alt', '<img src="a.png">', '<img> has no alt'],
    ['a drawing without a name', '<svg role="img"><path d=""/></svg>', '<svg> is a picture without a name'],
    ['an id that stands twice', '<p id="a"></p><p id="a"></p>', "the id 'a' stands twice"],
    [
      'a name that is not there',
      '<section aria-labelledby="gone"></section>',
      "aria-labelledby of <section> names 'gone', which is not there"
    ],
    ['a link without words', '<a href="/a"><span aria-hidden="true">→</span></a>', '<a>[href=/a] says nothing'],
    ['a button without words', '<button type="button"><svg aria-hidden="true"></svg></button>', '<button> says nothing'],
    ['an empty heading of a table', '<table><tr><th scope="col"> <!-- --></th></tr></table>', '<th> says nothing'],
    ['a region without a name', '<div role="region">Text</div>', '<div> is a region without a name'],
    ['a link that leads nowhere', '<a href="">Here</a>', '<a> leads nowhere'],
    ['an order of its own', '<a href="/a" tabindex="2">A</a>', '<a>[href=/a] is taken out of the order of the page']
  ])('%s is a fault', (_, body, fault) => expect(faults(body)).toContain(fault));

  it.each([
    ['a label around its field', '<label>Name <input></label>'],
    ['a label after its field', '<input id="a"><label for="a">Name</label>'],
    ['a field that names itself', '<input aria-label="Name">'],
    ['a picture that says it is none', '<img src="a.png" alt="">'],
    ['a link that is a picture', '<a href="/a"><img src="a.png" alt="A"></a>'],
    ['a drawing with a title', '<svg role="img"><title>Map</title></svg>'],
    ['a button that names itself', '<button type="button" aria-label="Close">×</button>'],
    ['what is hidden', '<div aria-hidden="true"><svg role="img"></svg><h4>x</h4><button></button></div>'],
    ['headings that come back up', '<h2>A</h2><h3>B</h3><h2>C</h2>'],
    ['a script’s text', '<script>"<a href=\'\'></a>"</script>']
  ])('%s is none', (_, body) => expect(faults(body)).toEqual([]));
});
