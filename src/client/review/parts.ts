import type { EntryListItem } from '../../outputs/entryList.ts';
import { create, pathOf, type Child } from '../compare/elements.ts';
import { inlineNodes } from '../inlineMarkdown.ts';

/** What the parts of the page share. */
export type Known = ReadonlyMap<string, EntryListItem>;

/** A link to an entry in the colour of its family; an antipattern is hatched. */
export function entryLink(item: EntryListItem): HTMLElement {
  return create(
    'a',
    {
      class: 'review-entry',
      href: pathOf(item.url),
      'data-category': item.category,
      'data-kind': item.kind,
    },
    create('span', { class: 'entry-id' }, item.id),
    ' ',
    item.title,
  );
}

/** A paragraph of inline Markdown. */
export function paragraph(markdown: string, className?: string): HTMLElement {
  return create('p', { class: className }, ...inlineNodes(markdown));
}

/** A button that looks like a link, with a name of its own where its word alone says too little. */
export function smallButton(
  label: Child,
  attributes: Readonly<Record<string, string | undefined>>,
): HTMLButtonElement {
  return create('button', { type: 'button', class: 'review-button', ...attributes }, label);
}
