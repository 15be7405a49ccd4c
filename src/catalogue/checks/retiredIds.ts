import type { Finding } from '../finding.ts';
import { isLive, isRetired, liveSuccessors } from '../ledger.ts';
import { accepted, list, type Rule } from './rule.ts';

export const retiredIds: Rule = {
  name: 'retired-id',
  about:
    'A retired entry leads to entries that are there, so that nobody is sent from one grave to the next.',
  check: ({ ids }) => {
    if (!ids) return [];
    const live = Object.keys(ids.data).filter((id) => isLive(ids.data[id]));
    return Object.entries(ids.data).flatMap(([id, line]) => {
      if (!isRetired(line)) return [];
      return line.into.flatMap((successor, index): Omit<Finding, 'rule'>[] => {
        const target = ids.data[successor];
        const at = {
          level: 'error' as const,
          file: ids.path,
          line: ids.lineOf([id, 'into', index]),
        };
        if (line.into.indexOf(successor) !== index) {
          return [
            {
              ...at,
              message: `\`${id}\` leads to \`${successor}\` twice.`,
              hint: 'Name each entry once.',
            },
          ];
        }
        if (target === undefined) {
          return [
            {
              ...at,
              message: `\`${id}\` leads to \`${successor}\`, which is not in the ledger.`,
              hint: accepted(successor, live),
            },
          ];
        }
        if (isLive(target)) return [];
        const others = liveSuccessors(successor, ids.data);
        return [
          {
            ...at,
            message: `\`${id}\` leads to \`${successor}\`, which is retired itself.`,
            hint:
              others.length > 0
                ? `Write ${list(others)} in its place: readers should arrive in one step.`
                : `Nothing took its place. Name an entry that is there, or leave \`into\` empty.`,
          },
        ];
      });
    });
  },
};
