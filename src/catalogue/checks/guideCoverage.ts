import type { Rule } from './rule.ts';

export const guideCoverage: Rule = {
  name: 'guide-coverage',
  about: 'Every published pattern can be reached from the questions of guide.yaml.',
  check: ({ entries, guide }) => {
    // A catalogue without questions has no guide to be missing from.
    if (!guide || guide.hasHoles || guide.data.questions.length === 0) return [];
    const reached = new Set(
      guide.data.questions.flatMap(({ answers }) =>
        answers.flatMap(({ entries: fitting }) => fitting.map(({ id }) => id)),
      ),
    );
    return entries
      .filter(
        ({ file: { data }, slug }) =>
          data.kind === 'pattern' && data.status === 'published' && !reached.has(slug),
      )
      .map(({ file, slug }) => ({
        level: 'warning',
        file: file.path,
        line: 1,
        message: 'No question of content/guide.yaml leads to this pattern.',
        hint: `Add \`- { id: ${slug}, reason: { en: "…" } }\` to the answer that it fits. Without it readers who do not know its name will not find it.`,
      }));
  },
};
