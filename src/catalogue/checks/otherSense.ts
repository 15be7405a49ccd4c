import { accepted, type Rule } from './rule.ts';

export const otherSense: Rule = {
  name: 'other-sense',
  about:
    'What an entry means in another sense than the glossary is a term of the glossary, so that it is really left unexplained.',
  check: ({ entries, glossary }) =>
    entries.flatMap(({ file }) =>
      file.data.otherSense.flatMap((key, index) =>
        !glossary || Object.hasOwn(glossary.data, key)
          ? []
          : [
              {
                level: 'error' as const,
                file: file.path,
                line: file.lineOf(['otherSense', index]),
                message: `The glossary has no term \`${key}\`.`,
                hint: accepted(key, Object.keys(glossary.data)),
              },
            ],
      ),
    ),
};
