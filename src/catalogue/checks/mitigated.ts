import type { Rule } from './rule.ts';

export const mitigated: Rule = {
  name: 'mitigated',
  about:
    'Every antipattern has a pattern that mitigates it: a warning without a way out helps nobody.',
  check: ({ entries, paths, misnamed }) => {
    const written = [...paths.values()].filter(
      (path) => path.type === 'entry' && path.locale === 'en',
    );
    // The relation may stand where nothing can be read, which has its own finding.
    const slugs = new Set(entries.map(({ slug }) => slug));
    const isUnread = entries.some(
      ({ file }) =>
        !file.isWhole(['related']) ||
        file.data.related.some(({ id, relation }) => relation === 'mitigates' && !slugs.has(id)),
    );
    if (written.length !== entries.length || misnamed.size > 0 || isUnread) return [];
    const mitigates = entries.flatMap(({ file }) =>
      file.data.related.flatMap(({ id, relation }) => (relation === 'mitigates' ? [id] : [])),
    );
    const helped = new Set(mitigates);
    return entries
      .filter(({ slug, file }) => file.data.kind === 'antipattern' && !helped.has(slug))
      .map(({ slug, file }) => ({
        level: file.data.status === 'draft' ? 'warning' : 'error',
        file: file.path,
        line: file.lineOf(['kind']),
        message: 'No pattern mitigates this antipattern.',
        hint: `Add \`- { id: ${slug}, relation: mitigates, reason: … }\` to \`related\` of a pattern that helps.`,
      }));
  },
};
