import { expect, test } from 'vitest';
import { stepOf } from './steps.ts';

test.each([
  ['1. submit', 1],
  ['12. join', 12],
  ['3.取得', 3],
  ['4 workers', undefined],
  ['0.02 after 60 ms', undefined],
  [undefined, undefined],
])('%s', (label, number) => {
  expect(stepOf(label)).toBe(number);
});
