import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { indexedPng } from './png.ts';
import { FAMILY, WEIGHTS, fontOf } from './type.ts';

const CACHE = '.cache/social';
let fonts: { files: string[]; hash: string } | null = null;

/** The typeface as files, which is how the painter takes it, with a hash of all that a picture depends on beside its own text. */
function typeface(): { files: string[]; hash: string } {
  if (fonts) return fonts;
  const hash = createHash('sha256').update(version()).update(indexedPng.toString());
  mkdirSync(CACHE, { recursive: true });
  const files = WEIGHTS.map((weight) => {
    const font = fontOf(weight);
    hash.update(font);
    const file = join(CACHE, `libre-franklin-${weight}.ttf`);
    if (!existsSync(file) || !readFileSync(file).equals(font)) writeFileSync(file, font);
    return file;
  });
  return (fonts = { files, hash: hash.digest('hex') });
}

function version(): string {
  const packages = createRequire(`${process.cwd()}/package.json`);
  return (packages('@resvg/resvg-js/package.json') as { version: string }).version;
}

/**
 * An SVG as PNG, painted on another thread, or taken from `.cache/social` where the same was painted before under this name.
 * Of each name the cache keeps the newest alone.
 */
export async function painted(name: string, svg: string): Promise<Buffer> {
  const { files, hash } = typeface();
  const key = createHash('sha256').update(hash).update(svg).digest('hex').slice(0, 24);
  const file = join(CACHE, `${name}.${key}.png`);
  if (existsSync(file)) return readFileSync(file);
  const image = await renderAsync(svg, {
    font: { fontFiles: files, loadSystemFonts: false, defaultFontFamily: FAMILY },
    logLevel: 'error'
  });
  const png = await indexedPng(image.pixels, image.width, image.height);
  for (const old of readdirSync(CACHE)) if (old.startsWith(`${name}.`)) rmSync(join(CACHE, old));
  writeFileSync(file, png);
  return png;
}
