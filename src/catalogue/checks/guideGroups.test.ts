import { expect, it } from 'vitest';
import { buildCatalogue } from '../build.ts';
import { rawFiles, soundTree } from '../testing/tree.ts';

const question = (key: string, group?: string): string =>
  [
    `  - key: ${key}`,
    ...(group === undefined ? [] : [`    group: ${group}`]),
    '    question: { en: Q }',
    '    help: { en: H }',
    '    answers:',
    '      - { key: a, answer: { en: A }, entries: [{ id: helper, reason: { en: R } }] }',
    '      - { key: b, answer: { en: B }, entries: [{ id: helper, reason: { en: R } }] }',
    '',
  ].join('\n');
const group = (key: string): string => `  - { key: ${key}, name: { en: G } }\n`;

const found = (guide: string): string[] =>
  buildCatalogue(rawFiles(soundTree({ 'content/guide.yaml': guide })))
    .findings.filter(({ rule }) => rule === 'guide-groups')
    .map(({ line, message, hint }) => `${String(line)}: ${message} ${hint}`);

it.each([
  ['no groups at all', `questions:\n${question('one')}`],
  ['every question in a group', `groups:\n${group('g')}questions:\n${question('one', 'g')}`],
  ['no questions', 'questions: []\n'],
])('has nothing to say about %s', (_name, guide) => {
  expect(found(guide)).toEqual([]);
});

it('names a question that is in no group', () => {
  expect(
    found(`groups:\n${group('g')}questions:\n${question('one', 'g')}${question('two')}`),
  ).toEqual(['11: The question `two` is in no group. Add `group: g`, or another of `g`.']);
});

it('names a group that there is not, beside the nearest', () => {
  expect(
    found(
      `groups:\n${group('serving')}questions:\n${question('one', 'serving')}${question('two', 'servin')}`,
    ),
  ).toEqual([expect.stringMatching(/^12: Unknown group `servin`\. .*`serving`/)]);
  expect(found(`questions:\n${question('one', 'g')}`)).toEqual([
    '3: Unknown group `g`. Add it: `groups: [{ key: g, name: { en: "…" } }]`.',
  ]);
});

it('names a group without a question, and one that is there twice', () => {
  expect(
    found(
      `groups:\n${group('g')}${group('empty')}${group('g')}questions:\n${question('one', 'g')}`,
    ),
  ).toEqual([
    '3: The group `empty` has no question. Give a question `group: empty`, or remove the group.',
    '4: There are two groups `g`. The address of the guide holds the key: give one of them another.',
  ]);
});
