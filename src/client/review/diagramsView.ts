import type { EntryData } from '../../outputs/entryData.ts';
import { create, pathOf } from '../compare/elements.ts';
import { entryLink, type Known } from './parts.ts';
import type { Words } from './phrases.ts';

/** Draws the diagrams of the selected entries, entry by entry. */
export function diagramElements(
  entries: readonly EntryData[],
  known: Known,
  t: Words,
): HTMLElement[] {
  return entries.flatMap((entry) => {
    const item = known.get(entry.id);
    return entry.diagrams.map(({ anchor, title, description, svg }, index) =>
      create(
        'figure',
        { class: 'diagram-figure', 'data-category': item?.category, 'data-kind': item?.kind },
        create(
          'div',
          { class: 'canvas', tabindex: '0', role: 'region', 'aria-label': `${entry.id} ${title}` },
          create('img', {
            src: pathOf(svg),
            alt: `${title}. ${description}`,
            lang: entry.textLocale,
          }),
        ),
        create(
          'figcaption',
          {},
          create(
            'span',
            { class: 'caption' },
            ...(item ? [entryLink(item)] : []),
            ' ',
            create('b', {}, t('diagram.number', { number: index + 1 })),
            ' ',
            create('a', { href: `${pathOf(entry.urls.page)}#${anchor}` }, title),
          ),
          create('span', { class: 'tools' }, create('a', { href: pathOf(svg) }, t('diagram.open'))),
        ),
      ),
    );
  });
}
