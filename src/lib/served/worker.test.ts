import { afterEach, expect, it, vi } from 'vitest';
import { watched } from './worker.ts';

afterEach(() => vi.unstubAllGlobals());

it('a worker whose script is gone is told of, and one that threw is not', () => {
  const gone = vi.fn();
  vi.stubGlobal('__gone', gone);
  const worker = new EventTarget() as Worker;
  expect(watched(worker)).toBe(worker);
  worker.dispatchEvent(Object.assign(new Event('error'), { message: 'x is not a function' }));
  expect(gone).not.toHaveBeenCalled();
  worker.dispatchEvent(new Event('error'));
  expect(gone).toHaveBeenCalledOnce();
  worker.dispatchEvent(Object.assign(new Event('error'), { message: "NetworkError: Failed to execute 'importScripts'" }));
  expect(gone).toHaveBeenCalledTimes(2);
});
