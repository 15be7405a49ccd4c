import { accepted, type Rule } from './rule.ts';

export const knownTags: Rule = {
  name: 'known-tags',
  about:
    'Tags come from the closed vocabulary of content/tags.yaml, so that each has a name in every language.',
  check: ({ entries, tags }) =>
    entries.flatMap(({ file }) =>
      file.data.tags.flatMap((tag, index) =>
        !tags || Object.hasOwn(tags.data, tag) || tags.isHole([tag]) || tag === ''
          ? []
          : [
              {
                level: 'error' as const,
                file: file.path,
                line: file.lineOf(['tags', index]),
                message: `Unknown tag \`${tag}\`.`,
                hint: accepted(tag, Object.keys(tags.data)),
              },
            ],
      ),
    ),
};
