import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, oneCheck, sum, totalLine } from './results.ts';

const vitest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  success: true,
};
const playwright = {
  stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 },
  errors: [{ message: 'no tests found' }],
};

describe('countVitest', () => {
  it.each([
    ['all pass', vitest, { passed: 5, failed: 0, skipped: 2, flaky: 0 }],
    [
      'some fail',
      { ...vitest, numFailedTests: 2, success: false },
      { passed: 5, failed: 2, skipped: 2, flaky: 0 },
    ],
    [
      'a file does not load',
      { ...vitest, success: false },
      { passed: 5, failed: 1, skipped: 2, flaky: 0 },
    ],
  ])('%s', (_, report, expected) => {
    expect(countVitest(JSON.stringify(report))).toEqual(expected);
  });

  it.each([[undefined], ['{ "numPassed'], ['null']])(
    'no usable report (%s) is a failure',
    (text) => {
      expect(countVitest(text)).toEqual(oneCheck(false));
    },
  );
});

describe('countPlaywright', () => {
  it('counts an error outside of tests as a failure, and tells a lucky retry apart', () => {
    expect(countPlaywright(JSON.stringify(playwright))).toEqual({
      passed: 4,
      failed: 2,
      skipped: 2,
      flaky: 1,
    });
  });

  it('no report is a failure', () => {
    expect(countPlaywright(undefined)).toEqual(oneCheck(false));
  });
});

describe('totalLine', () => {
  it('names skipped and flaky tests only where there are some', () => {
    expect(totalLine(sum([oneCheck(true), oneCheck(false), oneCheck(true)]))).toBe(
      '2 passed, 1 failed',
    );
    expect(totalLine({ passed: 1, failed: 0, skipped: 3, flaky: 2 })).toBe(
      '1 passed, 0 failed, 3 skipped, 2 passed only when tried again',
    );
  });
});
