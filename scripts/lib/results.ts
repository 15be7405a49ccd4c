// Counting what the test run found, from the tools' own reports.

/** What a step of the test run found. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of Vitest's JSON report that is read. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  success: boolean;
}

/** The part of Playwright's JSON report that is read. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/**
 * A step that is one check by itself.
 *
 * @example oneCheck(true) // => { passed: 1, failed: 0, skipped: 0 }
 */
export function oneCheck(isPassed: boolean): Counts {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 };
}

/**
 * The tests of a Vitest report. A file that cannot be loaded has no tests and counts as a failure.
 *
 * @param report its JSON text, or undefined when Vitest wrote none
 * @example countVitest(undefined) // => { passed: 0, failed: 1, skipped: 0 }
 */
export function countVitest(report: string | undefined): Counts {
  const read = parse(report) as VitestReport | undefined;
  if (read === undefined) return oneCheck(false);
  return {
    passed: read.numPassedTests,
    failed: read.success ? 0 : Math.max(1, read.numFailedTests),
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

/**
 * The tests of a Playwright report. An error outside of all tests counts as a failure; so does a
 * test that passed only when tried again.
 *
 * @param report its JSON text, or undefined when Playwright wrote none
 * @example countPlaywright(undefined) // => { passed: 0, failed: 1, skipped: 0 }
 */
export function countPlaywright(report: string | undefined): Counts {
  const read = parse(report) as PlaywrightReport | undefined;
  if (read === undefined) return oneCheck(false);
  const { expected, unexpected, flaky, skipped } = read.stats;
  return { passed: expected, failed: unexpected + flaky + read.errors.length, skipped };
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) ?? undefined);
  } catch {
    return undefined;
  }
}

/**
 * The sum of several steps.
 *
 * @example sum([oneCheck(true), oneCheck(false)]) // => { passed: 1, failed: 1, skipped: 0 }
 */
export function sum(counts: readonly Counts[]): Counts {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/**
 * The line a test run ends with.
 *
 * @example totalLine({ passed: 12, failed: 0, skipped: 0 }) // => '12 passed, 0 failed'
 */
export function totalLine({ passed, failed, skipped }: Counts): string {
  const line = `${String(passed)} passed, ${String(failed)} failed`;
  return skipped === 0 ? line : `${line}, ${String(skipped)} skipped`;
}
