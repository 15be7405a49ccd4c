import { isThere } from '../content.ts';
import { vocabularies } from '../paths.ts';
import type { Rule } from './rule.ts';

export const vocabulary: Rule = {
  name: 'vocabulary',
  about: 'The shared files of the content exist.',
  check: (content) =>
    vocabularies
      // Other ways to spell are a help, and none are needed.
      .filter((name) => name !== 'spellings')
      .map((name) => `content/${name}.yaml`)
      .filter((file) => !isThere(file, content))
      .map((file) => ({
        level: 'error',
        file,
        line: 1,
        message: 'The file is missing.',
        hint: 'Restore it from the history: every entry depends on it.',
      })),
};
