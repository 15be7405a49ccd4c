import type { Rule } from './rule.ts';

export const categoryFolder: Rule = {
  name: 'category-folder',
  about: 'The category of an entry equals its folder, and its slug is used by one entry only.',
  check: ({ entries }) => {
    const bySlug = Map.groupBy(entries, ({ slug }) => slug);
    return entries.flatMap(({ slug, family, file }) => {
      const twin = bySlug.get(slug)?.find((other) => other.family !== family);
      return [
        ...(file.data.category === family
          ? []
          : [
              {
                level: 'error' as const,
                file: file.path,
                line: file.lineOf(['category']),
                message: `\`category\` is \`${file.data.category}\`, but the folder is \`${family}\`.`,
                hint: `Write \`category: ${family}\`, or move the folder to content/${file.data.category}/.`,
                fix: { type: 'set-field' as const, key: 'category', value: family },
              },
            ]),
        ...(twin
          ? [
              {
                level: 'error' as const,
                file: file.path,
                line: 1,
                message: `The slug \`${slug}\` exists in \`${family}\` and in \`${twin.family}\`.`,
                hint: 'Rename one of the two folders: relations and search name an entry by its slug alone.',
              },
            ]
          : []),
      ];
    });
  },
};
