// What a printed book says about itself, the same for the same text: title, language, author, dates, labels of its pages.
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import { translator } from '../../../src/i18n/translate.ts';
import type { Book } from './book.ts';

/** Destinations by their names. */
function destinationsOf(document: PDFDocument): Map<string, PDFArray> {
  const { catalog, context } = document;
  const found = new Map<string, PDFArray>();
  const take = (name: string, value: PDFObject | undefined): void => {
    const target = value instanceof PDFDict ? value.lookup(PDFName.of('D')) : value;
    if (target instanceof PDFArray) found.set(name, target);
  };
  const dests = catalog.lookup(PDFName.of('Dests'));
  if (dests instanceof PDFDict)
    for (const [name, value] of dests.entries()) take(name.decodeText(), context.lookup(value));
  return found;
}

/**
 * Reads on which pages places of a book stand.
 *
 * @param bytes A PDF.
 * @param ids Names of destinations.
 * @returns Number of the page of each, from 1, and the number of all pages.
 * @throws If there is no such place.
 */
export async function pagesOf(
  bytes: Uint8Array,
  ids: readonly string[],
): Promise<{ pages: Map<string, number>; count: number }> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const numbers = new Map(
    document.getPages().map(({ ref }, index) => [ref.toString(), index + 1] as const),
  );
  const destinations = destinationsOf(document);
  const pages = new Map(
    ids.map((id) => {
      const ref = destinations.get(id)?.get(0);
      const page = ref instanceof PDFRef ? numbers.get(ref.toString()) : undefined;
      if (page === undefined) throw new Error(`The printed book has no place ${id}.`);
      return [id, page] as const;
    }),
  );
  return { pages, count: numbers.size };
}

/**
 * Writes what a book is into its PDF.
 *
 * @param printed As the browser printed it.
 * @returns The same pages; the same bytes for the same pages.
 */
export async function finishPdf(printed: Uint8Array, book: Book): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const { catalog, context } = document;
  const t = translator(book.locale);
  const day = new Date(`${book.date || '1970-01-01'}T00:00:00Z`);
  document.setTitle(`${book.title}: ${book.subtitle}`, { showInWindowTitleBar: true });
  document.setAuthor(book.author);
  document.setSubject(book.scope);
  document.setCreator(book.address);
  document.setProducer(book.author);
  document.setLanguage(book.locale);
  document.setCreationDate(day);
  document.setModificationDate(day);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  // The cover is called so; the numbers of all others are those that are printed on them.
  catalog.set(
    PDFName.of('PageLabels'),
    context.obj({
      Nums: [
        PDFNumber.of(0),
        { P: PDFHexString.fromText(t('book.cover')) },
        PDFNumber.of(1),
        { S: 'D', St: 2 },
      ],
    }),
  );
  const digest = createHash('md5').update(book.locale).update(book.title).update(book.date);
  for (const { id, entry } of book.chapters) digest.update(`${id}${entry?.revision ?? ''}`);
  const id = PDFHexString.of(digest.digest('hex'));
  context.trailerInfo.ID = context.obj([id, id]);
  return document.save({ useObjectStreams: true, addDefaultPage: false });
}
