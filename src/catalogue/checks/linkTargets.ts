import { allDocuments } from '../content.ts';
import type { Finding } from '../finding.ts';
import { linkIndex } from '../links/linkIndex.ts';
import { resolveLink } from '../links/resolveLink.ts';
import { isSafeLink } from '../safeLink.ts';
import type { Rule } from './rule.ts';

export const linkTargets: Rule = {
  name: 'link-target',
  about:
    'A link inside the content leads to an entry, a page or an anchor that is there; each language shows it in its own address.',
  check: (content) => {
    const index = linkIndex(content);
    const drafts = new Set(
      content.entries.flatMap(({ folder, file }) => (file.data.status === 'draft' ? [folder] : [])),
    );
    return allDocuments(content).flatMap(({ folder, file, outline }) => {
      // A translation is shown where its entry is.
      const isDraft = drafts.has(folder);
      const place = { folder, index };
      return outline.links.flatMap(({ url, line }): Omit<Finding, 'rule'>[] => {
        // An address that may run code has a finding of its own.
        if (!isSafeLink(url)) return [];
        const found = resolveLink(url, place);
        const at = { level: 'error' as const, file: file.path, line: file.bodyLine + line - 1 };
        if ('target' in found) {
          return found.draft && !isDraft && found.target.to !== 'here'
            ? [
                {
                  ...at,
                  message: `\`${url}\` leads to a draft, which readers of the published site cannot open.`,
                  hint: 'Remove the link until the entry is published, or publish the entry.',
                },
              ]
            : [];
        }
        const { message, hint, instead } = found.dead;
        return [
          {
            ...at,
            message,
            hint,
            ...(instead === undefined
              ? {}
              : { fix: { type: 'edit', edits: [{ line: at.line, from: url, to: instead }] } }),
          },
        ];
      });
    });
  },
};
