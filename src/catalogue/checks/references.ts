import type { Finding } from '../finding.ts';
import type { DataPath } from '../lineTable.ts';
import { accepted, type Rule } from './rule.ts';

export const references: Rule = {
  name: 'reference',
  about:
    'The guide leads to patterns and warns of antipatterns that exist, and the glossary names existing entries.',
  check: ({ entries, paths, guide, glossary }) => {
    const slugs = new Set(
      [...paths.values()].flatMap((path) => (path.type === 'entry' ? [path.slug] : [])),
    );
    const kinds = new Map(entries.map(({ slug, file }) => [slug, file.data.kind]));
    const problem = (
      file: { path: string; lineOf: (path: DataPath) => number },
      at: DataPath,
      slug: string,
      wanted?: 'pattern' | 'antipattern',
    ): Omit<Finding, 'rule'>[] => {
      const kind = kinds.get(slug);
      const line = { level: 'error' as const, file: file.path, line: file.lineOf(at) };
      if (!slugs.has(slug)) {
        return [
          {
            ...line,
            message: `Unknown entry \`${slug}\`.`,
            hint: accepted(slug, [...slugs]),
          },
        ];
      }
      if (wanted === undefined || kind === undefined || kind === wanted) return [];
      return [
        {
          ...line,
          message: `\`${slug}\` is not ${wanted === 'pattern' ? 'a pattern' : 'an antipattern'}.`,
          hint: '`entries` holds patterns, `beware` antipatterns.',
        },
      ];
    };
    const fromGuide = (guide?.data.questions ?? []).flatMap((question, q) =>
      question.answers.flatMap((answer, a) => {
        const at = ['questions', q, 'answers', a];
        return guide
          ? [
              ...answer.entries.flatMap(({ id }, index) =>
                problem(guide, [...at, 'entries', index], id, 'pattern'),
              ),
              ...answer.beware.flatMap((id, index) =>
                problem(guide, [...at, 'beware', index], id, 'antipattern'),
              ),
            ]
          : [];
      }),
    );
    const fromGlossary = Object.entries(glossary?.data ?? {}).flatMap(([key, { see }]) =>
      see.flatMap((slug, index) => (glossary ? problem(glossary, [key, 'see', index], slug) : [])),
    );
    return [...fromGuide, ...fromGlossary];
  },
};
