import type { Entry, EntryText } from '../catalogue/model.ts';

const known = new WeakMap<readonly Entry[], ReadonlySet<string>>();

/**
 * Finds the English words that are names: written with a capital inside a sentence, and nowhere without one.
 *
 * @param entries The more of them, the better names are told from words that only begin sentences.
 * @example
 * properNames(entries).has('Kubernetes'); // => true
 */
export function properNames(entries: readonly Entry[]): ReadonlySet<string> {
  const before = known.get(entries);
  if (before) return before;
  const words = entries.map(({ text }) => wordsOf(text.en)).join('\n');
  const small = new Set(matches(words, /(?<![\w-])[a-z]+(?![\w-])/g));
  const names = new Set(
    matches(words, /(?<=[a-z,;] )[A-Z][a-z]+(?!\w)/g).filter(
      (word) => !small.has(word.toLowerCase()),
    ),
  );
  known.set(entries, names);
  return names;
}

/**
 * Continues a sentence with an English one: its first word loses its capital unless that is part of the word.
 *
 * @example
 * continueWith('Workers choose their batch size.', properNames(entries)); // => 'workers choose their batch size.'
 * continueWith('GPUs idle.', properNames(entries)); // => 'GPUs idle.'
 */
export function continueWith(sentence: string, names: ReadonlySet<string>): string {
  const [first] = /^[A-Z][a-z]*(?=[\s,;:'’]|-[a-z])/.exec(sentence) ?? [];
  if (first === undefined || first === 'I' || names.has(first)) return sentence;
  return first.toLowerCase() + sentence.slice(first.length);
}

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([word]) => word);

const wordsOf = (text: EntryText): string =>
  [
    text.summary,
    text.problem,
    text.solution,
    ...Object.values(text.claims).flatMap((claims) => claims.map((claim) => claim.text)),
    ...text.body.map((section) => section.text),
  ].join('\n');
