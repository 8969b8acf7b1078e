/** Resolves once the browser has painted what was changed before: a reader's choice is seen at once, and what is slow to draw comes after. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
