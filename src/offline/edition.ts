/** A file as an edition knows it: the beginning of its digest, and its bytes. */
export type FileMark = readonly [digest: string, bytes: number];

/** Files by their path below the base path: `ja/serving/`, `_astro/page.js`; that of the front door is empty. */
export type Files = Readonly<Record<string, FileMark>>;

/** What `/offline/{locale}.json` says: all that reading in one language without a connection takes. */
export interface Edition {
  locale: string;
  /** What the language is called in itself. */
  name: string;
  /** Changes with any file. */
  revision: string;
  bytes: number;
  files: Files;
  /** What the worker says on pages, by key. */
  words: Readonly<Record<string, string>>;
}

/** What `/offline/index.json` says of each language, so that a page can ask cheaply. */
export type EditionIndex = Readonly<
  Record<string, { revision: string; files: number; bytes: number }>
>;

/** What taking an edition moves. */
export interface Difference {
  paths: string[];
  bytes: number;
}

/**
 * Lists what an edition has that is not there yet: files that are new, and files that changed.
 *
 * @param known Files that are there.
 * @example
 * difference({ 'a.js': ['x', 1] }, { 'a.js': ['x', 1], 'b.js': ['y', 2] }); // => { paths: ['b.js'], bytes: 2 }
 */
export function difference(known: Files, wanted: Files): Difference {
  const found = Object.entries(wanted).filter(([path, [digest]]) => known[path]?.[0] !== digest);
  return {
    paths: found.map(([path]) => path),
    bytes: found.reduce((sum, [, [, bytes]]) => sum + bytes, 0),
  };
}

/** How many characters of a digest, in base64url, tell files apart: 96 bits. */
export const digestLength = 16;
