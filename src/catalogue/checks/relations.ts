import { accepted, type Rule } from './rule.ts';
import type { Finding } from '../finding.ts';

export const relations: Rule = {
  name: 'relation',
  about:
    'A relation names an existing entry, is written once in one of the two entries, and mitigates or risks only antipatterns.',
  check: ({ entries, paths }) => {
    const known = new Set(
      [...paths.values()].flatMap((path) => (path.type === 'entry' ? [path.slug] : [])),
    );
    const kinds = new Map(entries.map(({ slug, file }) => [slug, file.data.kind]));
    const written = new Map<string, string>();
    return entries.flatMap(({ slug, file }) =>
      file.data.related.flatMap(({ id: target, relation }, index): Omit<Finding, 'rule'>[] => {
        const at = {
          level: 'error' as const,
          file: file.path,
          line: file.lineOf(['related', index]),
        };
        if (file.isHole(['related', index, 'id'])) return [];
        if (target === slug) {
          return [
            { ...at, message: 'An entry is related to itself.', hint: 'Name another entry.' },
          ];
        }
        if (!known.has(target)) {
          return [
            {
              ...at,
              message: `Relation to the unknown entry \`${target}\`.`,
              hint: `\`id\` is the slug of an entry. ${accepted(target, [...known])}`,
            },
          ];
        }
        const isAgainst = relation === 'mitigates' || relation === 'risks';
        const isKnown = !file.isHole(['related', index, 'relation']);
        if (isAgainst && isKnown && kinds.get(target) === 'pattern') {
          return [
            {
              ...at,
              message: `\`${relation}\` names the pattern \`${target}\`.`,
              hint: 'Only an antipattern can be mitigated or risked. Choose another relation.',
            },
          ];
        }
        const pair = [slug, target].sort().join(' ');
        const earlier = written.get(pair);
        written.set(pair, file.path);
        return earlier === undefined
          ? []
          : [
              {
                ...at,
                message: `\`${slug}\` and \`${target}\` are already related, in ${earlier}.`,
                hint: 'Keep one of the two: the other side is derived.',
              },
            ];
      }),
    );
  },
};
