import { entryFolderPath, pageFolderPath, textFilePath, type ContentPath } from '../paths.ts';
import type { Rule } from './rule.ts';

function folderOf(path: ContentPath): string | undefined {
  switch (path.type) {
    case 'entry':
      return entryFolderPath(path);
    case 'page':
      return pageFolderPath(path.slug);
    case 'diagram':
    case 'revisions':
      return path.folder;
    default:
      return undefined;
  }
}

export const englishSource: Rule = {
  name: 'english-source',
  about: 'Every folder has an en.mdx: it carries the facts that the translations share.',
  check: ({ paths }) => {
    const firstFile = new Map<string, string>();
    for (const [file, path] of paths) {
      const folder = folderOf(path);
      if (folder === undefined || paths.has(textFilePath(folder, 'en'))) continue;
      if (!firstFile.has(folder)) firstFile.set(folder, file);
    }
    return [...firstFile].map(([folder, file]) => ({
      level: 'error',
      file,
      line: 1,
      message: `\`${folder}\` has no en.mdx.`,
      hint: 'Add the English text, or remove the folder.',
    }));
  },
};
