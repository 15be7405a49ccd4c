import { locales } from '../../i18n/locales.ts';
import type { OddKind } from '../load.ts';
import type { Finding } from '../finding.ts';
import { meantPath } from '../paths.ts';
import { categories } from '../../schema/entry.ts';
import { accepted, type Rule } from './rule.ts';

type Problem = Omit<Finding, 'rule'>;

const odd: Readonly<Record<OddKind, Pick<Finding, 'message' | 'hint'>>> = {
  link: {
    message: 'This is a link to another file or folder, which is not followed.',
    hint: 'Put the file itself here.',
  },
  folder: {
    message: 'This is a folder, where a file belongs.',
    hint: 'Move what is in it to its place, and remove the folder.',
  },
  special: { message: 'This is no file with content.', hint: 'Remove it.' },
  unreadable: {
    message: 'The file cannot be read from the disk.',
    hint: 'Check its permissions.',
  },
};

const texts = locales.map((locale) => `${locale}.mdx`).join(', ');
const layout = `An entry is content/<category>/<slug>/ with ${texts}, revisions.json, diagrams/<name>.<locale>.svg and images/<name>.png, jpg, webp or avif.`;

/** What is wrong with the name of a folder, which is told once for all that lies in it. */
function folderProblem(path: string): { folder: string; name: string } | undefined {
  const [root = '', group = '', name = '', ...rest] = path.split('/');
  const isName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name !== 'constructor';
  return rest.length === 0 || isName ? undefined : { folder: `${root}/${group}/${name}`, name };
}

function hintFor(path: string): string {
  const meant = meantPath(path);
  if (meant !== undefined) return `Rename it to ${meant}.`;
  const file = path.split('/').at(-1) ?? '';
  const [, family = ''] = path.split('/');
  if (
    path.split('/').length > 2 &&
    family !== 'pages' &&
    !categories.some((known) => known === family)
  )
    return `\`${family}\` is no family. ${accepted(family, [...categories, 'pages'])}`;
  if (/^[a-z]{2}(?:-[A-Za-z]+)?\.mdx?$/.test(file))
    return `The languages of the catalogue are ${locales.join(', ')}; another one begins with an issue.`;
  if (/\.(?:gif|bmp|tiff?|heic)$/i.test(file))
    return 'Save it as png, jpg, webp or avif, in images/ beside the texts.';
  if (/\.(?:svg)$/i.test(file))
    return 'Diagrams are written as Mermaid in the frontmatter and drawn by `npm run diagrams`; remove the file.';
  return `${layout} Move, rename or delete it.`;
}

export const strayFile: Rule = {
  name: 'stray-file',
  about:
    'Every file below content/ has a place in the layout, so that nothing is silently ignored.',
  check: ({ paths, odd: oddFiles }) => {
    const told = new Set<string>();
    const stray = [...paths].flatMap(([file, path]): Problem[] => {
      if (path.type !== 'stray') return [];
      const at = { level: 'error' as const, file, line: 1 };
      const folder = folderProblem(file);
      if (folder) {
        if (told.has(folder.folder)) return [];
        told.add(folder.folder);
        const [, better] = /^content\/[^/]+\/([^/]+)/.exec(meantPath(file) ?? '') ?? [];
        return [
          {
            ...at,
            message:
              folder.name === 'constructor'
                ? 'No folder can be called `constructor`.'
                : `The folder name \`${folder.name.replaceAll(/\s/g, ' ')}\` is not kebab case.`,
            hint:
              better === undefined
                ? 'Use a-z, 0-9 and single hyphens: the name becomes an address.'
                : `Rename the folder to \`${better}\`: the name becomes an address.`,
          },
        ];
      }
      return [{ ...at, message: 'This file has no place in the content.', hint: hintFor(file) }];
    });
    const strange = [...oddFiles].map(([file, kind]): Problem => ({
      level: 'error',
      file,
      line: 1,
      ...odd[kind],
    }));
    return [...stray, ...strange];
  },
};
