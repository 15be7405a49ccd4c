import type { Rule } from './rule.ts';
import { unknownKeys } from './unknownKeys.ts';

export const knownTags: Rule = {
  name: 'known-tags',
  about:
    'Tags come from the closed vocabulary of content/tags.yaml, so that each has a name in every language.',
  check: ({ entries, tags }) =>
    entries.flatMap(({ file }) =>
      unknownKeys(file, 'tags', tags, (tag) => `Unknown tag \`${tag}\`.`),
    ),
};
