import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { SKIP, visit } from 'unist-util-visit';

/** A node that contributed MDX may not contain. */
export interface UnsafeNode {
  /** 1-based line inside the parsed text. */
  line: number;
  message: string;
  hint: string;
}

/**
 * Finds everything in an MDX tree that would run code at build time put raw HTML on a page, or bypass the translated diagrams.
 * An expression such as `{process.env.HOME}` is executed by MDX, so contributed files may hold none.
 *
 * @param tree Result of remark-parse with remark-mdx.
 */
export function unsafeNodes(tree: Root): UnsafeNode[] {
  const found: UnsafeNode[] = [];
  visit(tree, (node) => {
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
      case 'mdxJsxTextElement':
        found.push({
          line,
          message: `\`<${node.name ?? ''}>\` is an HTML or component tag.`,
          hint: 'Use Markdown, or put the tag between backticks if the text is about it.',
        });
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
