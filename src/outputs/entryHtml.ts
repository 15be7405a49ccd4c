import type { Element, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isSafeLink } from '../catalogue/safeLink.ts';
import type { EntryData } from './entryData.ts';
import { entryText } from './entryMarkdown.ts';
import { escapeText } from './markdownText.ts';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** What looks like HTML is words, as on our pages. */
function tame(tree: Root): void {
  visit(tree, 'html', (node, index, parent) => {
    if (parent && index !== undefined)
      parent.children[index] = { type: 'text', value: node.value } as never;
  });
}

/** Addresses that a reader elsewhere can follow; a place on the same page is none, and neither is one that runs code. */
const isElsewhere = (address: unknown): boolean =>
  typeof address === 'string' && /^(?:https?|mailto):/i.test(address) && isSafeLink(address);

/** Leaves the words of links that lead nowhere from where the text is read, and nothing that its page would do. */
function settle(tree: HtmlRoot): void {
  visit(tree, 'element', (node: Element) => {
    const { href, src } = node.properties;
    if (href !== undefined && !isElsewhere(href)) delete node.properties['href'];
    if (src !== undefined && !isElsewhere(src)) delete node.properties['src'];
    // Two entries in one feed would have the same.
    delete node.properties['id'];
    delete node.properties['className'];
  });
}

/**
 * Writes Markdown as HTML that stands in other people's programs: absolute links, no markup of its author, no script.
 *
 * @example
 * markdownHtml('See <b> [here](https://example.org/).');
 * // => '<p>See &#x3C;b> <a href="https://example.org/">here</a>.</p>'
 */
export function markdownHtml(markdown: string): string {
  const tree = processor.parse(markdown);
  tame(tree);
  const html = toHast(tree) as HtmlRoot;
  settle(html);
  return toHtml(html);
}

/**
 * Writes an entry as HTML for feed readers, without the heading that they show themselves. Diagrams are pictures in
 * pixels, as few readers show Mermaid or SVG.
 *
 * @example
 * entryHtml(data).includes('<script'); // => false
 */
export function entryHtml(entry: EntryData): string {
  const words = entryText(
    entry,
    ({ title, svg }) => `![${escapeText(title)}](${svg.replace(/\.svg$/, '.png')})`,
  );
  return markdownHtml(words.replace(/^# .*\n+/, ''));
}
