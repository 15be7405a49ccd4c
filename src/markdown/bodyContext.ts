import type { Locale } from '../i18n/locales.ts';
import type { TermForms } from '../catalogue/glossary.ts';

/** Where an id between backticks leads. */
export interface IdTarget {
  href: string;
  /** Family of the entry; none for one that was retired. */
  category?: string;
}

/** A term of the glossary that stands in a text. */
export interface BodyTerm extends TermForms {
  href: string;
}

/**
 * What the rendering of one body takes from the rest of the catalogue. It is plain data and holds only what this text
 * asks for, so that its digest changes when the rendered text would, and not before.
 */
export interface BodyContext {
  locale: Locale;
  /** Anchors of the headings, in their order: those of the English text. */
  anchors: readonly string[];
  /** Anchors of the sections that stand in English in a translation. */
  english: readonly string[];
  ids: Readonly<Record<string, IdTarget>>;
  /** Addresses of links that lead to the site itself, by how they are written. */
  links: Readonly<Record<string, string>>;
  /** Terms to explain at their first use. */
  terms: readonly BodyTerm[];
  /** Keys of the terms that the text is about: an entry does not explain itself. */
  own: readonly string[];
  /** Phrases of the interface. */
  phrases: Readonly<Record<'table' | 'footnotes' | 'footnoteBack', string>>;
}

/** Gives the context of a file by its path, as the renderer names it. */
export type ContextOf = (path: string) => BodyContext;
