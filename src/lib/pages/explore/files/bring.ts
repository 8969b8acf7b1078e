/** Brings a reader who is nowhere else on the page to what the files came to, as a table of their own brings them. */
export function bringTo(result: HTMLElement | undefined): void {
  const { activeElement } = document;
  const elsewhere =
    activeElement !== null &&
    activeElement !== document.body &&
    (!result?.parentElement?.contains(activeElement) || result.contains(activeElement));
  const there = result?.querySelector<HTMLElement>('h2');
  if (!there || elsewhere) return;
  there.focus({ preventScroll: true });
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  there.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'start' });
}
