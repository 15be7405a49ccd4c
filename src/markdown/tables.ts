import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { ContextOf } from './bodyContext.ts';

/** What the parts of a table are, said because a phone shows them as blocks: some browsers then forget it. */
const roles: Readonly<Record<string, string>> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  th: 'columnheader',
  td: 'cell',
};

/** Gives each cell the name of its column, which a phone shows beside it, and each part its role. */
function describe(table: Element): void {
  const columns: string[] = [];
  let column = 0;
  visit(table, 'element', (node: Element) => {
    const { tagName, properties } = node;
    if (roles[tagName] !== undefined) properties['role'] = roles[tagName];
    if (tagName === 'tr') column = 0;
    else if (tagName === 'th') columns.push(toText(node).trim());
    else if (tagName === 'td') {
      const label = columns[column++];
      if (label) properties['dataLabel'] = label;
    }
  });
}

/**
 * Makes a wide table scroll inside itself, also by keyboard, instead of widening the page; on a phone each of its rows is a
 * card.
 */
export function rehypeTables({ contextOf }: { contextOf: ContextOf }) {
  return (tree: Root, file: VFile): void => {
    const { phrases } = contextOf(file.path);
    let heading = '';
    let tables = 0;
    visit(tree, 'element', (node: Element, index, parent) => {
      if (/^h[1-6]$/.test(node.tagName)) {
        heading = toText(node);
        tables = 0;
      }
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      tables += 1;
      describe(node);
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['scroll'],
          tabIndex: 0,
          role: 'region',
          // The second table below a heading is another landmark.
          ariaLabel: `${heading}${tables > 1 ? ` ${String(tables)}` : ''}${phrases.table}`,
        },
        children: [node],
      };
      return index + 1;
    });
  };
}
