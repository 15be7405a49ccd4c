import { imagePattern } from '../body/images.ts';
import { allDocuments } from '../content.ts';
import type { Finding } from '../finding.ts';
import { accepted, type Rule } from './rule.ts';

type Problem = Omit<Finding, 'rule'>;

export const images: Rule = {
  name: 'images',
  about: 'A picture that a body shows is there, and one that is there is shown.',
  check: (content) => {
    const { paths } = content;
    const there = [...paths].flatMap(([path, { type }]) => (type === 'image' ? [path] : []));
    const used = new Set<string>();
    const unread = new Set<string>();
    const missing = allDocuments(content).flatMap(({ folder, file, outline }) => {
      if (outline.isCut) unread.add(folder);
      return outline.images.flatMap(({ url, line }): Problem[] => {
        const [, name] = imagePattern.exec(url) ?? [];
        // Another address has a finding of its own.
        if (name === undefined) return [];
        const path = `${folder}/${name}`;
        used.add(path);
        if (paths.has(path)) return [];
        const names = there
          .filter((one) => one.startsWith(`${folder}/`))
          .map((one) => one.slice(folder.length + 1));
        return [
          {
            level: 'error',
            file: file.path,
            line: file.bodyLine + line - 1,
            message: `The picture \`${path}\` does not exist.`,
            hint:
              names.length > 0
                ? accepted(name, names)
                : `Put the file there; it is shown in every language.`,
          },
        ];
      });
    });
    const idle = there
      .filter(
        (path) => !used.has(path) && ![...unread].some((folder) => path.startsWith(`${folder}/`)),
      )
      .map((path): Problem => {
        const [, name = ''] = /([^/]+\/[^/]+)$/.exec(path) ?? [];
        return {
          level: 'warning',
          file: path,
          line: 1,
          message: 'No text shows this picture.',
          hint: `Show it with \`![What it shows](${name} "Licence, author")\`, or remove the file.`,
        };
      });
    return [...missing, ...idle];
  },
};
