/** Short lists that this browser remembers, newest first. Where storage is blocked they are empty. */
export type ListName = 'search-recent' | 'entries-read';

/** More than these nobody looks through. */
const most = 5;

/**
 * Gives a remembered list. Other scripts of the same host may have written anything there.
 *
 * @example
 * recall('search-recent'); // => ['queue', 'gpu']
 */
export function recall(name: ListName): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return Array.isArray(list)
      ? list
          .filter((item): item is string => typeof item === 'string' && item.length < 200)
          .slice(0, most)
      : [];
  } catch {
    return [];
  }
}

/** Puts an item first in a list; one in other letters is the same. */
export function keep(name: ListName, item: string): void {
  const others = recall(name).filter((other) => other.toLowerCase() !== item.toLowerCase());
  write(name, [item, ...others].slice(0, most));
}

/** Empties a list. */
export const forget = (name: ListName): void => {
  write(name, []);
};

function write(name: ListName, items: readonly string[]): void {
  try {
    if (items.length === 0) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(items));
  } catch {
    // A reader who lets nothing be stored has no lists.
  }
}
