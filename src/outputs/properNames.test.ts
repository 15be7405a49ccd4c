import { expect, it } from 'vitest';
import { buildCatalogue } from '../catalogue/build.ts';
import { rawFiles, soundTree } from '../catalogue/testing/tree.ts';
import { continueWith, properNames } from './properNames.ts';

const path = 'content/serving/helper/en.mdx';
const { entries } = buildCatalogue(
  rawFiles(
    soundTree({
      [path]: soundTree()[path]?.replace(
        'problem: A problem.',
        'problem: Pods of Kubernetes restart, and Triton waits. A Queue is a queue.',
      ),
    }),
  ),
).catalogue;
const names = properNames(entries);

it('knows names by their capital inside a sentence', () => {
  expect([...names].sort()).toEqual(['Kubernetes', 'Triton']);
});

it.each([
  ['Workers choose their batch size.', 'workers choose their batch size.'],
  ['Kubernetes restarts it.', 'Kubernetes restarts it.'],
  ['Triton’s queue fills.', 'Triton’s queue fills.'],
  ['Queue age grows.', 'queue age grows.'],
  ['A broker must be run.', 'a broker must be run.'],
  ['Ground-truth labels come late.', 'ground-truth labels come late.'],
  ['X-Ray shows it.', 'X-Ray shows it.'],
  ['GPUs idle.', 'GPUs idle.'],
  ['I wait.', 'I wait.'],
  ['p99 grows.', 'p99 grows.'],
  ['`model_type` decides.', '`model_type` decides.'],
])('continues a sentence with “%s”', (sentence, expected) => {
  expect(continueWith(sentence, names)).toBe(expected);
});
