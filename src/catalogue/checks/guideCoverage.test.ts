import { expect, it } from 'vitest';
import { buildCatalogue } from '../build.ts';
import { rawFiles, soundTree } from '../testing/tree.ts';

const guide = (id: string): string =>
  `questions:\n  - key: one\n    question: { en: Q }\n    help: { en: H }\n    answers:\n      - { key: a, answer: { en: A }, entries: [{ id: ${id}, reason: { en: R } }] }\n      - { key: b, answer: { en: B }, entries: [{ id: ${id}, reason: { en: R } }] }\n`;
const warned = (changes: Record<string, string>): string[] =>
  buildCatalogue(rawFiles(soundTree(changes)))
    .findings.filter(({ rule }) => rule === 'guide-coverage')
    .map(({ file }) => file);

it('warns of a pattern that no question leads to, and of no antipattern', () => {
  expect(warned({ 'content/guide.yaml': guide('other') })).toEqual([
    'content/serving/helper/en.mdx',
  ]);
  expect(warned({ 'content/guide.yaml': guide('helper') })).toEqual([]);
});

it('has nothing to say where there is no guide', () => {
  expect(warned({ 'content/guide.yaml': 'questions: []\n' })).toEqual([]);
});
