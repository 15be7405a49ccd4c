import type { Finding } from '../finding.ts';
import type { Rule } from './rule.ts';

const day = 24 * 60 * 60 * 1000;

export const dates: Rule = {
  name: 'dates',
  about: 'Nobody has reviewed an entry in the future.',
  check: ({ entries, today }) => {
    if (today === undefined) return [];
    // Somewhere it is tomorrow already.
    const latest = new Date(Date.parse(today) + day).toISOString().slice(0, 10);
    return entries.flatMap(({ file }): Omit<Finding, 'rule'>[] =>
      file.data.reviewed.date > latest && !file.isHole(['reviewed', 'date'])
        ? [
            {
              level: 'error',
              file: file.path,
              line: file.lineOf(['reviewed', 'date']),
              message: `\`reviewed.date\` is ${file.data.reviewed.date}, which is in the future.`,
              hint: 'Write the day on which somebody last compared the entry with practice.',
            },
          ]
        : [],
    );
  },
};
