import type { Rule } from './rule.ts';

export const categoryFolder: Rule = {
  name: 'category-folder',
  about: 'The category of an entry equals its folder, and its slug is used by one entry only.',
  check: ({ entries }) =>
    entries.flatMap(({ slug, family, file }) => {
      const twin = entries.find((other) => other.slug === slug && other.family !== family);
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
    }),
};
