// Reading and changing the trees of built pages.
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Reads a built page. */
export const parsePage = (text: string): Root => fromHtml(text);

/**
 * Gives all elements below a node, in the order of the text.
 *
 * @example elements(tree).filter((element) => hasClass(element, 'claims'))
 */
export function elements(node: Nodes): Element[] {
  const children: readonly Nodes[] = 'children' in node ? node.children : [];
  return children.flatMap((child) =>
    child.type === 'element' ? [child, ...elements(child)] : elements(child),
  );
}

/** Tells whether an element has one of some classes. */
export function hasClass({ properties }: Element, ...names: readonly string[]): boolean {
  const own = properties.className;
  return Array.isArray(own) && names.some((name) => own.includes(name));
}

/** Gives the first element below a node that a test takes. */
export const find = (node: Nodes, test: (element: Element) => boolean): Element | undefined =>
  elements(node).find(test);

/** Gives an attribute as text, where there is one. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/**
 * Changes the elements below a node, the inner ones first.
 *
 * @param change Gives what stands in the place of an element: itself, other nodes, or none.
 */
export function mapElements(
  node: Element,
  change: (element: Element) => readonly ElementContent[],
): void {
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    mapElements(child, change);
    return [...change(child)];
  });
}

/** Gives the words of a node, as they are read. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
