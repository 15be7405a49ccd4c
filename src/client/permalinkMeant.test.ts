import { expect, it } from 'vitest';
import { permalinkMeant } from './permalinkMeant.ts';

it.each([
  ['p/SRV-03/', 'p/srv-03/'],
  ['p/SRV-03', 'p/srv-03/'],
  ['p/Srv-A01/', 'p/srv-a01/'],
  ['P/SRV-03/', 'p/srv-03/'],
  ['p/srv-03/)', 'p/srv-03/'],
  ['p/SRV-03%E3%80%82', 'p/srv-03/'],
  ['p/SRV-03/Con-Cost', 'p/srv-03/con-cost/'],
  ['p/srv-03/con-cost/).', 'p/srv-03/con-cost/'],
  ['p/SRV-03/more', undefined],
  ['p/SRV-03345/', undefined],
  ['p/', undefined],
  ['en/serving/', undefined],
])('%s means %s', (path, expected) => {
  expect(permalinkMeant(path)).toBe(expected);
});
