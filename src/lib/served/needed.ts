const loads = new Set<() => Promise<unknown>>();

/** What a page may need later, though it has not asked for it yet: brought where the page is kept for reading without a network. Answers with how to withdraw that. */
export function neededLater(load: () => Promise<unknown>): () => void {
  loads.add(load);
  return () => void loads.delete(load);
}

/** Brings all of it; what does not come is left out. */
export async function bringNeeded(): Promise<void> {
  await Promise.allSettled([...loads].map((load) => load()));
}
