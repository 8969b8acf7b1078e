/**
 * `absent`: how many of those skipped need a program that this machine has not, and say so.
 * `failures`: each test that failed, by file and title, and how its message begins.
 * @typedef {{ passed: number, failed: number, skipped: number, absent: number, failures: string[] }} Totals
 */

/** How a test that hands files to another program names it: 'opens (where LibreOffice is installed)'. */
const NEEDS = /\(where .+ is installed\)$/;
const ABSENT = /is not installed here$/;

/**
 * @param {string} failure
 * @returns {Totals} of a stage that is one test, and failed
 */
export const failing = (failure) => ({ passed: 0, failed: 1, skipped: 0, absent: 0, failures: [failure] });

const NO_REPORT = 'the runner ended without a report';
const LINES = 12;

const COLOURS = /\u001b\[\d*m/g;

/**
 * @param {string} name
 * @param {string | undefined} message
 */
const named = (name, message) =>
  [name, ...(message ?? '').replace(COLOURS, '').trim().split('\n').slice(0, LINES)].join('\n    ').trimEnd();

/**
 * A runner that ended badly and yet names no failure has failed all the same.
 * @param {Totals} totals
 * @param {number} code the runner's exit code
 * @returns {Totals}
 */
const honest = (totals, code) =>
  code !== 0 && totals.failed === 0
    ? { ...totals, failed: 1, failures: [`the runner ended with ${code}, and names no test that failed`] }
    : totals;

/**
 * @param {any} report what vitest's JSON reporter wrote; undefined if it wrote nothing
 * @param {number} code
 */
export function countVitest(report, code) {
  if (!report) return failing(NO_REPORT);
  const failedIn = (/** @type {any} */ file) =>
    file.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
  const unread = report.testResults.filter((/** @type {any} */ file) => file.status === 'failed' && failedIn(file).length === 0);
  return honest(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unread.length,
      skipped: report.numPendingTests + report.numTodoTests,
      absent: report.testResults
        .flatMap((/** @type {any} */ file) => file.assertionResults)
        .filter((/** @type {any} */ test) => ['skipped', 'pending'].includes(test.status) && NEEDS.test(test.title)).length,
      failures: [
        ...report.testResults.flatMap((/** @type {any} */ file) =>
          failedIn(file).map((/** @type {any} */ test) => named(`${file.name}: ${test.fullName}`, test.failureMessages?.[0]))
        ),
        ...unread.map((/** @type {any} */ file) => named(`${file.name}: could not be read`, file.message))
      ]
    },
    code
  );
}

/**
 * @param {any} report what Playwright's JSON reporter wrote; undefined if it wrote nothing
 * @param {number} code
 */
export function countPlaywright(report, code) {
  if (!report) return failing(NO_REPORT);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const tests = testsIn(report.suites ?? []);
  const absent = tests.filter(
    ({ test }) =>
      test.status === 'skipped' &&
      test.annotations?.some((/** @type {any} */ note) => note.type === 'skip' && ABSENT.test(note.description ?? ''))
  ).length;
  const failures = tests
    .filter(({ test }) => test.status === 'unexpected')
    .map(({ spec, test }) => named(`${spec.file}:${spec.line} ${spec.title}`, test.results?.at(-1)?.error?.message));
  // Tried twice where the configuration says so, in CI: what passed the second time passed, and is told apart by its runner.
  return honest({ passed: expected + flaky, failed: unexpected, skipped, absent, failures }, code);
}

/**
 * @param {any[]} suites
 * @returns {{ spec: any, test: any }[]} every test with what it is called
 */
function testsIn(suites) {
  return suites.flatMap((suite) => [
    ...testsIn(suite.suites ?? []),
    ...(suite.specs ?? []).flatMap((/** @type {any} */ spec) => spec.tests.map((/** @type {any} */ test) => ({ spec, test })))
  ]);
}

/**
 * @param {Totals[]} parts
 * @returns {Totals}
 */
export function sum(parts) {
  /** @type {Totals} */
  const total = { passed: 0, failed: 0, skipped: 0, absent: 0, failures: [] };
  for (const { passed, failed, skipped, absent, failures } of parts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    total.absent += absent;
    total.failures.push(...failures);
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
