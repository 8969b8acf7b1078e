/** Resolves once the browser has painted what was changed before: a reader's choice is seen at once, and what is slow to draw comes after. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Milliseconds after which what can wait has waited long enough, and that it waits where a browser does not say when it is idle. */
const [LONGEST, UNKNOWN] = [2000, 200];

/** Runs once the browser has nothing else to do. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: LONGEST });
  else setTimeout(run, UNKNOWN);
}
