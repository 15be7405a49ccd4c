import { fromJson } from './readJson.ts';
import { isTouched, type Review } from './review.ts';
import { storedReview } from './storedReview.ts';

/** A review by the key it is kept under. */
export interface KeptReview {
  key: string;
  review: Review;
}

/** Where reviews are kept. */
export interface ReviewStore {
  /** False where the browser refuses: the reviews then last as long as the page. */
  isLasting: () => boolean;
  load: (key: string) => Review | undefined;
  /** Latest first. */
  list: () => KeptReview[];
  save: (key: string, review: Review) => void;
  remove: (key: string) => void;
}

/** What a store needs of `localStorage`. */
export type Shelf = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

const prefix = 'design-review:';

/** Makes a key that sorts by the time it was made. */
export function newKey(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 6)}`;
}

/** Tells whether a change of `localStorage` in another tab is about a review. */
export function isReviewKey(name: string | null, key: string): boolean {
  return name === prefix + key;
}

/**
 * Keeps reviews, each under its own name, so that two tabs do not overwrite each other. What it finds is checked like
 * any imported text.
 *
 * @param shelf Gives `localStorage`, or throws where it is blocked.
 * @example
 * const store = openStore(() => localStorage, '2026-11-24');
 */
export function openStore(shelf: () => Shelf, today: string): ReviewStore {
  const memory = new Map<string, string>();
  let isLasting = attempt(() => {
    const name = `${prefix}trial`;
    shelf().setItem(name, '');
    shelf().removeItem(name);
    return true;
  }, false);
  const read = (text: string | null | undefined): Review | undefined =>
    attempt(() => fromJson(text ?? '', today), undefined);
  const load = (key: string): Review | undefined =>
    read(memory.get(key) ?? attempt(() => shelf().getItem(prefix + key), null));
  const keys = (): string[] =>
    attempt(
      () => Array.from({ length: shelf().length }, (_, index) => shelf().key(index) ?? ''),
      [],
    )
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length));
  return {
    isLasting: () => isLasting,
    load,
    list: () =>
      [...new Set([...keys(), ...memory.keys()])]
        .sort()
        .reverse()
        .flatMap((key) => {
          const review = load(key);
          return review ? [{ key, review }] : [];
        }),
    save: (key, review) => {
      // A look at a selection leaves nothing behind.
      if (!isTouched(review) && load(key) === undefined) return;
      const text = storedReview(review);
      isLasting = attempt(() => {
        shelf().setItem(prefix + key, text);
        return true;
      }, false);
      if (isLasting) memory.delete(key);
      else memory.set(key, text);
    },
    remove: (key) => {
      memory.delete(key);
      attempt(() => {
        shelf().removeItem(prefix + key);
      }, undefined);
    },
  };
}

/** Storage may be switched off, full or taken away at any moment. */
function attempt<Result>(action: () => Result, fallback: Result): Result {
  try {
    return action();
  } catch {
    return fallback;
  }
}
