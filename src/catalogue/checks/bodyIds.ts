import { allDocuments } from '../content.ts';
import type { Finding } from '../finding.ts';
import { accepted, type Rule } from './rule.ts';

export const bodyIds: Rule = {
  name: 'body-ids',
  about:
    'An id of an entry stands between backticks, which makes it a link, and in the ledger, which makes it lead somewhere.',
  check: (content) => {
    const { ids } = content;
    if (!ids) return [];
    const known = Object.keys(ids.data);
    return allDocuments(content).flatMap(({ file, outline }) =>
      outline.ids.flatMap(({ id, line, at: column, isCode }): Omit<Finding, 'rule'>[] => {
        const at = { file: file.path, line: file.bodyLine + line - 1 };
        const edit = (from: string, to: string): Pick<Finding, 'fix'> => ({
          fix: { type: 'edit', edits: [{ line: at.line, from, to, at: column }] },
        });
        if (ids.isHole([id.toUpperCase()])) return [];
        if (known.includes(id)) {
          return isCode
            ? []
            : [
                {
                  ...at,
                  level: 'warning',
                  message: `\`${id}\` stands without backticks, so it is no link.`,
                  hint: `Write it between backticks: \`\`\` \`${id}\` \`\`\`.`,
                  ...edit(id, `\`${id}\``),
                },
              ];
        }
        const upper = id.toUpperCase();
        if (known.includes(upper)) {
          return [
            {
              ...at,
              level: 'warning',
              message: `\`${id}\` is no link: ids are in capitals.`,
              hint: `Write \`${upper}\`.`,
              ...edit(`\`${id}\``, `\`${upper}\``),
            },
          ];
        }
        return [
          {
            ...at,
            level: isCode ? 'error' : 'warning',
            message: `\`${id}\` is in no line of the ledger of ids.`,
            hint: accepted(upper, known),
          },
        ];
      }),
    );
  },
};
