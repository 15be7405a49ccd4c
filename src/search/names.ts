import { fold } from './fold.ts';
import type { EntryRecord } from './records.ts';
import { indexKeys } from './terms.ts';

/** A title or an alias with what it is found by. */
export interface Name {
  text: string;
  /** Folded, letters and digits only. */
  compact: string;
  keys: ReadonlySet<string>;
}

/** An entry with what its names and its summary are found by. */
export interface Prepared {
  record: EntryRecord;
  names: Name[];
  english: Name[];
  summary: ReadonlySet<string>;
}

/** Folds a name or a query to its letters and digits: `A/B test` and `ABテスト` begin alike. */
export const compactOf = (text: string): string =>
  fold(text).text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Prepares a name for many queries. */
export const nameOf = (text: string): Name => ({
  text,
  compact: compactOf(text),
  keys: new Set(indexKeys(text)),
});

/** Prepares entries once for many queries. */
export const prepare = (records: readonly EntryRecord[]): Prepared[] =>
  records.map((record) => ({
    record,
    names: record.names.map(nameOf),
    english: record.english.map(nameOf),
    summary: new Set(indexKeys(record.summary)),
  }));
