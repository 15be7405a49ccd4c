import type { Rule } from './rule.ts';

export const bodyHeadings: Rule = {
  name: 'body-headings',
  about:
    'A body consists of sections of level 2: the page supplies the title, and deeper levels have no place in the contents.',
  check: ({ entries, translations, pages, pageTranslations }) =>
    [...entries, ...translations, ...pages, ...pageTranslations].flatMap(({ file, outline }) => {
      const at = { level: 'error' as const, file: file.path };
      if (outline.problems.length > 0) return [];
      if (outline.headings.length === 0) {
        return [
          {
            ...at,
            line: file.bodyLine,
            message: 'The body has no section.',
            hint: 'Write the article below the frontmatter, in sections that start with `## `.',
          },
        ];
      }
      return outline.headings
        .filter(({ depth }) => depth !== 2)
        .map(({ depth, text, line }) => ({
          ...at,
          line: file.bodyLine + line - 1,
          message: `\`${'#'.repeat(depth)} ${text}\` is a heading of level ${String(depth)}.`,
          hint: 'Use `## `.',
        }));
    }),
};
