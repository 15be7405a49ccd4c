import { claimIds } from '../claims.ts';
import { accepted, type Rule } from './rule.ts';

/** What an effect may not rest on: a gain makes nothing worse, and a cost makes nothing better. */
const contrary: Readonly<Record<string, string>> = { better: 'con-', worse: 'pro-' };

export const knownReasons: Rule = {
  name: 'known-reasons',
  about:
    'A reason for an effect is a claim of the entry that says the same: the page of trade-offs leads to it.',
  check: ({ entries }) =>
    entries.flatMap(({ file: { data, path, lineOf } }) => {
      const claims = claimIds(data);
      const finding = (attribute: string, message: string, hint: string) => ({
        ...{ level: 'error' as const, file: path, line: lineOf(['because', attribute]) },
        ...{ message, hint },
      });
      return Object.entries(data.because).flatMap(([attribute, claim = '']) => {
        const effect = data.impact[attribute] ?? 'neutral';
        if (!claims.includes(claim))
          return finding(
            attribute,
            `\`because.${attribute}\` is \`${claim}\`, which this entry does not claim.`,
            accepted(claim, claims),
          );
        if (effect === 'neutral')
          return finding(
            attribute,
            `\`because.${attribute}\` gives a reason for an effect that \`impact\` does not name.`,
            'Remove it, or change `impact`.',
          );
        return claim.startsWith(contrary[effect] ?? '#')
          ? finding(
              attribute,
              `\`${claim}\` cannot be why \`${attribute}\` is ${effect}.`,
              `Choose a claim that says so, or change \`impact\`.`,
            )
          : [];
      });
    }),
};
