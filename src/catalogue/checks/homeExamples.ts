import { claimIds, parseClaimAddress } from '../claims.ts';
import { accepted, type Rule } from './rule.ts';

export const homeExamples: Rule = {
  name: 'home-examples',
  about: 'The examples and the quoted claim of the home page belong to published entries.',
  check: ({ catalogue, entries }) => {
    if (!catalogue) return [];
    const { data, path, lineOf } = catalogue;
    const published = new Map(
      entries
        .filter(({ file }) => file.data.status !== 'draft')
        .map(({ file }) => [file.data.id, file.data]),
    );
    const unknown = (id: string, at: (string | number)[]) => ({
      level: 'error' as const,
      file: path,
      line: lineOf(at),
      message: `No published entry has the id \`${id}\`.`,
      hint: accepted(id, [...published.keys()]),
    });
    const examples = data.examples.flatMap(({ finds }, index) =>
      published.has(finds) ? [] : [unknown(finds, ['examples', index, 'finds'])],
    );
    if (data.quote === undefined) return examples;
    const { entry, claim } = parseClaimAddress(data.quote, '');
    const quoted = published.get(entry);
    if (!quoted) return [...examples, unknown(entry, ['quote'])];
    const claims = claimIds(quoted);
    return claims.includes(claim)
      ? examples
      : [
          ...examples,
          {
            level: 'error',
            file: path,
            line: lineOf(['quote']),
            message: `${entry} has no claim \`${claim}\`.`,
            hint: accepted(claim, claims),
          },
        ];
  },
};
