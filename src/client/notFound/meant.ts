import { nameOf, type Name } from '../../search/names.ts';
import { nearest } from '../../search/nearest.ts';
import type { EntryRecord } from '../../search/records.ts';
import { idOf } from '../kit/ids.ts';

/** Something that an address may have meant. */
export interface Candidate {
  /** Below the language: `serving/asynchronous/`. */
  path: string;
  title: string;
  id?: string;
  summary?: string;
  names: Name[];
}

/** Names that share less than this of their letters are none that anybody meant. */
const least = 0.5;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * Gives the words of an address, the most telling last: without its language, its file extension and its marks.
 *
 * @param path Below the base path, as in `location.pathname`.
 * @example
 * wordsOfPath('en/serving/asynchronus.html', ['en', 'ja']); // => ['serving', 'asynchronus']
 */
export function wordsOfPath(path: string, locales: readonly string[]): string[] {
  const [first = '', ...others] = path
    .split('/')
    .map((part) => decoded(part).normalize('NFKC').trim())
    .filter((part) => part !== '');
  const isTaken = locales.includes(first.toLowerCase()) || /^p$/i.test(first);
  return (isTaken ? others : [first, ...others])
    .map((part) => part.replace(/\.(?:html?|mdx?|php|aspx?)$/i, '').replace(/[^\p{L}\p{N}]+$/u, ''))
    .filter((part) => part !== '' && !/^(?:index|404)$/i.test(part));
}

/**
 * Makes candidates of entries: each is known by its id, its address and its names.
 *
 * @param records As the search has them.
 */
export const entryCandidates = (records: readonly EntryRecord[]): Candidate[] =>
  records.map(({ id, path, names, english, summary }) => ({
    path: `${path}/`,
    title: names[0] ?? id,
    id,
    summary,
    names: [path.split('/').at(-1) ?? path, ...names, ...english].map(nameOf),
  }));

/**
 * Finds what an unknown address meant.
 *
 * @param words As `wordsOfPath` gives them.
 * @param entries As `entryCandidates` gives them.
 * @param others Other pages of the site.
 * @returns The likeliest first; one alone where there is no doubt.
 */
export function meantBy(
  words: readonly string[],
  entries: readonly Candidate[],
  others: readonly Candidate[],
): Candidate[] {
  const ids = words.flatMap((word) => idOf(word) ?? []);
  const named = entries.filter(({ id }) => id !== undefined && ids.includes(id));
  if (named.length > 0) return named;
  const [id] = ids;
  if (id !== undefined) {
    const items = entries.map((item) => ({ item, names: [nameOf(item.id ?? '')] }));
    return nearest(id, items, 3, least);
  }
  const asked = words.at(-1) ?? '';
  const all = [...entries, ...others].map((item) => ({ item, names: item.names }));
  const compact = nameOf(asked).compact;
  const exact = all.filter(({ names }) => names.some((name) => name.compact === compact));
  return exact.length > 0 ? exact.map(({ item }) => item) : nearest(asked, all, 3, least);
}
