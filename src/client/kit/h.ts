/** What an element may hold. */
export type Child = Node | string;

/** Attributes by name; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

type TagOf<Selector extends string> = Selector extends `${infer Tag}.${string}` ? Tag : Selector;
type ElementOf<Selector extends string> =
  TagOf<Selector> extends keyof HTMLElementTagNameMap
    ? HTMLElementTagNameMap[TagOf<Selector>]
    : HTMLElement;

/**
 * Makes an element. Text is only ever set as text, so nothing that comes from an address can become markup.
 *
 * @param selector Tag with classes.
 * @param first Attributes, or the first child where there are none.
 * @example
 * h('a.action', { href: '/en/' }, 'Home'); // => <a class="action" href="/en/">Home</a>
 * h('p', 'Text'); // => <p>Text</p>
 */
export function h<Selector extends string>(
  selector: Selector,
  first: Attributes | Child = {},
  ...others: readonly Child[]
): ElementOf<Selector> {
  const [tag = '', ...classes] = selector.split('.');
  const made = document.createElement(tag);
  if (classes.length > 0) made.className = classes.join(' ');
  if (typeof first === 'string' || first instanceof Node) made.append(first);
  else
    for (const [name, value] of Object.entries(first))
      if (value !== undefined) made.setAttribute(name, value);
  made.append(...others);
  return made as ElementOf<Selector>;
}

/**
 * Finds a part of the page that a script cannot do without.
 *
 * @param type What kind of element it is, where that matters.
 * @throws When the page lacks it, or has another kind of element there.
 * @example
 * part(view, '[data-status]').textContent = 'Loading …';
 * part(view, '[data-title]', HTMLInputElement).value = '';
 */
export function part(within: ParentNode, selector: string): HTMLElement;
export function part<Found extends HTMLElement>(
  within: ParentNode,
  selector: string,
  type: new () => Found,
): Found;
export function part(
  within: ParentNode,
  selector: string,
  type: new () => HTMLElement = HTMLElement,
): HTMLElement {
  const found = within.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The page lacks ${selector}.`);
  return found;
}

/** Lists the elements that match a selector. */
export const all = <Found extends HTMLElement = HTMLElement>(
  within: ParentNode,
  selector: string,
): Found[] => [...within.querySelectorAll<Found>(selector)];

/**
 * Copies what a fragment holds into the page; the fragment keeps its own.
 *
 * @example
 * list.append(copyOf(entry.summary));
 */
export const copyOf = <Kind extends Node>(node: Kind): Kind => document.importNode(node, true);

/** Copies what an element of a fragment holds, without the element. */
export const insideOf = (element: Element): Node[] => [...copyOf(element).childNodes];

/**
 * Makes an element from a template of the page.
 *
 * @example
 * fromTemplate('point'); // of <template data-template="point">
 */
export function fromTemplate(name: string): HTMLElement {
  const { content } = part(document, `[data-template=${name}]`, HTMLTemplateElement);
  return copyOf(part(content, '*'));
}

/** Whether a click asks for what it is on, and not for another tab or a download. */
export const isPlain = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  !(ctrlKey || metaKey || shiftKey || altKey);
