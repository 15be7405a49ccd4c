import { expect, it } from 'vitest';
import { buildCatalogue } from '../build.ts';
import { rawFiles, soundTree } from '../testing/tree.ts';

const path = 'content/serving/helper/en.mdx';
const headings = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];

/** What is said about an article of some sections and words. */
function told(sections: number, words: number): string[] {
  const names = Array.from(
    { length: sections },
    (_, index) => headings[index] ?? `N${String(index)}`,
  );
  const each = Math.round(words / sections);
  const body = names.map((name) => `## ${name}\n\n${'word '.repeat(each).trim()}\n`).join('\n');
  const tree = soundTree({
    'content/serving/helper/ja.mdx': undefined,
    'content/serving/helper/ko.mdx': undefined,
  });
  tree[path] = (tree[path] ?? '').replace(/\n---\n\n[\s\S]*$/, `\n---\n\n${body}`);
  return buildCatalogue(rawFiles(tree))
    .findings.filter(({ rule, file, message }) => {
      return rule === 'limits' && file === path && message.startsWith('The body');
    })
    .map(({ level, message }) => `${level}: ${message}`);
}

it.each([
  [6, 600, []],
  [6, 402, []],
  [6, 1398, []],
  [4, 600, ['warning: The body has 4 sections; 5 to 8 are usual.']],
  [9, 900, ['warning: The body has 9 sections; 5 to 8 are usual.']],
  [6, 300, ['warning: The body has 300 words; 400 to 1400 are usual.']],
  [6, 1500, ['warning: The body has 1500 words; 400 to 1400 are usual.']],
  [6, 4200, ['error: The body has 4200 words; 400 to 1400 are usual.']],
])(
  'tells of %i sections and %i words what the guide says about them',
  (sections, words, expected) => {
    expect(told(sections, words)).toEqual(expected);
  },
);
