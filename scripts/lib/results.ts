// Counting what the test run found, from the tools' own reports.

/** What a step of the test run found. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Passed only when tried again: nothing is broken, and the test waits for too little. */
  flaky: number;
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
 * @example oneCheck(true) // => { passed: 1, failed: 0, skipped: 0, flaky: 0 }
 */
export function oneCheck(isPassed: boolean): Counts {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0, flaky: 0 };
}

/**
 * The tests of a Vitest report. A file that cannot be loaded has no tests and counts as a failure.
 *
 * @param report its JSON text, or undefined when Vitest wrote none
 * @example countVitest(undefined) // => { passed: 0, failed: 1, skipped: 0, flaky: 0 }
 */
export function countVitest(report: string | undefined): Counts {
  const read = parse(report) as VitestReport | undefined;
  if (read === undefined) return oneCheck(false);
  return {
    passed: read.numPassedTests,
    failed: read.success ? 0 : Math.max(1, read.numFailedTests),
    skipped: read.numPendingTests + read.numTodoTests,
    flaky: 0,
  };
}

/**
 * The tests of a Playwright report. An error outside of all tests counts as a failure.
 *
 * @param report its JSON text, or undefined when Playwright wrote none
 * @example countPlaywright(undefined) // => { passed: 0, failed: 1, skipped: 0, flaky: 0 }
 */
export function countPlaywright(report: string | undefined): Counts {
  const read = parse(report) as PlaywrightReport | undefined;
  if (read === undefined) return oneCheck(false);
  const { expected, unexpected, flaky, skipped } = read.stats;
  return { passed: expected, failed: unexpected + read.errors.length, skipped, flaky };
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
 * @example sum([oneCheck(true), oneCheck(false)]) // => { passed: 1, failed: 1, skipped: 0, flaky: 0 }
 */
export function sum(counts: readonly Counts[]): Counts {
  const total = { passed: 0, failed: 0, skipped: 0, flaky: 0 };
  for (const { passed, failed, skipped, flaky } of counts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    total.flaky += flaky;
  }
  return total;
}

/**
 * The line a test run ends with.
 *
 * @example totalLine({ passed: 12, failed: 0, skipped: 0, flaky: 0 }) // => '12 passed, 0 failed'
 */
export function totalLine({ passed, failed, skipped, flaky }: Counts): string {
  return [
    `${String(passed)} passed`,
    `${String(failed)} failed`,
    ...(skipped > 0 ? [`${String(skipped)} skipped`] : []),
    ...(flaky > 0 ? [`${String(flaky)} passed only when tried again`] : []),
  ].join(', ');
}
