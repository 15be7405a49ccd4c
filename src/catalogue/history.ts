import type { RevisionsData } from '../schema/revisions.ts';
import { changedSections } from './sections.ts';

/** One recorded revision of an entry's English text. */
export interface HistoryItem {
  /** Date, `2026-11-24`. */
  date: string;
  revision: string;
  /** Ids of the sections that differ from the revision before; empty for the first. */
  sections: string[];
}

/**
 * Tells the history of an entry from its ledger of revisions.
 *
 * @returns Oldest first. The first item is the publication.
 * @example
 * historyOf({ aaaaaaaa: { date: '2026-11-24', sections: { problem: '11111111' } } });
 * // => [{ date: '2026-11-24', revision: 'aaaaaaaa', sections: [] }]
 */
export function historyOf(revisions: RevisionsData): HistoryItem[] {
  // The ledger is written in order; the sort keeps that order within a day.
  const recorded = Object.entries(revisions).sort(([, a], [, b]) => a.date.localeCompare(b.date));
  return recorded.map(([revision, { date, sections }], index) => {
    const before = recorded[index - 1]?.[1].sections;
    return { date, revision, sections: before ? changedSections(before, sections) : [] };
  });
}
