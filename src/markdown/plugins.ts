import type { Element, Root as HastRoot } from 'hast';
import { toText } from 'hast-util-to-text';
import type { Root as MdastRoot } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { unsafeNodes } from '../catalogue/mdxSafety.ts';
import type { ContextOf } from './bodyContext.ts';

/**
 * Stops a body that would run code. `npm run check` reports the same with every other finding; this is the lock on
 * the door itself, for whichever way a file gets to the renderer.
 */
export function remarkSafeMdx() {
  return (tree: MdastRoot, file: VFile): void => {
    const [first] = unsafeNodes(tree);
    if (first) file.fail(`${first.message} ${first.hint}`, { line: first.line, column: 1 });
  };
}

/**
 * Gives the headings of a body their anchors. A translation takes the anchors of the English headings, so that a
 * link to a section works in every language.
 */
export function rehypeSharedAnchors({ contextOf }: { contextOf: ContextOf }) {
  return (tree: HastRoot, file: VFile): void => {
    const { anchors: known, english } = contextOf(file.path);
    const anchors = [...known];
    visit(tree, 'element', (node: Element) => {
      // The heading of the footnotes is none of the author.
      if (node.properties['dataFootnotes'] !== undefined) return SKIP;
      if (/^h[1-6]$/.test(node.tagName)) node.properties['id'] = anchors.shift();
      return undefined;
    });
    let isEnglish = false;
    for (const node of tree.children) {
      if (node.type !== 'element') continue;
      if (node.tagName === 'h2') isEnglish = english.includes(String(node.properties['id']));
      if (isEnglish) node.properties['lang'] = 'en';
    }
  };
}

/** Links an id that stands alone between backticks, such as `SRV-03`, to its entry in the language of the text. */
export function rehypeEntryIds({ contextOf }: { contextOf: ContextOf }) {
  return (tree: HastRoot, file: VFile): void => {
    const { ids } = contextOf(file.path);
    visit(tree, 'element', (node: Element, index, parent) => {
      if (node.tagName === 'pre') return SKIP;
      if (node.tagName !== 'code' || !parent || index === undefined) return undefined;
      const target = ids[toText(node)];
      if (!target) return undefined;
      parent.children[index] = {
        type: 'element',
        tagName: 'a',
        properties: {
          href: target.href,
          className: ['entry-id'],
          dataCategory: target.category,
        },
        children: node.children,
      };
      return SKIP;
    });
  };
}

/** Code blocks scroll too: they need the same access by keyboard. */
export function rehypeFocusableCode() {
  return (tree: HastRoot): void => {
    visit(tree, 'element', (node: Element) => {
      if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
    });
  };
}

/** Tokens of code that `src/styles/code.css` says nothing about. */
const plainTokens = new Set(['token', 'punctuation', 'operator']);

/** Takes the marks off the tokens of code that look like the text around them, most of which are single signs. */
export function rehypePlainTokens() {
  return (tree: HastRoot): void => {
    visit(tree, 'element', (node: Element, index, parent) => {
      const names = node.properties['className'];
      if (node.tagName !== 'span' || !Array.isArray(names) || !names.includes('token'))
        return undefined;
      if (!parent || index === undefined || !names.every((name) => plainTokens.has(name)))
        return undefined;
      parent.children.splice(index, 1, ...node.children);
      return index;
    });
  };
}
