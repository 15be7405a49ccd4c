import { describe, expect, it } from 'vitest';
import { isInteractive, parsePort, seconds } from './settings.ts';

describe('parsePort', () => {
  it.each([
    [undefined, 4321],
    ['', 4321],
    ['0', 0],
    ['8080', 8080],
    ['65536', undefined],
    ['80a', undefined],
    ['-1', undefined],
  ])('%s: %s', (value, expected) => {
    expect(parsePort(value)).toBe(expected);
  });
});

describe('isInteractive', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ CI: 'true' }, true, false],
    [{ TERM: 'dumb' }, true, false],
  ])('%o on a terminal (%s): %s', (env, isTerminal, expected) => {
    expect(isInteractive(env, isTerminal)).toBe(expected);
  });
});

it('seconds rounds to tenths', () => {
  expect(seconds(12_345)).toBe('12.3 s');
});
