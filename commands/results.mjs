/**
 * `absent`: how many of those skipped need a program that this machine has not, and say so.
 * @typedef {{ passed: number, failed: number, skipped: number, absent: number }} Totals
 */

/** How a test that hands files to another program names it: 'opens (where LibreOffice is installed)'. */
const NEEDS = /\(where .+ is installed\)$/;
const ABSENT = /is not installed here$/;

/** @type {Totals} */
const crashed = { passed: 0, failed: 1, skipped: 0, absent: 0 };

/**
 * A runner that ended badly and yet names no failure has failed all the same.
 * @param {Totals} totals
 * @param {number} code the runner's exit code
 * @returns {Totals}
 */
const honest = (totals, code) => (code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals);

/**
 * @param {any} report what vitest's JSON reporter wrote; undefined if it wrote nothing
 * @param {number} code
 */
export function countVitest(report, code) {
  if (!report) return crashed;
  const unread = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed')
  ).length;
  return honest(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unread,
      skipped: report.numPendingTests + report.numTodoTests,
      absent: report.testResults
        .flatMap((/** @type {any} */ file) => file.assertionResults)
        .filter((/** @type {any} */ test) => ['skipped', 'pending'].includes(test.status) && NEEDS.test(test.title)).length
    },
    code
  );
}

/**
 * @param {any} report what Playwright's JSON reporter wrote; undefined if it wrote nothing
 * @param {number} code
 */
export function countPlaywright(report, code) {
  if (!report) return crashed;
  const { expected, unexpected, flaky, skipped } = report.stats;
  // Tried twice where the configuration says so, in CI: what passed the second time passed, and is told apart by its runner.
  return honest({ passed: expected + flaky, failed: unexpected, skipped, absent: absentIn(report.suites ?? []) }, code);
}

/**
 * @param {any[]} suites
 * @returns {number}
 */
function absentIn(suites) {
  return suites
    .flatMap((suite) => [
      absentIn(suite.suites ?? []),
      (suite.specs ?? [])
        .flatMap((/** @type {any} */ spec) => spec.tests)
        .filter(
          (/** @type {any} */ test) =>
            test.status === 'skipped' &&
            test.annotations?.some((/** @type {any} */ note) => note.type === 'skip' && ABSENT.test(note.description ?? ''))
        ).length
    ])
    .reduce((sum, count) => sum + count, 0);
}

/** @param {Totals[]} parts */
export function sum(parts) {
  const total = { passed: 0, failed: 0, skipped: 0, absent: 0 };
  for (const { passed, failed, skipped, absent } of parts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    total.absent += absent;
  }
  return total;
}

/** @param {Totals} totals */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/**
 * The stages asked for by `--only types,unit`; whatever follows is for the runner of a single stage.
 * @template {string} Name
 * @param {string[]} args
 * @param {readonly Name[]} names
 * @returns {{ only: readonly Name[], rest: string[] }}
 */
export function chosen(args, names) {
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='));
  if (at < 0) {
    if (args.length > 0) throw new Error(`Say which stage '${args.join(' ')}' is for: --only ${names.join('|')}.`);
    return { only: names, rest: [] };
  }
  const joined = args[at]?.includes('=') ? args[at].slice('--only='.length) : args[at + 1];
  const rest = args.toSpliced(at, args[at]?.includes('=') ? 1 : 2);
  const wanted = (joined ?? '').split(',').filter(Boolean);
  const unknown = wanted.filter((name) => !names.includes(/** @type {Name} */ (name)));
  if (wanted.length === 0 || unknown.length > 0) {
    throw new Error(`There is no stage '${unknown.join(', ')}'. The stages: ${names.join(', ')}.`);
  }
  if (rest.length > 0 && wanted.length > 1) throw new Error(`'${rest.join(' ')}' can go to one stage, not to ${wanted.length}.`);
  return { only: names.filter((name) => wanted.includes(name)), rest };
}
