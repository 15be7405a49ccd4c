import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { SKIP, visit } from 'unist-util-visit';

/** A node that contributed MDX may not contain. */
export interface UnsafeNode {
  /** 1-based line inside the parsed text. */
  line: number;
  message: string;
  hint: string;
}

/** The one component that a text may hold: a model, named by a key, with nothing else in it. */
const isModel = ({ name, attributes, children }: MdxJsxFlowElement): boolean => {
  const [attribute, ...others] = attributes;
  return (
    name === 'Model' &&
    others.length === 0 &&
    children.length === 0 &&
    attribute?.type === 'mdxJsxAttribute' &&
    attribute.name === 'name' &&
    // A value in braces is code, and an object here.
    typeof attribute.value === 'string'
  );
};

const tagIn = (name: string | null, line: number): UnsafeNode => ({
  line,
  message: `\`<${name ?? ''}>\` is an HTML or component tag.`,
  hint: 'Use Markdown, or put the tag between backticks if the text is about it.',
});

/**
 * Finds everything in an MDX tree that would run code at build time put raw HTML on a page, or bypass the translated diagrams.
 * An expression such as `{process.env.HOME}` is executed by MDX, so contributed files may hold none. `<Model name="key" />` alone may stand between blocks.
 *
 * @param tree Result of remark-parse with remark-mdx.
 */
export function unsafeNodes(tree: Root): UnsafeNode[] {
  const found: UnsafeNode[] = [];
  visit(tree, (node, _index, parent) => {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'mdxjsEsm':
        found.push({
          line,
          message: `\`${node.value.split('\n')[0] ?? ''}\` is code.`,
          hint: 'Remove `import` and `export`: entries are text and tables only.',
        });
        return SKIP;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        found.push({
          line,
          message: `\`{${node.value.slice(0, 40)}}\` is an expression.`,
          hint: 'Put braces between backticks; expressions are not run.',
        });
        return SKIP;
      case 'mdxJsxFlowElement':
        if (isModel(node) && parent === tree) return SKIP;
        found.push(tagIn(node.name, line));
        return SKIP;
      case 'mdxJsxTextElement':
        found.push(tagIn(node.name, line));
        return SKIP;
      case 'code':
        // A fence would repeat the topology in every language and has no text for those who cannot see it.
        if (node.lang === 'mermaid') {
          found.push({
            line,
            message: 'A diagram stands in the body.',
            hint: 'Move it to `diagrams` in the frontmatter of en.mdx, where its labels are translated.',
          });
        }
        return undefined;
      default:
        return undefined;
    }
  });
  return found;
}
