// A book as EPUB 3: one file a chapter, in the order of the catalogue, with what readers of screens need to know.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Element } from 'hast';
import { config } from '../../../src/config/catalogue.ts';
import { flatSheet } from '../../../src/diagrams/flatSheet.ts';
import { directionOf } from '../../../src/i18n/locales.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { readPalette } from '../../../src/pictures/palette.ts';
import type { Book } from './book.ts';
import { coverPicture } from './coverPicture.ts';
import { picturesOf } from './epubPictures.ts';
import { epubPackage, type EpubItem } from './epubPackage.ts';
import { colophonOf, contentsOf, contentsPage, coverOf, frontIds } from './frontMatter.ts';
import type { PrintPlaces } from './printed.ts';
import { attribute, elements, find, hasClass } from './tree.ts';
import { toXml, xhtmlPage, xmlText } from './xhtml.ts';

/** A part of the book with a file of its own. */
interface Part {
  id: string;
  title: string;
  type: string;
  body: Element;
}

/** Elements of markup beside XHTML, with the names by which a manifest announces it. */
const otherMarkup = [
  ['svg', 'svg'],
  ['math', 'mathml'],
] as const;

/**
 * Packs a book.
 *
 * @param book Its chapters are changed: links lead from file to file.
 * @returns Bytes of the EPUB; the same for the same book.
 */
export async function epubOf(book: Book, places: PrintPlaces): Promise<Uint8Array> {
  const { locale } = book;
  const t = translator(locale);
  const dir = directionOf(locale);
  const parts: Part[] = [
    { id: frontIds.cover, title: t('book.cover'), type: 'cover', body: coverOf(book) },
    ...book.chapters.map(({ id, title, kind, tree }) => ({
      ...{ id, title, body: tree },
      type: kind === 'glossary' ? 'backmatter glossary' : 'bodymatter chapter',
    })),
    {
      id: frontIds.colophon,
      title: t('book.colophon'),
      type: 'backmatter colophon',
      body: colophonOf(book),
    },
  ];
  const files = fileOfIds(parts);
  const pictures = await picturesOf(parts.map(({ body }) => body));
  const pages = parts.map(({ id, title, type, body }) => {
    betweenFiles(body, files);
    return {
      ...{ id, file: `${id}.xhtml` },
      properties: otherMarkup.flatMap(([tag, property]) =>
        find(body, ({ tagName }) => tagName === tag) ? [property] : [],
      ),
      text: xhtmlPage({ title, lang: locale, dir, body: [body], sheet: 'book.css', type }),
    };
  });
  const nav = navPage(book, files);
  const cover = await coverPicture(book, places);
  const items: EpubItem[] = [
    { id: 'nav', file: 'nav.xhtml', type: 'application/xhtml+xml', properties: ['nav'] },
    { id: 'style', file: 'book.css', type: 'text/css', properties: [] },
    { id: 'cover-image', file: 'cover.png', type: 'image/png', properties: ['cover-image'] },
    ...[...pictures.keys()].map((file) => ({
      ...{ id: file.replace('.png', ''), file },
      ...{ type: 'image/png', properties: [] },
    })),
    ...pages.map(({ id, file, properties }) => ({
      ...{ id, file, properties },
      type: 'application/xhtml+xml',
    })),
  ];
  const spine = [frontIds.cover, 'nav', ...parts.slice(1).map(({ id }) => id)];
  const content: Record<string, Uint8Array> = {
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(epubPackage(book, items, spine)),
    'EPUB/nav.xhtml': strToU8(nav),
    'EPUB/book.css': strToU8(styleOf(places)),
    'EPUB/cover.png': new Uint8Array(cover),
    ...Object.fromEntries([...pictures].map(([file, bytes]) => [`EPUB/${file}`, bytes])),
    ...Object.fromEntries(pages.map(({ file, text }) => [`EPUB/${file}`, strToU8(text)])),
  };
  const [year = 2000, month = 1, day = 1] = book.date.split('-').map(Number);
  // Archives know no zone: the same digits everywhere.
  const mtime = new Date(year, month - 1, day);
  const archive: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0, mtime }] };
  for (const [name, bytes] of Object.entries(content)) archive[name] = [bytes, { level: 9, mtime }];
  return zipSync(archive);
}

const container = [
  '<?xml version="1.0" encoding="UTF-8"?>\n',
  '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">',
  '<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>',
  '</container>\n',
].join('');

/** In which file each id stands. */
function fileOfIds(parts: readonly Part[]): Map<string, string> {
  return new Map(
    parts.flatMap(({ id, body }) =>
      [body, ...elements(body)].flatMap(({ properties }) =>
        typeof properties.id === 'string' ? [[properties.id, `${id}.xhtml`] as const] : [],
      ),
    ),
  );
}

/** Leads links to places of the book into the files that hold them. */
function betweenFiles(body: Element, files: ReadonlyMap<string, string>): void {
  for (const element of elements(body)) {
    const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
    const file = href?.startsWith('#') ? files.get(href.slice(1)) : undefined;
    if (href !== undefined && file !== undefined) element.properties.href = file + href;
  }
}

/** The page that readers take their menu from, which is also the contents on paper. */
function navPage(book: Book, files: ReadonlyMap<string, string>): string {
  const t = translator(book.locale);
  const contents = contentsPage(book);
  betweenFiles(contents, files);
  // Readers take the words of a link, and nothing else.
  for (const link of elements(contents).filter(({ tagName }) => tagName === 'a'))
    for (const title of elements(link).filter((element) => hasClass(element, 'title')))
      delete title.properties.className;
  const first = contentsOf(book.chapters)[0]?.chapter.id ?? frontIds.colophon;
  const landmark = (type: string, file: string, name: string): string =>
    `<li><a epub:type="${type}" href="${file}">${xmlText(name)}</a></li>`;
  return xhtmlPage({
    title: t('book.contents'),
    lang: book.locale,
    dir: directionOf(book.locale),
    body: [],
    sheet: 'book.css',
    type: 'frontmatter',
  }).replace(
    '</body>',
    [
      toXml([contents]).replace('<nav ', '<nav epub:type="toc" role="doc-toc" '),
      '<nav epub:type="landmarks" hidden="hidden"><ol>',
      landmark('cover', `${frontIds.cover}.xhtml`, t('book.cover')),
      landmark('toc', 'nav.xhtml', t('book.contents')),
      landmark('bodymatter', `${first}.xhtml`, book.title),
      '</ol></nav></body>',
    ].join(''),
  );
}

/** Plain style: readers have fonts, sizes and colours of their own. */
function styleOf({ root }: PrintPlaces): string {
  const read = (name: string): string => readFileSync(join(root, 'src', 'styles', name), 'utf8');
  const css = read('diagrams.css');
  const palette = readPalette(read('tokens.css'), config.families);
  const classes = new Set([...css.matchAll(/\.([a-z-]+)/g)].map(([, name = '']) => name));
  const inks = Object.entries(config.families).map(
    ([family, { ink }]) =>
      `[data-category='${family}'] .entry-id, .entry-id[data-category='${family}']{color:${ink.light}}`,
  );
  return [
    readFileSync(new URL('epub.css', import.meta.url), 'utf8'),
    ...inks,
    `[data-kind='antipattern'] .entry-id, .entry-id[data-kind='antipattern']{color:${palette.antipattern}}`,
    flatSheet(css, classes, { dark: false, label: 13 }),
  ].join('\n');
}
