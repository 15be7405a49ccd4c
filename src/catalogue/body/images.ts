import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import { excerpt, lineOf, type BodyProblem, type BodyRule } from './bodyRule.ts';

/** How a picture is written. */
const form = '`![What it shows](images/name.png "CC BY 4.0, Jane Doe")`';

/** File of a picture as a body names it, beside the texts of its entry. */
export const imagePattern =
  /^(?:\.\/)?(images\/[a-z0-9]+(?:-[a-z0-9]+)*\.(?:png|jpe?g|webp|avif))$/;

function addressProblem(url: string): Omit<BodyProblem, 'level' | 'line'> | undefined {
  if (imagePattern.test(url)) return undefined;
  if (/^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(url)) {
    return {
      message: `The picture comes from elsewhere: \`${excerpt(url, 60)}\`.`,
      hint: 'Put the file into `images/` beside the texts, if its licence allows it: pages load nothing from other hosts.',
    };
  }
  if (/\.svg$/i.test(url)) {
    return {
      message: `\`${excerpt(url, 60)}\` is an SVG.`,
      hint: 'Write a diagram as Mermaid under `diagrams`, where it is translated. Pictures are png, jpg, webp or avif.',
    };
  }
  const name = url.split('/').at(-1) ?? '';
  const kebab = name
    .toLowerCase()
    .replaceAll(/%20|[\s_]+/g, '-')
    .replaceAll(/[^a-z0-9.-]/g, '');
  const isKind = /\.(?:png|jpe?g|webp|avif)$/.test(kebab);
  return {
    message: `\`${excerpt(url, 60)}\` is no picture that a body can show.`,
    hint: isKind
      ? `Name the file \`images/${kebab}\`: pictures lie in \`images/\` beside the texts, in kebab case.`
      : 'Pictures are png, jpg, webp or avif files in `images/` beside the texts.',
  };
}

function imageProblems(node: Image): BodyProblem[] {
  const at = { level: 'error' as const, line: lineOf(node) };
  const address = addressProblem(node.url);
  if (address) return [{ ...at, ...address }];
  const missing = [
    ...((node.alt ?? '').trim() === ''
      ? [
          {
            ...at,
            message: `The picture \`${node.url}\` has no text for those who cannot see it.`,
            hint: `Say in a sentence what it shows: ${form}.`,
          },
        ]
      : []),
    ...((node.title ?? '').trim() === ''
      ? [
          {
            ...at,
            message: `The picture \`${node.url}\` has no licence.`,
            hint: `Write licence and author behind the address: ${form}.`,
          },
        ]
      : []),
  ];
  return missing;
}

export const images: BodyRule = {
  name: 'body-images',
  about:
    'A picture lies beside the texts of its entry, stands alone in its paragraph, says what it shows to those who cannot see it, and names its licence.',
  check: ({ tree }) => {
    const found: BodyProblem[] = [];
    visit(tree, (node, _index, parent) => {
      if (node.type === 'imageReference') {
        found.push({
          level: 'error',
          line: lineOf(node),
          message: 'The address of the picture stands elsewhere.',
          hint: `Write it in its place: ${form}.`,
        });
      }
      if (node.type !== 'image') return;
      const problems = imageProblems(node);
      const isAlone = parent?.type === 'paragraph' && parent.children.length === 1;
      if (problems.length === 0 && !isAlone) {
        problems.push({
          level: 'error',
          line: lineOf(node),
          message: `The picture \`${node.url}\` stands inside a text.`,
          hint: 'Put it into a paragraph of its own, with an empty line before and after it.',
        });
      }
      found.push(...problems);
    });
    return found;
  },
};
