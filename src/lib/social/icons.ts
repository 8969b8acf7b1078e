import { renderAsync } from '@resvg/resvg-js';

/** The icons of an installed copy, by file: the site's own mark, and for phones that cut icons to a shape the mark within the middle four fifths of a plain square. */
export async function iconsOf(mark: string): Promise<Record<string, Buffer>> {
  const drawing = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(mark)?.[1];
  if (drawing === undefined) throw new Error('The mark is no SVG');
  const square = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${inside}</svg>`;
  const maskable = square(
    `<path fill="#fbfaf6" d="M0 0h32v32H0z"/><g transform="translate(16 16) scale(.72) translate(-16 -16)">${drawing}</g>`
  );
  const draw = async (svg: string, width: number) =>
    Buffer.from((await renderAsync(svg, { fitTo: { mode: 'width', value: width } })).asPng());
  return {
    '192.png': await draw(square(drawing), 192),
    '512.png': await draw(square(drawing), 512),
    'maskable-512.png': await draw(maskable, 512)
  };
}
