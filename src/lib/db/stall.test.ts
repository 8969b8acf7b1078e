import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { untilSilent } from './stall.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('waits as long as there are signs of life, and no longer', async () => {
  let alive = () => {};
  const waiting = untilSilent(10, 'The engine', (sign) => {
    alive = sign;
    return new Promise<never>(() => {});
  });
  const outcome = vi.fn();
  waiting.catch(outcome);
  for (let i = 0; i < 5; i++) {
    await vi.advanceTimersByTimeAsync(9_000);
    alive();
  }
  expect(outcome).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(outcome).toHaveBeenCalledWith(new Error('The engine: nothing arrived for 10 seconds'));
});

it('passes on what the work came to, and leaves no timer', async () => {
  await expect(untilSilent(10, 'The engine', async () => 7)).resolves.toBe(7);
  await expect(untilSilent(10, 'The engine', () => Promise.reject(new Error('blocked')))).rejects.toThrow('blocked');
  expect(vi.getTimerCount()).toBe(0);
});
