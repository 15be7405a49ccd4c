// What chapters are made of, and what each of them goes through.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import type { Catalogue, Entry } from '../../../src/catalogue/model.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { prefixIds } from './anchors.ts';
import { cleanForBook, lowerHeadings } from './clean.ts';
import { inlineDrawings, namePictures, type DrawingRoom } from './drawings.ts';
import { find, parsePage } from './tree.ts';

/** One chapter: a family, an entry or the glossary. */
export interface Chapter {
  /** `family-serving`, `srv-03`, `glossary`: its anchor in the book, and the name of its file. */
  id: string;
  kind: 'family' | 'entry' | 'glossary';
  title: string;
  /** Language of the title, where it is not that of the book. */
  lang: Locale | undefined;
  /** Permanent id of an entry. */
  entry?: Entry;
  category?: string;
  /** What stands at the head of its pages in print, before its title. */
  above: string;
  /** The address at their foot. */
  address: string;
  tree: Element;
}

/** What a book is made of. */
export interface BookSource {
  catalogue: Catalogue;
  /** The entries in it, in the order of the catalogue. */
  entries: readonly Entry[];
  locale: Locale;
  /** Folder of the built site. */
  folder: string;
  /** Origin and base path that the site was built for. */
  origin: string;
  base: string;
  drawings: DrawingRoom;
  /** Says which chapter is being made. */
  say?: (done: number, all: number) => void;
}

/** A chapter whose links lead where those of its page did. */
export interface Draft extends Chapter {
  /** Path of the page it was taken from. */
  page: string;
}

/** Chapter of an entry. */
export const entryId = ({ id }: Pick<Entry, 'id'>): string => id.toLowerCase();
/** Chapter of a family. */
export const familyId = (category: string): string => `family-${category}`;

/** Reads the part of a page that holds its text. */
export function readMain({ folder, base }: BookSource, path: string): Element {
  const file = join(folder, ...path.slice(base.length).split('/'), 'index.html');
  const main = find(parsePage(readFileSync(file, 'utf8')), ({ tagName }) => tagName === 'main');
  if (!main) throw new Error(`${file} has no <main>: build the site again.`);
  return main;
}

/** What every chapter goes through. */
export function prepare(
  tree: Element,
  id: string,
  by: number,
  { folder, base, drawings }: BookSource,
): void {
  inlineDrawings(tree, folder, base, drawings);
  namePictures(tree, folder, base);
  cleanForBook(tree);
  lowerHeadings(tree, by);
  prefixIds(tree, id);
  tree.properties.id = id;
}
