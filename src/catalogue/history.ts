import type { RevisionsData } from '../schema/revisions.ts';
import { parseClaimId } from './claims.ts';
import { changedSections } from './sections.ts';

/** One recorded revision of an entry's English text. */
export interface HistoryItem {
  /** Date, `2026-11-24`. */
  date: string;
  revision: string;
  /** Ids of the sections that differ from the revision before; empty for the first. */
  sections: string[];
  /** Anchors of claims that the revision before did not make. */
  added: string[];
  /** Anchors of claims that the revision before made and this one does not. */
  withdrawn: string[];
  /** Ids of the sections that these claims stand in. */
  claimSections: string[];
}

type Recorded = RevisionsData[string];

/** Old files do not tell which claims a revision made: then nothing is known of either. */
function claimChanges(
  before: Recorded | undefined,
  now: Recorded,
): Pick<HistoryItem, 'added' | 'withdrawn' | 'claimSections'> {
  const had = before?.claims;
  const has = now.claims;
  if (!had || !has) return { added: [], withdrawn: [], claimSections: [] };
  const added = has.filter((id) => !had.includes(id));
  const withdrawn = had.filter((id) => !has.includes(id));
  const groups = [...added, ...withdrawn].flatMap((id) => parseClaimId(id)?.group ?? []);
  return { added, withdrawn, claimSections: [...new Set(groups)] };
}

/**
 * Tells the history of an entry from its ledger of revisions.
 *
 * @returns Oldest first. The first item is the publication.
 * @example
 * historyOf({ aaaaaaaa: { date: '2026-11-24', sections: { problem: '11111111' } } })[0]?.sections; // => []
 */
export function historyOf(revisions: RevisionsData): HistoryItem[] {
  // The ledger is written in order; the sort keeps that order within a day.
  const recorded = Object.entries(revisions).sort(([, a], [, b]) => a.date.localeCompare(b.date));
  return recorded.map(([revision, now], index) => {
    const before = recorded[index - 1]?.[1];
    return {
      date: now.date,
      revision,
      sections: before ? changedSections(before.sections, now.sections) : [],
      ...claimChanges(before, now),
    };
  });
}
