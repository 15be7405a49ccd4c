// A document, ready to be written as a draft.
import type { ClaimGroup } from '../../catalogue/claims.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { NewEntry } from '../newEntry.ts';
import type { Converted } from './converted.ts';
import type { Note } from './decision.ts';
import { diagramNames } from './diagrams.ts';

/** A relation whose other side is known. */
export interface DraftRelation {
  /** Slug of the other entry. */
  id: string;
  reason: string;
}

/** A document with all that the other documents and the catalogue decide about it. */
export interface DraftSource {
  entry: NewEntry;
  /** English first; without it, its file is a scaffold. */
  texts: ReadonlyMap<Locale, Converted>;
  aliases: readonly string[];
  tags: readonly string[];
  relations: readonly DraftRelation[];
  /** Titles of the translations, where they have one of their own. */
  titles: ReadonlyMap<Locale, string>;
  /** Takes note of something about the file in a language. */
  noteFor: (locale: Locale) => Note;
}

/** Keys and English words of claims; words are empty where nobody has written them. */
export type Claims = Map<ClaimGroup, [key: string, text: string][]>;

/** The diagrams of the English text by their names. */
export function englishDiagrams(
  english: Converted | undefined,
): Map<string, Converted['diagrams'][number]> {
  const found = english?.diagrams ?? [];
  const names = diagramNames(found);
  return new Map(found.map((diagram, index) => [names[index] ?? '', diagram]));
}
