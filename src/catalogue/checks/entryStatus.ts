import type { Finding } from '../finding.ts';
import type { Rule } from './rule.ts';

export const entryStatus: Rule = {
  name: 'entry-status',
  about:
    'A superseded entry leads to a published one, and nothing published leads to a draft, which readers cannot open.',
  check: ({ entries, ids, guide, glossary }) => {
    const statusOf = new Map(entries.map(({ file }) => [file.data.id, file.data.status]));
    const drafts = new Set(
      entries.filter(({ file }) => file.data.status === 'draft').map(({ slug }) => slug),
    );
    const superseded = entries.flatMap(({ file }): Omit<Finding, 'rule'>[] => {
      const { status, supersededBy, id } = file.data;
      const at = { level: 'error' as const, file: file.path };
      if (file.isHole(['status']) || file.isHole(['supersededBy'])) return [];
      if (status !== 'superseded') {
        if (supersededBy === undefined) return [];
        return [
          {
            ...at,
            line: file.lineOf(['supersededBy']),
            message: `\`supersededBy: ${supersededBy}\` stands in an entry that is ${status}.`,
            hint: 'Add `status: superseded`, or remove this line.',
          },
        ];
      }
      const target = supersededBy === undefined ? undefined : statusOf.get(supersededBy);
      if (target === 'published' && supersededBy !== id) return [];
      return [
        {
          ...at,
          line: file.lineOf([supersededBy === undefined ? 'status' : 'supersededBy']),
          message:
            supersededBy === undefined
              ? 'A superseded entry has to say by which.'
              : `\`${supersededBy}\` is ${target === undefined ? 'no entry' : supersededBy === id ? 'this entry itself' : `an entry that is ${target}`}.`,
          hint: 'Write `supersededBy:` with the id of a published entry.',
        },
      ];
    });
    const toDraft = (
      file: { path: string },
      line: number,
      what: string,
    ): Omit<Finding, 'rule'> => ({
      level: 'error',
      file: file.path,
      line,
      message: `${what} is a draft, which readers of the published site cannot open.`,
      hint: 'Remove it until the entry is published, or publish the entry.',
    });
    // A draft is left out of the guide until it is published: only an answer that has nothing else leads nowhere.
    const fromGuide = (guide?.data.questions ?? []).flatMap((question, q) =>
      question.answers.flatMap(({ entries: fitting }, a) => {
        const [first] = fitting;
        return guide && first && fitting.every(({ id }) => drafts.has(id))
          ? [toDraft(guide, guide.lineOf(['questions', q, 'answers', a]), `\`${first.id}\``)]
          : [];
      }),
    );
    const fromGlossary = Object.entries(glossary?.data ?? {}).flatMap(([key, { see }]) =>
      see.flatMap((slug, index) =>
        glossary && drafts.has(slug)
          ? [toDraft(glossary, glossary.lineOf([key, 'see', index]), `\`${slug}\``)]
          : [],
      ),
    );
    const fromLedger = Object.entries(ids?.data ?? {}).flatMap(([id, line]) =>
      'into' in line && ids
        ? line.into.flatMap((successor, index) =>
            statusOf.get(successor) === 'draft'
              ? [toDraft(ids, ids.lineOf([id, 'into', index]), `\`${successor}\``)]
              : [],
          )
        : [],
    );
    return [...superseded, ...fromGuide, ...fromGlossary, ...fromLedger];
  },
};
