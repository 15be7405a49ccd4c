import { keyOf, readReference, type Reference } from './ids.ts';

/** What a reader may do from the search field, beside searching. */
export const actions = ['compare', 'cite', 'review'] as const;
export type Action = (typeof actions)[number];

/** What was typed to be done. */
export type Command =
  | { action: Action; references: Reference[] }
  | { action: 'go'; references: Reference[] }
  /** The key of a claim, which several entries may have. */
  | { action: 'find'; key: string };

/** Words around ids that say nothing: between them in three languages, and what makes a verb of a noun. */
const fillers =
  /^(?:and|vs|with|for|to|と|を|で|に|の|する|して|します|와|과|랑|하고|을|를|하기|해줘|하다)*$/u;
const separators = /[\s,;&+、，・]+/u;

/**
 * Reads a query as a command: ids, and before or behind them what to do with them.
 *
 * @param query As typed.
 * @param words What each action is called in the reader's language; English is understood everywhere.
 * @param isKnown Tells whether the catalogue has an id.
 * @returns undefined for a query that is to be searched for.
 * @example
 * readCommand('compare srv-02 srv3', words, isKnown);
 * // => { action: 'compare', references: [{ id: 'SRV-02' }, { id: 'SRV-03' }] }
 * readCommand('SRV-02とSRV-03を比較', words, isKnown)?.action; // => 'compare'
 */
export function readCommand(
  query: string,
  words: Readonly<Record<Action, string>>,
  isKnown: (id: string) => boolean,
): Command | undefined {
  const whole = readReference(query);
  if (whole) return isKnown(whole.id) ? { action: 'go', references: [whole] } : undefined;
  const { references, rest } = takeReferences(query, isKnown);
  if (references.length > 0) {
    const said = rest.toLowerCase();
    for (const action of actions)
      for (const word of [action, words[action]]) {
        const left = said.replace(word.toLowerCase(), ' ');
        if (left !== said && isFilled(left)) return { action, references };
      }
    return isFilled(said) && references.length > 1 ? { action: 'compare', references } : undefined;
  }
  const key = keyOf(query);
  return key === undefined ? undefined : { action: 'find', key };
}

const isFilled = (text: string): boolean =>
  text.split(separators).every((word) => fillers.test(word));

/** Ids stand between blanks and commas; in Japanese and Korean a particle may touch them. */
const ids = /(?<![a-z0-9])[a-z]{2,4}[-_]?a?[-_]?\d{1,4}(?:#[a-z][a-z0-9-]*)?(?![a-z0-9])/gi;

function takeReferences(
  query: string,
  isKnown: (id: string) => boolean,
): { references: Reference[]; rest: string } {
  const references: Reference[] = [];
  const text = query
    .slice(0, 300)
    .normalize('NFKC')
    .replaceAll(/[\p{Pd}\u2212]/gu, '-');
  const rest = text.replaceAll(ids, (written) => {
    const reference = readReference(written);
    if (!reference || !isKnown(reference.id)) return written;
    if (!references.some(({ id }) => id === reference.id)) references.push(reference);
    return ' ';
  });
  return { references, rest };
}
