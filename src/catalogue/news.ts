import type { HistoryItem } from './history.ts';
import type { Entry, RetiredEntry } from './model.ts';

/** What became of an entry within a month. */
export interface Change {
  entry: Entry;
  /** Day of the last of the changes. */
  date: string;
  /** Anchors of claims that are made and were not. */
  added: string[];
  /** Anchors of claims that were made and are not. */
  withdrawn: string[];
  /** Ids of the other sections that read differently. */
  rewritten: string[];
}

/** The news of a month: `2026-11`. */
export interface Month {
  month: string;
  published: Entry[];
  retired: RetiredEntry[];
  changes: Change[];
}

const monthOf = (date: string): string => date.slice(0, 7);

/**
 * Adds up what happened to an entry in a month: what was changed and changed back is no news.
 *
 * @param items Its history, oldest first.
 */
function changeIn(month: string, entry: Entry, items: readonly HistoryItem[]): Change | undefined {
  const within = items.filter(({ date }, index) => index > 0 && monthOf(date) === month);
  const last = within.at(-1);
  if (!last) return undefined;
  const added = new Set<string>();
  const withdrawn = new Set<string>();
  for (const item of within) {
    for (const id of item.added) if (!withdrawn.delete(id)) added.add(id);
    for (const id of item.withdrawn) if (!added.delete(id)) withdrawn.add(id);
  }
  const told = new Set(within.flatMap(({ claimSections }) => claimSections));
  const rewritten = new Set(within.flatMap(({ sections }) => sections));
  return {
    entry,
    date: last.date,
    added: [...added],
    withdrawn: [...withdrawn],
    // The withdrawn claims are told one by one.
    rewritten: [...rewritten].filter((id) => id !== 'withdrawn' && !told.has(id)),
  };
}

/**
 * Tells what is new: entries that were published, given up or changed, by month.
 *
 * @param entries In the order of the catalogue, which the changes keep.
 * @returns The latest month first; months without news are left out.
 * @example
 * newsOf([], []); // => []
 */
export function newsOf(entries: readonly Entry[], retired: readonly RetiredEntry[]): Month[] {
  const days = [
    ...entries.flatMap(({ history }) => history.map(({ date }) => date)),
    ...retired.map(({ retired: day }) => day),
  ];
  return [...new Set(days.map(monthOf))]
    .sort()
    .reverse()
    .map((month) => ({
      month,
      published: entries.filter(({ history: [first] }) => first && monthOf(first.date) === month),
      retired: retired.filter(({ retired: day }) => monthOf(day) === month),
      changes: entries.flatMap((entry) => changeIn(month, entry, entry.history) ?? []),
    }));
}
