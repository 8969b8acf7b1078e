/**
 * What each page of findings lists, as HTML, by its year, '' being the newest; null in a browser, which keeps what the server drew. The
 * branch is decided when the code is built, so that nothing of it reaches a page's scripts.
 */
export const DRAWN: ReadonlyMap<string, string> | null = import.meta.env.SSR ? await draw() : null;

async function draw(): Promise<Map<string, string>> {
  const { drawnFindings, findingYears } = await import('$lib/loading/findings.ts');
  const years = ['', ...(await findingYears())];
  const drawn = await Promise.all(years.map((year) => drawnFindings(year === '' ? null : year)));
  return new Map(years.map((year, i) => [year, drawn[i] ?? '']));
}
