import definitionSheet from '../styles/definition.css?url';
import { json } from './kit/fetched.ts';
import { h } from './kit/h.ts';
import { loadSheet } from './kit/sheet.ts';

/** What a term means, by its key, and the name of the page that says more. */
export interface Definitions {
  more: string;
  terms: Readonly<Record<string, string>>;
}

/**
 * Shows the definition of a term beside it, with the way to the glossary. It stays with the button, which opens and closes
 * it from then on.
 *
 * @param address Of the term in the glossary: `/ja/glossary/#slo`.
 * @throws When the definitions cannot be had, or the browser knows no popovers.
 */
export async function explain(button: HTMLButtonElement, address: string): Promise<void> {
  const { href, hash } = new URL(address, location.href);
  const [{ more, terms }] = await Promise.all([
    json<Definitions>(new URL('../glossary.json', href).pathname),
    loadSheet(definitionSheet),
  ]);
  // Clicked twice while loading.
  if (button.popoverTargetElement) return;
  const definition = h(
    'span.definition',
    { popover: 'auto' },
    `${terms[hash.slice(1)] ?? ''} `,
    h('a', { href: address }, more),
  );
  button.after(definition);
  button.popoverTargetElement = definition;
  button.focus();
  definition.showPopover({ source: button });
}
