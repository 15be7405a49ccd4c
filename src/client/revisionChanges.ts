import type { EntryData } from '../outputs/entryData.ts';

/** What happened to an entry since a revision. */
export interface RevisionChanges {
  /** Date of the revision, `2026-11-24`. */
  date: string;
  /** Names of the sections that changed since, each once. */
  sections: string[];
}

/**
 * Gathers what changed in an entry after a revision.
 *
 * @param history Recorded revisions, oldest first.
 * @returns undefined where the revision is not on record.
 * @example
 * changesSince(history, '2b280ef7'); // => { date: '2026-11-24', sections: ['Problem', 'What it costs'] }
 */
export function changesSince(
  history: readonly Pick<EntryData['history'][number], 'date' | 'revision' | 'sections'>[],
  cited: string,
): RevisionChanges | undefined {
  const index = history.findIndex(({ revision }) => revision === cited);
  const found = history[index];
  if (!found) return undefined;
  const later = history.slice(index + 1).flatMap(({ sections }) => sections);
  return { date: found.date, sections: [...new Set(later)] };
}
