import { isIdOf } from './ids.ts';
import { compactOf, type Name, type Prepared } from './names.ts';
import { has, matches, probesOf, type Probe } from './query.ts';
import type { EntryRecord } from './records.ts';
import { tuning } from './tuning.ts';

/** Gives the pages that hold a key, or one that begins with it, and how well each matches. */
export type Lookup = (key: string) => Promise<ReadonlyMap<string, number>>;

/** A term of the query with what was found for it. */
export interface Found extends Probe {
  /** Page -> score. */
  pages: ReadonlyMap<string, number>;
  /** Inverse document frequency: 0 for a term in every entry. */
  rarity: number;
}

/** What answers a query. */
export interface Answer {
  /** Best first; entries that match next to nothing are left out. */
  entries: EntryRecord[];
  terms: Found[];
}

/**
 * Ranks entries for a query.
 *
 * @param entries From `prepare`.
 * @param lookup The full-text index; without one only names and summaries are searched.
 */
export async function rank(
  query: string,
  entries: readonly Prepared[],
  lookup?: Lookup,
): Promise<Answer> {
  const byId = entries.filter(({ record }) => isIdOf(query, record.id));
  if (byId.length > 0) return { entries: byId.map(({ record }) => record), terms: [] };
  const words = await Promise.all(
    probesOf(query, entries).map((probes) =>
      Promise.all(probes.map((probe) => find(probe, entries, lookup))),
    ),
  );
  const terms = words.flat();
  const total = sum(terms.map(({ weight, rarity }) => weight * rarity));
  const compact = compactOf(query);
  const scored = entries
    .map((entry) => ({ record: entry.record, ...score(entry, words, total, compact) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  // Of the second, as the first may be exactly what was asked for, far above everything else.
  const least = (scored[1]?.value ?? 0) * tuning.shown;
  const shown = scored.filter(({ value, covered }) => covered > 0.95 || value >= least);
  return { entries: shown.map(({ record }) => record), terms };
}

function score(
  entry: Prepared,
  words: readonly Found[][],
  total: number,
  compact: string,
): { value: number; covered: number } {
  const { page } = entry.record;
  let text = 0;
  let covered = 0;
  for (const terms of words) {
    const hits = terms.filter((term) => term.pages.has(page) || isKnown(entry, term));
    const all = sum(terms.map(({ weight }) => weight));
    const share = sum(hits.map(({ weight }) => weight)) / all;
    const matched = sum(terms.map((term) => term.weight * (term.pages.get(page) ?? 0))) / all;
    text += Math.max(...terms.map(({ weight }) => weight)) * share * matched;
    covered += sum(hits.map(({ weight, rarity }) => weight * rarity));
  }
  const found = words.flat();
  const named = Math.max(
    tuning.name * bestName(entry.names, found, compact),
    tuning.english * bestName(entry.english, found, compact),
  );
  const summary = sum(
    found.map((term) => (has(entry.summary, term) ? term.weight * term.rarity : 0)),
  );
  const share = total === 0 ? 1 : covered / total;
  const factor = tuning.uncovered + (1 - tuning.uncovered) * share ** tuning.coveredPower;
  return { value: (text + named + tuning.summary * summary) * factor, covered: share };
}

/** How well the best of some names matches: rare terms count more, and a name wholly matched more than a part of it. */
function bestName(names: readonly Name[], terms: readonly Found[], compact: string): number {
  return Math.max(
    0,
    ...names.map((name) => {
      if (name.compact === compact) return tuning.exact;
      const hits = terms.filter((term) => has(name.keys, term));
      const covered = [...name.keys].filter((key) => hits.some((term) => matches(key, term)));
      const value = sum(hits.map(({ weight, rarity }) => weight * rarity));
      const isWhole =
        (name.compact.length > 4 && compact.includes(name.compact)) ||
        (compact !== '' && name.compact.startsWith(compact));
      return value * (0.3 + (0.7 * covered.length) / name.keys.size) + (isWhole ? tuning.whole : 0);
    }),
  );
}

async function find(probe: Probe, entries: readonly Prepared[], lookup?: Lookup): Promise<Found> {
  const best = new Map<string, number>();
  for (const { key, factor } of probe.keys) {
    for (const [page, value] of (await lookup?.(key)) ?? []) {
      best.set(page, Math.max(best.get(page) ?? 0, value * factor));
    }
  }
  const known = entries.filter((entry) => isKnown(entry, probe));
  const count = entries.filter(
    (entry) => best.has(entry.record.page) || known.includes(entry),
  ).length;
  const weight = probe.weight * (known.length > 0 ? 1 : tuning.unnamed);
  const rarity = Math.log(1 + (entries.length - count + 0.5) / (count + 0.5));
  return { ...probe, weight, rarity, pages: best };
}

/** Names and summaries are searched here, so that they are found without the index too. */
const isKnown = ({ names, english, summary }: Prepared, probe: Probe): boolean =>
  [...names, ...english].some(({ keys }) => has(keys, probe)) || has(summary, probe);

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
