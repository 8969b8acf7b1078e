import { describe, expect, it } from 'vitest';
import { chosen, closingLine, countPlaywright, countVitest, sum } from './results.mjs';

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] as object[] };
const playwright = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } };

describe('counting', () => {
  it('reads vitest', () => {
    expect(countVitest(vitest, 0)).toEqual({ passed: 5, failed: 0, skipped: 2, absent: 0 });
  });

  it('counts a test file that could not be read', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] }
    ];
    expect(countVitest({ ...vitest, numFailedTests: 1, testResults }, 1).failed).toBe(2);
  });

  it('reads Playwright, and a test that passed only at the second try has passed', () => {
    expect(countPlaywright(playwright, 1)).toEqual({ passed: 4, failed: 1, skipped: 2, absent: 0 });
  });

  it('tells apart what was left out for want of a program', () => {
    const assertionResults = [
      { status: 'skipped', title: 'opens, and runs nothing (where LibreOffice is installed)' },
      { status: 'skipped', title: 'some other test' },
      { status: 'passed', title: 'drawn in librsvg (where librsvg is installed)' }
    ];
    expect(countVitest({ ...vitest, testResults: [{ status: 'passed', assertionResults }] }, 0).absent).toBe(1);
    const skip = (description: string) => ({ status: 'skipped', annotations: [{ type: 'skip', description }] });
    const tests = [skip('R is not installed here'), skip('PARITY_SOURCES is not set'), { status: 'expected', annotations: [] }];
    const suites = [{ suites: [{ specs: [{ tests }] }], specs: [] }];
    expect(countPlaywright({ ...playwright, suites }, 0).absent).toBe(1);
  });

  it('counts a runner that crashed, or ended badly without naming a failure', () => {
    const failure = { passed: 0, failed: 1, skipped: 0, absent: 0 };
    expect(countVitest(undefined, 1)).toEqual(failure);
    expect(countPlaywright(undefined, 0)).toEqual(failure);
    expect(countVitest(vitest, 1).failed).toBe(1);
  });

  it('closes with one line', () => {
    const part = { passed: 2, failed: 0, skipped: 0, absent: 0 };
    expect(closingLine(sum([part, part]))).toBe('4 passed, 0 failed');
    expect(closingLine(sum([part, { passed: 0, failed: 1, skipped: 3, absent: 1 }]))).toBe('2 passed, 1 failed, 3 skipped');
  });
});

describe('choosing stages', () => {
  const names = ['types', 'unit', 'journeys'] as const;

  it('runs all in order, or those asked for', () => {
    expect(chosen([], names)).toEqual({ only: names, rest: [] });
    expect(chosen(['--only', 'unit,types'], names)).toEqual({ only: ['types', 'unit'], rest: [] });
    expect(chosen(['--only=unit', 'src/lib/db'], names)).toEqual({ only: ['unit'], rest: ['src/lib/db'] });
  });

  it('says what it does not understand', () => {
    expect(() => chosen(['--only', 'units'], names)).toThrow("no stage 'units'");
    expect(() => chosen(['--only'], names)).toThrow('The stages: types, unit, journeys.');
    expect(() => chosen(['src'], names)).toThrow("which stage 'src' is for");
    expect(() => chosen(['--only', 'unit,types', 'src'], names)).toThrow('can go to one stage');
  });
});
