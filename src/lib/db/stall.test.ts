import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reportingSlow, untilSilent } from './stall.ts';

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

it('tells of work that takes long, and when it is over', async () => {
  const slow = vi.fn();
  await reportingSlow(4, slow, Promise.resolve(1));
  expect(slow).not.toHaveBeenCalled();
  let done = () => {};
  const working = reportingSlow(4, slow, new Promise<void>((resolve) => (done = resolve)));
  await vi.advanceTimersByTimeAsync(4000);
  expect(slow.mock.calls).toEqual([[true]]);
  done();
  await working;
  expect(slow.mock.calls).toEqual([[true], [false]]);
  expect(vi.getTimerCount()).toBe(0);
});
