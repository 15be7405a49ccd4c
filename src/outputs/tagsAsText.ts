import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** Where a piece of HTML stands in a text. */
function htmlIn(markdown: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  visit(processor.parse(markdown), (node: Nodes) => {
    const { start, end } = node.position ?? {};
    if (node.type === 'html' && start?.offset !== undefined && end?.offset !== undefined)
      found.push({ start: start.offset, end: end.offset });
  });
  return found;
}

/**
 * Writes what looks like HTML in a text so that Markdown shows it as our pages do, as text: elsewhere it would vanish, or
 * run.
 *
 * @param markdown A text of a field.
 * @example
 * tagsAsText('Pass `<id>`, never <script>.'); // => 'Pass `<id>`, never \\<script>.'
 */
export function tagsAsText(markdown: string): string {
  let text = markdown;
  // What stood inside of a block of HTML is Markdown once it is none: code there ends where it did not before.
  for (let before = ''; before !== text;) {
    before = text;
    for (const { start, end } of /<[a-z/!?]/i.test(text) ? htmlIn(text).toReversed() : [])
      text =
        text.slice(0, start) +
        text.slice(start, end).replaceAll(/(?<!\\)<(?=[a-z/!?])/gi, String.raw`\<`) +
        text.slice(end);
  }
  return text;
}
