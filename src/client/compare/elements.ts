/** What an element may hold. */
export type Child = Node | string;

/** Attributes by name; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * Makes an element. Text is only ever set as text, so nothing that comes from an address can become markup.
 *
 * @example
 * create('a', { href: '/en/' }, 'Home');
 */
export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag];
export function create(
  tag: string,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElement;
export function create(
  tag: string,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/**
 * Gives the path of one of our own addresses: data names the published site, a preview runs elsewhere.
 *
 * @example
 * pathOf('https://example.org/x/p/srv-03/#con-cost'); // => '/x/p/srv-03/#con-cost'
 */
export function pathOf(address: string): string {
  const { pathname, search, hash } = new URL(address, location.href);
  return pathname + search + hash;
}
