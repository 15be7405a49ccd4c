// What an EPUB says about itself: its metadata, its files, their order.
import { directionOf } from '../../../src/i18n/locales.ts';
import { translator } from '../../../src/i18n/translate.ts';
import type { Book } from './book.ts';
import { xmlText } from './xhtml.ts';

/** A file of the book. */
export interface EpubItem {
  id: string;
  file: string;
  /** Media type. */
  type: string;
  properties: readonly string[];
}

/** What it takes to read the book, in the words of schema.org. */
const accessibility: readonly (readonly [string, string])[] = [
  ['accessMode', 'textual'],
  ['accessMode', 'visual'],
  ['accessModeSufficient', 'textual'],
  ...['alternativeText', 'longDescription', 'readingOrder', 'structuralNavigation'].map(
    (feature) => ['accessibilityFeature', feature] as const,
  ),
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityHazard', 'none'],
];

/**
 * Writes the package document.
 *
 * @param items Every file of the book besides this one.
 * @param spine Ids of the pages in the order of reading.
 */
export function epubPackage(
  book: Book,
  items: readonly EpubItem[],
  spine: readonly string[],
): string {
  const t = translator(book.locale);
  const parts = book.chapters.flatMap(({ entry }) => (entry ? [entry.id] : []));
  const identifier = `${book.address}#${parts.length > 20 ? 'book' : parts.join('+')}`;
  const element = (name: string, text: string, attributes = ''): string =>
    `<${name}${attributes}>${xmlText(text)}</${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${book.locale}">`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    element('dc:identifier', identifier, ' id="id"'),
    element('dc:title', book.title, ' id="title"'),
    element('meta', 'main', ' refines="#title" property="title-type"'),
    element('dc:title', book.subtitle, ' id="subtitle"'),
    element('meta', 'subtitle', ' refines="#subtitle" property="title-type"'),
    element('dc:language', book.locale),
    element('dc:creator', book.author),
    element('dc:publisher', book.author),
    element('dc:source', book.address),
    element('dc:date', book.date),
    element('dc:rights', t('footer.licence')),
    element('dc:description', book.scope),
    element('meta', `${book.date}T00:00:00Z`, ' property="dcterms:modified"'),
    ...accessibility.map(([name, value]) => element('meta', value, ` property="schema:${name}"`)),
    element('meta', t('book.accessibility'), ' property="schema:accessibilitySummary"'),
    '<meta name="cover" content="cover-image"/>',
    '</metadata><manifest>',
    ...items.map(({ id, file, type, properties }) => {
      const own = properties.length > 0 ? ` properties="${properties.join(' ')}"` : '';
      return `<item id="${id}" href="${file}" media-type="${type}"${own}/>`;
    }),
    `</manifest><spine page-progression-direction="${directionOf(book.locale)}">`,
    ...spine.map((id) => `<itemref idref="${id}"/>`),
    '</spine></package>\n',
  ].join('');
}
