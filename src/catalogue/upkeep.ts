// What is to be looked at again: practice moves on, and an entry says when somebody last compared it.
import type { Entry } from './model.ts';

/** An entry that is due, and why. */
export interface DueEntry {
  entry: Entry;
  /** Day of the last review, where that is too long ago. */
  reviewed?: string;
  /** The section that compares tools, and the day since when it says the same, where that is too long ago. */
  tools?: { title: string; since: string };
}

/**
 * Gives the same day a year earlier.
 *
 * @param today Date, `2027-01-10`.
 * @example yearBefore('2028-02-29') // => '2027-02-29', which is compared and never shown
 */
export const yearBefore = (today: string): string =>
  `${String(Number(today.slice(0, 4)) - 1)}${today.slice(4)}`;

/** The day since when the section about tools says what it says, by the ledger of revisions. */
function toolsOf({ text, history }: Entry): DueEntry['tools'] {
  const section = text.en.body.find(({ title }) => /\btools\b/i.test(title));
  const last = history.findLast(
    ({ sections }, index) => index === 0 || sections.includes(`body-${section?.id ?? ''}`),
  );
  return section && last && { title: section.title, since: last.date };
}

/**
 * Lists published entries whose review, or whose table of tools, is older than a year.
 *
 * @param today Date, `2027-01-10`.
 * @returns The longest not reviewed first.
 */
export function dueEntries(entries: readonly Entry[], today: string): DueEntry[] {
  const limit = yearBefore(today);
  return entries
    .filter(({ status }) => status === 'published')
    .map((entry): DueEntry => {
      const tools = toolsOf(entry);
      return {
        entry,
        ...(entry.reviewed < limit ? { reviewed: entry.reviewed } : {}),
        ...(tools && tools.since < limit ? { tools } : {}),
      };
    })
    .filter(({ reviewed, tools }) => reviewed !== undefined || tools !== undefined)
    .sort((a, b) => a.entry.reviewed.localeCompare(b.entry.reviewed));
}
