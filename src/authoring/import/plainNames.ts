// Names that are compared and made: slugs, keys of claims, and what tells that two texts are about the same.
import { slugSchema } from '../../schema/text.ts';

/** What a name ends with in catalogues of patterns, and says nothing. */
const patternWord =
  /[\s_-]*\(?anti[\s_-]?patterns?\)?$|[\s_-]*patterns?$|(?:アンチ)?パターン$|(?:안티)?\s*패턴$/iu;

/**
 * Makes a name comparable.
 *
 * @example
 * comparable('Web-single_pattern') === comparable('Web single'); // => true
 */
export const comparable = (name: string): string =>
  name
    .normalize('NFKC')
    .trim()
    .replace(patternWord, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const kebab = (words: string): string =>
  words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/**
 * Makes a slug of the name of a folder or a title.
 *
 * @returns undefined where the name has no letters for one.
 * @example
 * slugOf('Web-single-pattern'); // => 'web-single'
 * slugOf('推論'); // => undefined
 */
export function slugOf(name: string): string | undefined {
  const slug = kebab(name.trim().replace(patternWord, '')).slice(0, 60).replace(/-$/, '');
  return slugSchema.safeParse(slug).success ? slug : undefined;
}

/** Words that say nothing about a claim. */
const empty = new Set(
  'a an and are as at be been but by can could do does for from had has have if in into is it its may might more most must need needs not of on one only or our should so some such than that the their them then there these they this to too use used using very was we were when where which while will with without you your'.split(
    ' ',
  ),
);

/** Words of a key, and its characters. */
const most = { words: 3, characters: 40 };

/**
 * Makes the key of a claim of its English words: kebab case, short, and no other one's.
 *
 * @param taken Keys of the same group; the new one is not added.
 * @returns undefined where there are no letters for one.
 * @example
 * claimKey('It is easy to debug the server.', new Set()); // => 'easy-debug-server'
 */
export function claimKey(words: string, taken: ReadonlySet<string>): string | undefined {
  const all = kebab(words).split('-').filter(Boolean);
  const telling = all.filter((word) => !empty.has(word));
  const chosen = (telling.length > 0 ? telling : all).slice(0, most.words);
  let base = '';
  for (const word of chosen) {
    const longer = base === '' ? word.slice(0, most.characters) : `${base}-${word}`;
    if (longer.length <= most.characters) base = longer;
  }
  if (!slugSchema.safeParse(base).success) return undefined;
  let key = base;
  for (let count = 2; taken.has(key); count += 1) key = `${base}-${String(count)}`;
  return key;
}

const ordinals = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth'],
  ...['seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth'],
];

/**
 * The key of a claim that has no English words yet, as `npm run new` writes the first one.
 *
 * @param index From 0.
 * @example standInKey(1) // => 'second-key'
 */
export const standInKey = (index: number): string =>
  `${ordinals[index] ?? `number-${String(index + 1)}`}-key`;
