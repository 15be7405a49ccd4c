import { isThere } from '../content.ts';
import { entryFolderPath, pageFolderPath, textFilePath, type ContentPath } from '../paths.ts';
import type { Rule } from './rule.ts';

function folderOf(path: ContentPath): string | undefined {
  switch (path.type) {
    case 'entry':
      return entryFolderPath(path);
    case 'page':
      return pageFolderPath(path.slug);
    case 'diagram':
    case 'image':
    case 'revisions':
      return path.folder;
    default:
      return undefined;
  }
}

export const englishSource: Rule = {
  name: 'english-source',
  about: 'Every folder has an en.mdx: it carries the facts that the translations share.',
  check: (content) => {
    const firstFile = new Map<string, string>();
    for (const [file, path] of content.paths) {
      const folder = folderOf(path);
      if (folder === undefined || isThere(textFilePath(folder, 'en'), content)) continue;
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
