import { expect, it } from 'vitest';
import { changesSince } from './revisionChanges.ts';

const history = [
  { date: '2026-11-24', revision: 'aaaaaaaa', sections: [] },
  { date: '2026-12-01', revision: 'bbbbbbbb', sections: ['Problem', 'Costs'] },
  { date: '2026-12-09', revision: 'cccccccc', sections: ['Costs', 'Tools'] },
];

it.each([
  ['aaaaaaaa', { date: '2026-11-24', sections: ['Problem', 'Costs', 'Tools'] }],
  ['bbbbbbbb', { date: '2026-12-01', sections: ['Costs', 'Tools'] }],
  ['cccccccc', { date: '2026-12-09', sections: [] }],
  ['dddddddd', undefined],
  ['__proto__', undefined],
])('tells what changed since %s', (cited, expected) => {
  expect(changesSince(history, cited)).toEqual(expected);
});
