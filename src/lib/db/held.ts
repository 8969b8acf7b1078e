/** What this needs of the browser's locks, so that a test can stand in for them. */
export interface Locks {
  request: (name: string, held: () => Promise<void> | void) => Promise<unknown>;
  query: () => Promise<{ held?: { name?: string }[] }>;
}

const TRIES = 50;
const BETWEEN = 100;

/** The browser's locks; null where it has none, as on a page that came over plain HTTP. */
export function locksHere(): Locks | null {
  return typeof navigator !== 'undefined' && 'locks' in navigator ? (navigator.locks as unknown as Locks) : null;
}

let made = 0;

/** A name for a lock that no other page has. */
export function lockName(what: string): string {
  return `${what} ${++made} ${Math.random().toString(36).slice(2)}`;
}

/** Holds a lock for as long as this worker lives; resolves once it is held, or at once where there are no locks. */
export function hold(name: string, locks: Locks | null = locksHere()): Promise<void> {
  if (!locks || name === '') return Promise.resolve();
  return new Promise((resolve) => {
    locks
      .request(name, () => {
        resolve();
        return new Promise<void>(() => undefined);
      })
      .catch(() => resolve());
  });
}

/**
 * Resolves when the worker that holds this lock is no more: a browser that ends a worker gives its locks back and says nothing else. Never
 * resolves where there are no locks, or nobody took this one within five seconds: silence is all that tells then.
 */
export async function ended(name: string, locks: Locks | null = locksHere()): Promise<void> {
  for (let tries = 0; locks && tries < TRIES; tries++) {
    const { held = [] } = await locks.query();
    if (held.some((one) => one.name === name)) {
      await locks.request(name, () => undefined);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
  return new Promise(() => undefined);
}
