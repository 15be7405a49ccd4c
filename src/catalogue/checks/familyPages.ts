import { categories } from '../../schema/entry.ts';
import { isThere } from '../content.ts';
import { pageFolderPath, textFilePath } from '../paths.ts';
import { writtenPages } from '../sitePages.ts';
import type { Rule } from './rule.ts';

export const familyPages: Rule = {
  name: 'family-page',
  about:
    'Every family has its introduction, and the pages that the site links to have their words.',
  check: (content) =>
    [...categories, ...writtenPages]
      .map((slug) => textFilePath(pageFolderPath(slug), 'en'))
      .filter((file) => !isThere(file, content))
      .map((file) => ({
        level: 'error',
        file,
        line: 1,
        message: 'The file is missing.',
        hint: 'Write it, with `title` and `summary` in its frontmatter: the site has a page for it.',
      })),
};
