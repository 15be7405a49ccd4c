import { expect, it } from 'vitest';
import { reasonFor } from './reasons.ts';

const entry = {
  impact: { latency: 'better', cost: 'worse', agility: 'neutral', simplicity: 'depends' },
  because: { latency: 'pro-no-hop' },
} as const;

it.each([
  ['latency', 'pro-no-hop'],
  ['cost', 'cons'],
  ['simplicity', 'cons'],
  ['agility', undefined],
  ['throughput', undefined],
] as const)('%s rests on %s', (attribute, reason) => {
  expect(reasonFor(entry, attribute)).toBe(reason);
});
