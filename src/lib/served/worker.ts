/**
 * A worker whose script the host no longer has, because it was given a new build, is told of at the foot of the page, as a missing script of
 * the page is (`hooks.server.ts`). What a worker throws is its owner's.
 */
export function watched(worker: Worker): Worker {
  worker.addEventListener('error', (event) => {
    const gone = !('message' in event) || event.message === undefined || event.message.includes('importScripts');
    if (gone) (globalThis as { __gone?: () => void }).__gone?.();
  });
  return worker;
}
