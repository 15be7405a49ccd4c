import { entryFilePath, entryFolderPath } from '../paths.ts';
import type { Rule } from './rule.ts';

export const englishSource: Rule = {
  name: 'english-source',
  about: 'Every entry folder has an en.mdx: it carries the facts that the translations share.',
  check: ({ paths }) => {
    const firstFile = new Map<string, string>();
    for (const [file, path] of paths) {
      if (path.type !== 'entry' && path.type !== 'diagram' && path.type !== 'revisions') continue;
      if (!paths.has(entryFilePath(path, 'en'))) {
        const folder = entryFolderPath(path);
        if (!firstFile.has(folder)) firstFile.set(folder, file);
      }
    }
    return [...firstFile].map(([folder, file]) => ({
      level: 'error',
      file,
      line: 1,
      message: `\`${folder}\` has no en.mdx.`,
      hint: 'Add the English entry, or remove the folder.',
    }));
  },
};
