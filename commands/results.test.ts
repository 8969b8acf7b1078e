import { describe, expect, it } from 'vitest';
import { chosen, closingLine, countPlaywright, countVitest, failing, sum } from './results.mjs';

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] as object[] };
const playwright = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } };

describe('counting', () => {
  it('reads vitest', () => {
    expect(countVitest(vitest, 0)).toEqual({ passed: 5, failed: 0, skipped: 2, absent: 0, failures: [] });
  });

  it('counts a test file that could not be read, and names whatever failed with how its message begins', () => {
    const failureMessages = [`\u001b[31mexpected 1 to be 2\u001b[39m\n${'at somewhere\n'.repeat(40)}`];
    const testResults = [
      { name: 'one.test.ts', status: 'failed', message: 'No module', assertionResults: [] },
      { name: 'two.test.ts', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'adds', failureMessages }] }
    ];
    const { failed, failures } = countVitest({ ...vitest, numFailedTests: 1, testResults }, 1);
    expect(failed).toBe(2);
    expect(failures[0]).toMatch(/^two\.test\.ts: adds\n {4}expected 1 to be 2\n {4}at somewhere\n/);
    expect(failures[0]?.split('\n')).toHaveLength(13);
    expect(failures[1]).toBe('one.test.ts: could not be read\n    No module');
  });

  it('reads Playwright, and a test that passed only at the second try has passed', () => {
    expect(countPlaywright(playwright, 1)).toMatchObject({ passed: 4, failed: 1, skipped: 2, absent: 0 });
  });

  it('names the journey that failed, by its file and line, with what it said at its last try', () => {
    const results = [{ error: { message: 'first' } }, { error: { message: 'second' } }];
    const spec = { file: 'home.journey.ts', line: 7, title: 'opens', tests: [{ status: 'unexpected', results }] };
    const other = { file: 'home.journey.ts', line: 9, title: 'closes', tests: [{ status: 'flaky', results }] };
    const suites = [{ suites: [{ specs: [spec, other] }], specs: [] }];
    expect(countPlaywright({ ...playwright, suites }, 1).failures).toEqual(['home.journey.ts:7 opens\n    second']);
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
    const failure = failing('the runner ended without a report');
    expect(countVitest(undefined, 1)).toEqual(failure);
    expect(countPlaywright(undefined, 0)).toEqual(failure);
    expect(countVitest(vitest, 1)).toMatchObject({
      failed: 1,
      failures: ['the runner ended with 1, and names no test that failed']
    });
  });

  it('closes with one line', () => {
    const part = { passed: 2, failed: 0, skipped: 0, absent: 0, failures: [] };
    expect(closingLine(sum([part, part]))).toBe('4 passed, 0 failed');
    const ended = { passed: 0, failed: 1, skipped: 3, absent: 1, failures: ['a test'] };
    expect(closingLine(sum([part, ended]))).toBe('2 passed, 1 failed, 3 skipped');
    expect(sum([part, ended]).failures).toEqual(['a test']);
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
