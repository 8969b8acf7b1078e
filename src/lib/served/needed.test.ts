import { expect, it } from 'vitest';
import { bringNeeded, neededLater } from './needed.ts';

it('brings what is needed, whatever of it fails, and nothing that was withdrawn', async () => {
  const brought: string[] = [];
  const needs = (name: string, fails = false) =>
    neededLater(() => {
      brought.push(name);
      return fails ? Promise.reject(new Error(name)) : Promise.resolve();
    });
  needs('a', true);
  const withdraw = needs('b');
  needs('c');
  withdraw();
  await bringNeeded();
  expect(brought).toEqual(['a', 'c']);
});
