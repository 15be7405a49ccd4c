import type { Locale } from '../i18n/locales.ts';

/** What the search knows of an entry at once; everything else is fetched for the results shown. */
export interface EntryRecord {
  id: string;
  /** Below the locale: `serving/asynchronous`. */
  path: string;
  kind: string;
  category: string;
  /** Quality attributes that it makes better. */
  improves: string[];
  /** Title, then aliases, in the reader's language. */
  names: string[];
  /** Title and aliases in English, for a reader who knows a pattern by them. */
  english: string[];
  /** Plain text. */
  summary: string;
  /** What Pagefind calls the entry. */
  page: string;
}

/** A page that is no entry but may be what the reader wants: a term of the glossary, a family. */
export interface PageRecord {
  /** Below the locale, with the anchor: `glossary/#backpressure`. */
  path: string;
  names: string[];
  summary: string;
}

/** Phrases of the interface that only the search uses. */
export const searchPhrases = [
  'filter',
  'all',
  'prompt',
  'loading',
  'count.one',
  'count.other',
  'rest',
  'none',
  'browse',
  'partial',
  'nearest',
  'otherLanguages',
  'pages',
  'propose',
  'highlighted',
  'unmark',
  'recent',
  'clear',
  'read',
  'examples',
  'orders',
  'orders.go',
  'compare',
  'cite',
  'review',
  'do.go',
  'do.compare',
  'do.cite',
  'do.review',
] as const;
export type SearchPhrase = (typeof searchPhrases)[number];

/** Words for one idea: those that texts use, and others that people type for it. */
export type WordGroup = readonly [used: readonly string[], typed: readonly string[]];

/** What results can be narrowed by: facets of the catalogue, called the same in the address. */
export const filterNames = ['kind', 'category', 'improves'] as const;
export type FilterName = (typeof filterNames)[number];

/** `search/claims.json`: key of a claim -> ids of the entries that have it. */
export type ClaimRecords = Record<string, string[]>;

/** `search/{locale}.json`. */
export interface SearchRecords {
  entries: EntryRecord[];
  words: readonly WordGroup[];
  /** Value -> name, in the order of the filters. */
  filters: Record<FilterName, { label: string; values: Record<string, string> }>;
  /** Kind -> name of several of it. */
  kinds: Record<string, string>;
  phrases: Record<SearchPhrase, string>;
  /** Every language of the catalogue, in order, with the length of an excerpt in characters. */
  excerpts: Record<Locale, number>;
  /** Problems as readers type them. */
  examples: string[];
  /** What the button of a result does; `{title}` is to be filled in. */
  add: string;
  /** Where a pattern is proposed; `{query}` is to be filled in. */
  propose: string;
}

/** A part of an entry that a result can lead to: a claim, a section, a diagram. */
export interface EntryPart {
  /** Anchor on the entry's page. */
  anchor: string;
  /** Heading the part stands under. */
  title: string;
  /** Plain text. */
  text: string;
}
