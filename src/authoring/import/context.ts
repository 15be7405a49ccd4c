// What an import is told about the catalogue that it brings documents into.
import type { CategorySlug } from '../../schema/entry.ts';

/** An entry that the catalogue has or had. */
export interface KnownEntry {
  id: string;
  /** Undefined where it was given up. */
  place?: { category: string; slug: string };
  /** Ids of the entries to read instead of one that was given up. */
  into?: readonly string[];
  /** Slugs, titles and other names, in all languages. */
  names: readonly string[];
}

/** What the catalogue says to an import. */
export interface ImportContext {
  /** Families by the comparable form of what folders may call them. */
  families: ReadonlyMap<string, CategorySlug>;
  /** The family of all documents, where somebody chose one. */
  category?: CategorySlug | undefined;
  known: readonly KnownEntry[];
  /** Text of content/ids.yaml, and the ids in it. */
  ledger: string;
  ids: readonly string[];
  tags: ReadonlySet<string>;
  /** `2026-11-24`. */
  today: string;
  /** Gives the bytes of a picture of the folder; undefined where there is none. */
  picture: (path: string) => Uint8Array | undefined;
}
