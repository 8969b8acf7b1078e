import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ended, hold, lockName, type Locks } from './held.ts';

/** Locks of one name at a time, which `kill` takes from whoever holds it. */
function lockRoom() {
  const held = new Map<string, () => void>();
  const waiting = new Map<string, (() => void)[]>();
  const grant = (name: string, held_: () => Promise<void> | void) =>
    new Promise<void>((resolve) => {
      const release = () => {
        held.delete(name);
        resolve();
        waiting.get(name)?.shift()?.();
      };
      held.set(name, release);
      void Promise.resolve(held_()).then(release);
    });
  const locks: Locks = {
    request: (name, callback) =>
      held.has(name)
        ? new Promise((resolve) =>
            waiting.set(name, [...(waiting.get(name) ?? []), () => void grant(name, callback).then(resolve)])
          )
        : grant(name, callback),
    query: async () => ({ held: [...held.keys()].map((name) => ({ name })) })
  };
  return { locks, kill: (name: string) => held.get(name)?.() };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells that a worker is no more when its lock comes free, and not before', async () => {
  const { locks, kill } = lockRoom();
  const name = lockName('reading');
  const gone = vi.fn();
  void ended(name, locks).then(gone);
  await vi.advanceTimersByTimeAsync(300);
  await hold(name, locks);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(gone).not.toHaveBeenCalled();
  kill(name);
  await vi.advanceTimersByTimeAsync(0);
  expect(gone).toHaveBeenCalledOnce();
});

it('says nothing of a lock that nobody took, nor where there are none', async () => {
  const gone = vi.fn();
  void ended('nobody', lockRoom().locks).then(gone);
  void ended('nobody', null).then(gone);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(gone).not.toHaveBeenCalled();
  await expect(hold('nobody', null)).resolves.toBeUndefined();
  expect(lockName('a')).not.toBe(lockName('a'));
});
