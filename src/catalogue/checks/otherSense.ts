import type { Rule } from './rule.ts';
import { unknownKeys } from './unknownKeys.ts';

export const otherSense: Rule = {
  name: 'other-sense',
  about:
    'What an entry means in another sense than the glossary is a term of the glossary, so that it is really left unexplained.',
  check: ({ entries, glossary }) =>
    entries.flatMap(({ file }) =>
      unknownKeys(file, 'otherSense', glossary, (key) => `The glossary has no term \`${key}\`.`),
    ),
};
