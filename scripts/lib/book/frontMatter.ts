// What a book has besides its chapters: a cover drawn like a sheet, contents, and where it comes from.
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { translator } from '../../../src/i18n/translate.ts';
import type { Book } from './book.ts';
import type { Chapter } from './chapterSource.ts';

/** Anchors of what is no chapter. */
export const frontIds = { cover: 'cover', contents: 'contents', colophon: 'colophon' } as const;

/** An item of the contents with those below it. */
export interface ContentsItem {
  chapter: Chapter;
  below: Chapter[];
}

/**
 * Gives the contents of a book: families with their entries, then the rest.
 *
 * @example contentsOf(chapters)[0]?.below.length // gives 21
 */
export function contentsOf(chapters: readonly Chapter[]): ContentsItem[] {
  const items: ContentsItem[] = [];
  for (const chapter of chapters) {
    const last = items.at(-1);
    if (chapter.kind === 'entry' && last) last.below.push(chapter);
    else items.push({ chapter, below: [] });
  }
  return items;
}

/** The rows of the title block: what the book is, from when, and where from. */
function titleBlock(book: Book): Element {
  const t = translator(book.locale);
  const row = (name: string, value: ElementContent | string): Element =>
    h('div', [h('dt', name), h('dd', [value])]);
  return h('dl', { className: ['sheet-block'] }, [
    row(t('book.scope'), book.scope),
    row(t('book.state.label'), t.date(book.date)),
    row(
      t('book.address'),
      h('a', { href: book.address }, book.address.replace(/^https?:\/\//, '')),
    ),
  ]);
}

/**
 * Draws the cover: title, the drawings of all entries as a sheet, and the title block in its corner.
 *
 * @param drawing Gives the address of the small drawing of an entry; none leaves the sheet without drawings.
 */
export function coverOf(book: Book, drawing?: (chapter: Chapter) => string | undefined): Element {
  const entries = book.chapters.filter(({ kind }) => kind === 'entry');
  const drawings = entries.flatMap((chapter) => {
    const src = drawing?.(chapter);
    const { category, entry } = chapter;
    return src === undefined
      ? []
      : [h('i', { dataCategory: category, dataKind: entry?.kind }, [h('img', { src, alt: '' })])];
  });
  const size = entries.length > 30 ? 'many' : entries.length > 6 ? 'some' : 'few';
  return h('section', { className: ['cover'], id: frontIds.cover }, [
    h('div', { className: ['cover-title'] }, [
      h('h1', book.title),
      h('p', { className: ['lead'] }, book.subtitle),
    ]),
    h('div', { className: ['cover-sheet', size], ariaHidden: 'true' }, drawings),
    titleBlock(book),
  ]);
}

/**
 * Writes the contents.
 *
 * @param pages Number of the page of each chapter, where there are pages.
 */
export function contentsPage(book: Book, pages?: ReadonlyMap<string, number>): Element {
  const t = translator(book.locale);
  const number = (id: string): ElementContent[] =>
    pages ? [h('span', { className: ['page'] }, String(pages.get(id) ?? '000'))] : [];
  const link = ({ id, title, lang, entry }: Chapter): Element =>
    h('a', { href: `#${id}` }, [
      ...(entry ? [h('span', { className: ['entry-id'] }, entry.id), ' '] : []),
      h('span', { className: ['title'], lang }, title),
      ...(pages ? [' '] : []),
      ...number(id),
    ]);
  const item = (chapter: Chapter, below: readonly Chapter[] = []): Element =>
    h('li', { dataCategory: chapter.category, dataKind: chapter.entry?.kind }, [
      link(chapter),
      ...(below.length > 0
        ? [
            h(
              'ol',
              below.map((one) => item(one)),
            ),
          ]
        : []),
    ]);
  return h(
    'nav',
    { className: ['book-contents'], id: frontIds.contents, ariaLabel: t('book.contents') },
    [
      h('h1', t('book.contents')),
      h('ol', [
        ...contentsOf(book.chapters).map(({ chapter, below }) => item(chapter, below)),
        h('li', [
          h('a', { href: `#${frontIds.colophon}` }, [
            h('span', { className: ['title'] }, t('book.colophon')),
            ...number(frontIds.colophon),
          ]),
        ]),
      ]),
    ],
  );
}

/** Writes the last page: what the book is made of, how to cite it, its licence. */
export function colophonOf(book: Book): Element {
  const t = translator(book.locale);
  const [before = '', after = ''] = t('book.origin', { site: '\n' }).split('\n');
  return h('section', { className: ['colophon'], id: frontIds.colophon }, [
    h('h1', t('book.colophon')),
    h('p', [before, h('a', { href: book.address }, book.address), after]),
    h('p', t('book.citing')),
    h('p', t('footer.licence')),
    h('p', [h('a', { href: book.source }, book.source)]),
    h('p', t('book.state', { date: t.date(book.date) })),
  ]);
}
