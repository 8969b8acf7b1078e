import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pagesIn } from '../../commands/pages.mjs';
import { isMeasureId, measureById } from '../../src/lib/measures/index.ts';
import { hasIntervals } from '../../src/lib/words/index.ts';
import { read, type PageRead } from '../pages/read.ts';
import { expect, test } from './support.ts';

const build = fileURLToPath(new URL('../../build/', import.meta.url));

/* Every page of the site, read as markup; no browser is started. Where the links lead is held by the build (commands/links.mjs). */
test.describe.configure({ mode: 'default', timeout: 180_000 });

let pages: (PageRead & { address: string })[] = [];
test.beforeAll(() => {
  pages = pagesIn(build).map(({ file, address }) => ({ address, ...read(readFileSync(path.join(build, file), 'utf8')) }));
});

const isFrame = ({ address }: { address: string }) => address.startsWith('/embed/');
const wrong = (which: (page: PageRead & { address: string }) => boolean, of = pages) =>
  of
    .filter((page) => !which(page))
    .map(({ address }) => address)
    .slice(0, 10);

test('every page is sound as markup, has one heading of the first level, and says its language', () => {
  expect(pages.length).toBeGreaterThan(1000);
  expect(pages.flatMap(({ address, faults }) => faults.map((fault) => `${address}: ${fault}`)).slice(0, 20)).toEqual([]);
  expect(wrong(({ h1 }) => h1.length === 1 && h1[0] !== '')).toEqual([]);
  expect(wrong(({ lang }) => lang === 'en-GB')).toEqual([]);
  expect(wrong(({ landmarks }) => landmarks.main === 1)).toEqual([]);
});

test('no page takes more than 60 KB to load before its scripts and its font', () => {
  const heavy = pagesIn(build).flatMap(({ file, address }) => {
    const packed = path.join(build, `${file}.br`);
    const bytes = statSync(existsSync(packed) ? packed : path.join(build, file)).size;
    return bytes > 60_000 ? [`${address}: ${bytes}`] : [];
  });
  expect(heavy).toEqual([]);
});

test('every page but charts to embed has its landmarks, its date and the way to report an error', () => {
  const whole = pages.filter((page) => !isFrame(page));
  expect(
    wrong(({ landmarks: { banner, navigation, contentinfo } }) => banner === 1 && navigation >= 1 && contentinfo === 1, whole)
  ).toEqual([]);
  expect(wrong(({ foot }) => foot.includes('Newest source on this site') && /Report an error/i.test(foot), whole)).toEqual([]);
});

test('every page has a title of its own, a description and an address to cite', () => {
  expect(wrong(({ title }) => title !== '')).toEqual([]);
  expect(wrong(({ robots, description }) => /noindex/.test(robots) || description.length >= 60)).toEqual([]);
  expect(wrong(({ canonical }) => /^(https?:\/\/[^/]+)?\/[^?#]*$/.test(canonical ?? ''))).toEqual([]);
  const elsewhere = /^\/(measures\/[^/]+\/[^/]+|parity\/[^/]+|embed\/.+)$/;
  expect(wrong(({ address, canonical }) => elsewhere.test(address) || (canonical ?? '').endsWith(address))).toEqual([]);
  /* Two addresses of one page, such as a measure’s and its newest year’s, cite the same one. */
  const own = pages.filter(({ address, canonical, robots }) => !/noindex/.test(robots) && (canonical ?? '').endsWith(address));
  const titles = new Map<string, string[]>();
  for (const { title, address } of own) titles.set(title, [...(titles.get(title) ?? []), address]);
  expect([...titles].filter(([, addresses]) => addresses.length > 1)).toEqual([]);
});

test('pages that use SEND or EHC plan say once, in their own words, what they stand for', () => {
  const whole = pages.filter((page) => !isFrame(page));
  const says = (text: string, short: RegExp, full: RegExp) => !short.test(text) || full.test(text);
  expect(wrong(({ main }) => says(main, /\bSEND\b/, /special educational needs and disabilities/i), whole)).toEqual([]);
  expect(wrong(({ main }) => says(main, /\bEHC\b/, /education, health and care/i), whole)).toEqual([]);
});

test('every measure of counts says how far to trust a rank, and each rank has its interval, in every year as it is served', () => {
  const unlike: string[] = [];
  let counted = 0;
  for (const { file, address } of pagesIn(build)) {
    const [, id = ''] = /^\/measures\/([^/]+)(?:\/[^/]+)?$/.exec(address) ?? [];
    if (!isMeasureId(id)) continue;
    const html = readFileSync(path.join(build, file), 'utf8');
    const ranks = [...html.matchAll(/<tr><td>\d+(<small> \(\d+ to \d+\)<\/small>)?<\/td>/g)];
    const sure = ranks.filter(([, span]) => span).length;
    const sentence = html.includes('How far to trust a rank: ');
    const should = hasIntervals(measureById(id));
    if (should !== sentence || sure !== (should ? ranks.length : 0)) unlike.push(`${address}: ${sure} of ${ranks.length}`);
    counted += should ? 1 : 0;
  }
  expect(unlike).toEqual([]);
  expect(counted).toBeGreaterThan(250);
});

test('every page is served with the styles of all that it shows', () => {
  const assets = path.join(build, '_app/immutable/assets');
  const hashes = (text: string) => new Set(text.match(/\bsvelte-[a-z0-9]{5,8}\b/g));
  const styled = new Map(
    readdirSync(assets)
      .filter((name) => name.endsWith('.css'))
      .map((name) => [name, hashes(readFileSync(path.join(assets, name), 'utf8'))] as const)
  );
  const all = new Set([...styled.values()].flatMap((some) => [...some]));
  const bare: string[] = [];
  for (const { file, address } of pagesIn(build)) {
    if (address.startsWith('/embed/')) continue;
    const html = readFileSync(path.join(build, file), 'utf8');
    const links = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*>/g)]
      .map(([link]) => link)
      .filter((link) => !/ disabled/.test(link));
    const inline = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text).join('\n');
    const has = hashes(inline);
    for (const link of links) for (const hash of styled.get(link.match(/assets\/([^"]+)"/)?.[1] ?? '') ?? []) has.add(hash);
    const missing = [...hashes(html.slice(html.indexOf('<body')))].filter((hash) => all.has(hash) && !has.has(hash));
    if (missing.length > 0) bare.push(`${address}: ${missing.join(' ')}`);
  }
  expect(bare.slice(0, 10)).toEqual([]);
});
