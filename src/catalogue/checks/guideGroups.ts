import { accepted, type Rule } from './rule.ts';

export const guideGroups: Rule = {
  name: 'guide-groups',
  about: 'Every question of guide.yaml is in one of its groups, and every group has a question.',
  check: ({ guide }) => {
    if (!guide || guide.hasHoles) return [];
    const { groups, questions } = guide.data;
    const keys = groups.map(({ key }) => key);
    const file = guide.path;
    const ofQuestions = questions.flatMap(({ key, group }, index) => {
      const line = guide.lineOf(['questions', index, ...(group === undefined ? [] : ['group'])]);
      if (group === undefined)
        return groups.length === 0
          ? []
          : [
              {
                level: 'error' as const,
                file,
                line,
                message: `The question \`${key}\` is in no group.`,
                hint: `Add \`group: ${keys[0] ?? ''}\`, or another of ${keys.map((name) => `\`${name}\``).join(', ')}.`,
              },
            ];
      return keys.includes(group)
        ? []
        : [
            {
              level: 'error' as const,
              file,
              line,
              message: `Unknown group \`${group}\`.`,
              hint:
                keys.length > 0
                  ? accepted(group, keys)
                  : `Add it: \`groups: [{ key: ${group}, name: { en: "…" } }]\`.`,
            },
          ];
    });
    const ofGroups = groups.flatMap(({ key }, index) => {
      const line = guide.lineOf(['groups', index]);
      if (keys.indexOf(key) < index)
        return [
          {
            level: 'error' as const,
            file,
            line,
            message: `There are two groups \`${key}\`.`,
            hint: 'The address of the guide holds the key: give one of them another.',
          },
        ];
      return questions.some(({ group }) => group === key)
        ? []
        : [
            {
              level: 'error' as const,
              file,
              line,
              message: `The group \`${key}\` has no question.`,
              hint: `Give a question \`group: ${key}\`, or remove the group.`,
            },
          ];
    });
    return [...ofQuestions, ...ofGroups];
  },
};
