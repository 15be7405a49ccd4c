import type { Nodes } from 'mdast';
import { rawOf } from './bodyRule.ts';

/** A model in a body, as MDX reads it: the only component, with nothing but its name, on a line of its own. */
const tag = /^<Model\s+name="([^"<>{}]*)"\s*\/>$/;

/** The same, with the blank lines around it that separate blocks. */
const block = /(?:^|\n)<Model\s+name="[^"<>{}\n]*"\s*\/>[ \t]*(?:\n(?=\n|$)|$)/g;

/** A model that a body shows. */
export interface ModelTag {
  /** Key of the use in the frontmatter. */
  name: string;
  line: number;
}

/**
 * Reads the tag of a model.
 *
 * @param node Of the top level of a body.
 * @returns undefined for anything else.
 */
export function modelTag(node: Nodes, source: string): ModelTag | undefined {
  if (node.type !== 'paragraph') return undefined;
  const name = tag.exec(rawOf(node, source))?.[1];
  return name === undefined ? undefined : { name, line: node.position?.start.line ?? 1 };
}

/**
 * Leaves the models out of Markdown, for what digests words or shows none of the site.
 *
 * @example
 * withoutModels('Text.\n\n<Model name="interval" />\n\nMore.'); // => 'Text.\n\nMore.'
 */
export const withoutModels = (markdown: string): string =>
  markdown.includes('<Model')
    ? markdown.replaceAll('\r', '').replaceAll(block, '').replaceAll(/\n{3,}/g, '\n\n')
    : markdown;
