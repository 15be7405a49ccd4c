import { create, pathOf } from '../compare/elements.ts';
import { entryLink, smallButton, type Known } from './parts.ts';
import type { Words } from './phrases.ts';
import type { Sheet } from './review.ts';

/** The selected entries for the title block, each with a button that takes it out. */
export function selectedElements(ids: readonly string[], known: Known, t: Words): HTMLElement[] {
  return ids.flatMap((id) => {
    const item = known.get(id);
    if (!item) return [];
    const remove = smallButton('×', {
      'data-remove': id,
      'aria-label': t('review.remove', { id }),
    });
    return [create('li', {}, entryLink(item), remove)];
  });
}

/** The sheets for the list of contents, each with how much of it is settled. */
export function contentsElements(sheets: readonly Sheet[], known: Known): HTMLElement[] {
  return sheets.map(({ entry }) => {
    const item = known.get(entry.id);
    return create(
      'li',
      { 'data-category': item?.category, 'data-kind': item?.kind },
      create(
        'a',
        { href: `${pathOf(location.search)}#sheet-${entry.id}` },
        create('span', { class: 'entry-id' }, entry.id),
        ' ',
        create('span', {}, entry.title),
      ),
      create('small', { 'data-count': entry.id }),
    );
  });
}
