import type { Rule } from './rule.ts';

export const strayFile: Rule = {
  name: 'stray-file',
  about:
    'Every file below content/ has a place in the layout, so that nothing is silently ignored.',
  check: ({ paths }) =>
    [...paths]
      .filter(([, path]) => path.type === 'stray')
      .map(([file]) => ({
        level: 'error',
        file,
        line: 1,
        message: 'This file has no place in the content.',
        hint: 'An entry folder is content/<category>/<slug>/ with en.mdx, ja.mdx, ko.mdx, revisions.json and diagrams/<name>.<locale>.svg. Move, rename or delete it.',
      })),
};
