/**
 * Puts a button in the place of a link that a script makes more of: what opens something beside the text is a button, and
 * only a button can open it in every browser. The address goes along, for when nothing can be loaded.
 *
 * @param className Classes of the button.
 * @returns The button, in the page.
 */
export function buttonFor(link: HTMLAnchorElement, className: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.textContent = link.textContent.trim();
  button.dataset['link'] = link.href;
  link.replaceWith(button);
  return button;
}
