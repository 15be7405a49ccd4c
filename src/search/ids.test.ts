import { describe, expect, it } from 'vitest';
import { isIdOf } from './ids.ts';

describe('isIdOf', () => {
  it.each([
    ['SRV-03', 'SRV-03'],
    ['srv-3', 'SRV-03'],
    [' srv 03 ', 'SRV-03'],
    ['srv03', 'SRV-03'],
    ['ＳＲＶ－０３', 'SRV-03'],
    ['SRV_10', 'SRV-10'],
    ['srv', 'SRV-03'],
    ['srv-', 'SRV-A01'],
    ['srv-a', 'SRV-A01'],
    ['qa a1', 'QA-A01'],
    ['qaa01', 'QA-A01'],
    ['qa', 'QA-A01'],
  ])('takes %j for %s', (query, id) => {
    expect(isIdOf(query, id)).toBe(true);
  });

  it.each([
    ['srv-3', 'SRV-A03'],
    ['srv-a', 'SRV-03'],
    ['srv-1', 'SRV-10'],
    ['srv-30', 'SRV-03'],
    ['qa-03', 'SRV-03'],
    ['service', 'SRV-03'],
    ['srv-03 queue', 'SRV-03'],
    ['03', 'SRV-03'],
    ['', 'SRV-03'],
  ])('does not take %j for %s', (query, id) => {
    expect(isIdOf(query, id)).toBe(false);
  });
});
