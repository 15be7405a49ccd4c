import { expect, it } from 'vitest';
import { buildCatalogue } from '../build.ts';
import { rawFiles, soundTree } from '../testing/tree.ts';

const file = 'content/serving/helper/en.mdx';

function findings(because: string): string[] {
  const text = soundTree()[file]?.replace('problem:', `because: ${because}\nproblem:`);
  return buildCatalogue(rawFiles(soundTree({ [file]: text })))
    .findings.filter(({ rule }) => rule === 'known-reasons')
    .map(({ level, line, message, hint }) => `${level} ${String(line)} ${message} ${hint}`);
}

it.each([
  ['{ latency: pro-one, cost: con-two, agility: consideration-one }', []],
  [
    '{ latency: pro-three }',
    [
      'error 10 `because.latency` is `pro-three`, which this entry does not claim. Accepted: `pro-one`, `pro-two`, `con-one`, `con-two`, `use-when-one`, `avoid-when-one`, `use-when-two`, `avoid-when-two`, `consideration-one`, `consideration-two`.',
    ],
  ],
  [
    '{ latency: con-one }',
    [
      'error 10 `con-one` cannot be why `latency` is better. Choose a claim that says so, or change `impact`.',
    ],
  ],
  [
    '{ cost: pro-one }',
    [
      'error 10 `pro-one` cannot be why `cost` is worse. Choose a claim that says so, or change `impact`.',
    ],
  ],
])('%s', (because, expected) => {
  expect(findings(because)).toEqual(expected);
});
