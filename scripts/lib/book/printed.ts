// The document that is printed: all of the book as one page with the style of paper.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { config } from '../../../src/config/catalogue.ts';
import { catalogueStyle } from '../../../src/config/style.ts';
import { directionOf, localeData } from '../../../src/i18n/locales.ts';
import type { ReadFont } from '../../../src/diagrams/fontFaces.ts';
import type { Book } from './book.ts';
import type { Chapter } from './chapterSource.ts';
import { bookFaces } from './fonts.ts';
import { colophonOf, contentsPage, coverOf } from './frontMatter.ts';
import { wordsOf } from './tree.ts';

/** Where the parts of a printed book lie. */
export interface PrintPlaces {
  /** Folder of the project. */
  root: string;
  /** Folder of the built site. */
  site: string;
  read: ReadFont;
}

/** Sheets of the site that hold what a book shares with it: colours, diagrams, code, models. */
const siteSheets = [
  'styles/tokens.css',
  'styles/diagrams.css',
  'styles/code.css',
  'components/Model.css',
];

const quoted = (text: string): string =>
  `"${text.replace(/["\\\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}"`;

/** Gives each chapter pages of its own kind: at their head its name, at their foot its address. */
function runningHeads(book: Book): string {
  const family = new Map(
    book.chapters.flatMap(({ kind, category, title }) =>
      kind === 'family' && category !== undefined ? [[category, title] as const] : [],
    ),
  );
  return book.chapters
    .map(({ id, kind, above, address, category }) => {
      const left = kind === 'entry' ? (family.get(category ?? '') ?? '') : book.title;
      return [
        `#${id}{page:${id}}`,
        `@page ${id}{`,
        `@top-left{content:${quoted(left)}}`,
        `@top-right{content:${quoted(above)}}`,
        `@bottom-left{content:${quoted(address)}}`,
        '}',
      ].join('');
    })
    .join('\n');
}

/**
 * Writes the document that a browser prints.
 *
 * @param pages Page of each chapter, as far as it is known: the first print tells the second.
 */
export function printedBook(
  book: Book,
  { root, site, read }: PrintPlaces,
  pages: ReadonlyMap<string, number>,
): string {
  const drawing = ({ entry }: Chapter): string | undefined =>
    entry && pathToFileURL(join(site, 'diagrams', entry.slug, 'thumbnail.svg')).href;
  // Not of the root: browsers print pages that go from right to left too far left by their margins.
  const body = h('body', { dir: directionOf(book.locale) }, [
    coverOf(book, drawing),
    contentsPage(book, pages),
    ...book.chapters.map(({ tree }) => tree),
    colophonOf(book),
  ]);
  const families = [
    ...new Set([
      ...localeData(book.locale).fonts,
      ...Object.values(config.locales).flatMap(({ fonts }) => fonts),
    ]),
  ];
  const stack = families.map((family) => `"${family}"`).join(',');
  const text = wordsOf(body) + book.chapters.map(({ above, address }) => above + address).join('');
  const sheet = [
    bookFaces(text, families, read, join(root, 'node_modules', '@fontsource')),
    ...siteSheets.map((name) => readFileSync(join(root, 'src', name), 'utf8')),
    catalogueStyle(config).replace(/^\s*:lang.*$/gm, ''),
    `:root{--book-fonts:${stack},sans-serif}`,
    readFileSync(new URL('print.css', import.meta.url), 'utf8').replaceAll(
      'var(--page-fonts)',
      `${stack},sans-serif`,
    ),
    runningHeads(book),
  ].join('\n');
  return [
    '<!DOCTYPE html>',
    `<html lang="${book.locale}" data-theme="light"><head><meta charset="utf-8">`,
    toHtml(h('title', `${book.title}: ${book.subtitle}`)),
    toHtml(h('meta', { name: 'author', content: book.author })),
    `<style>${sheet}</style></head>`,
    toHtml(body),
    '</html>',
  ].join('');
}
