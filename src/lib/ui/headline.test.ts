import { describe, expect, it } from 'vitest';
import { figureIn } from './headline.ts';

describe('the figure of a sentence', () => {
  it.each([
    ['In England in 2025, 46 in 100 plans came on time.', '46 in 100'],
    ['In four councils all did.', 'all'],
    ['In Derbyshire, 5 in 100 did.', '5 in 100'],
    ['In Derbyshire, it was 44.2.', '44.2'],
    ['In two councils none is recorded.', 'none'],
    ['In 2025, a plan took 24 weeks on average.', '24'],
    ['In England in 2025, a plan took 24 weeks on average.', '24'],
    ['In each of two boards in October 2025, 5 in 100 children had waited, the lowest of three boards.', '5 in 100'],
    ['In England in 2024-25, £825 was planned for each child.', '£825'],
    ['In 2025, 22.1 appeals were registered for every 10,000 children.', '22.1'],
    ['In 2024, 3.2 in 100 decisions were appealed.', '3.2 in 100'],
    ['By 26 June 2026, of 153 council areas, 95 had been inspected.', '153'],
    ['In January 2025, all 153 council areas had an answer.', '153'],
    ['In Halton no figure.', '']
  ])('%s', (sentence, figure) => {
    const parts = figureIn(sentence);
    expect(parts[1]).toBe(figure);
    expect(parts.join('')).toBe(sentence);
  });
});
