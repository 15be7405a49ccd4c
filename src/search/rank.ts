import { isIdOf } from './ids.ts';
import { compactOf, looseOf, type Name, type Prepared } from './names.ts';
import { has, holds, matches, readQuery, settled, type Probe, type Wanted } from './query.ts';
import type { EntryRecord } from './records.ts';
import type { Spelling } from './spellings.ts';
import { lineKey } from './terms.ts';
import { tuning } from './tuning.ts';

/** Gives the pages that hold a key, or one that begins with it, and how well each matches. */
export type Lookup = (key: string) => Promise<ReadonlyMap<string, number>>;

/** A term of the query with what was found for it. */
export interface Found extends Probe {
  /** Page -> score. */
  pages: ReadonlyMap<string, number>;
  /** Pages that hold it as what it is, and not only its letters in a row. */
  sure: ReadonlySet<string>;
  /** The sure ones where it stands in one word. */
  joined: ReadonlySet<string>;
  /** Inverse document frequency: 0 for a term in every entry. */
  rarity: number;
  /** How much it says, whether names have it or not. */
  said: number;
  /** Names or summaries have it. */
  isField: boolean;
}

/** A way to read a word, with what was found for it. */
interface FoundReading {
  factor: number;
  terms: Found[];
}

/** What answers a query. */
export interface Answer {
  /** Best first; entries that match next to nothing are left out. */
  entries: EntryRecord[];
  terms: Found[];
}

/** What a search knows beside the names. */
export interface Searched {
  /** The full-text index; without one only names and summaries are searched. */
  lookup?: Lookup | undefined;
  spellings?: readonly Spelling[];
}

/**
 * Ranks entries for a query.
 *
 * @param entries From `prepare`.
 */
export async function rank(
  query: string,
  entries: readonly Prepared[],
  { lookup, spellings = [] }: Searched = {},
): Promise<Answer> {
  const byId = entries.filter(({ record }) => isIdOf(query, record.id));
  if (byId.length > 0) return { entries: byId.map(({ record }) => record), terms: [] };
  const words = await Promise.all(
    readQuery(query, { entries, spellings }).map((readings) => findWord(readings, entries, lookup)),
  );
  const asked = { compact: compactOf(query), loose: looseOf(query) };
  const lines = (await lookup?.(lineKey(query))) ?? new Map<string, number>();
  const masses = words.map((readings) => massOf(readings, entries));
  const scored = entries
    .map((entry) => ({
      record: entry.record,
      ...score(entry, words, masses, asked, lines.has(entry.record.page)),
    }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  // Of the second, as the first may be exactly what was asked for, far above everything else.
  const isAnswered = scored.some(({ isKnown, told }) => isKnown && told >= tuning.told);
  const least = (scored[1]?.value ?? 0) * tuning.shown;
  const shown = scored.filter(
    ({ value, covered, isKnown }) => isAnswered && (covered > 0.95 || (isKnown && value >= least)),
  );
  return {
    entries: shown.map(({ record }) => record),
    terms: words.flatMap((readings) => readings.flatMap(({ terms }) => terms)),
  };
}

/** The text that was asked for, folded strictly and loosely. */
type Asked = Pick<Name, 'compact' | 'loose'>;

function score(
  entry: Prepared,
  words: readonly FoundReading[][],
  masses: readonly Mass[],
  asked: Asked,
  isLine: boolean,
): { value: number; covered: number; isKnown: boolean; told: number } {
  let text = 0;
  let covered = 0;
  let summary = 0;
  let told = 0;
  words.forEach((readings, index) => {
    const each = readings.map((reading) => scoreReading(entry, reading));
    text += Math.max(0, ...each.map((of) => of.text));
    summary += Math.max(0, ...each.map((of) => of.summary));
    const share = Math.max(0, ...each.map((of) => of.covered));
    covered += (masses[index]?.mass ?? 0) * share;
    told += (masses[index]?.said ?? 0) * Math.max(0, ...each.map((of) => of.told));
  });
  const named = Math.max(
    tuning.name * bestName(entry.names, words, asked),
    tuning.english * bestName(entry.english, words, asked),
  );
  const total = sum(masses.map(({ mass }) => mass));
  const all = sum(masses.map(({ said }) => said));
  const share = total === 0 ? 1 : covered / total;
  const factor = tuning.uncovered + (1 - tuning.uncovered) * share ** tuning.coveredPower;
  const line = isLine ? tuning.line : 0;
  return {
    value: (text + named + line + tuning.summary * summary) * factor,
    covered: share,
    isKnown:
      named >= tuning.exact * tuning.like ||
      words.some((readings) => readings.some((reading) => isKnownIn(entry, reading))),
    told: all === 0 ? 1 : told / all,
  };
}

/** How well an entry answers one reading of a word: by its text and its summary, and how much of the word it has. */
function scoreReading(
  entry: Prepared,
  { factor, terms }: FoundReading,
): { text: number; summary: number; covered: number; told: number } {
  const { page } = entry.record;
  const hits = terms.filter((term) => term.pages.has(page) || isNamed(entry, term));
  const all = sum(terms.map(({ weight }) => weight));
  if (all === 0) return { text: 0, summary: 0, covered: 0, told: 0 };
  const share = sum(hits.map(({ weight }) => weight)) / all;
  const matched = sum(terms.map((term) => term.weight * (term.pages.get(page) ?? 0))) / all;
  const summary = sum(
    terms.map((term) => (has(entry.summary, term) ? term.weight * term.rarity : 0)),
  );
  return {
    text: factor * Math.max(...terms.map(({ weight }) => weight)) * share * matched,
    summary: factor * summary,
    covered: shareOf(hits, terms, meant),
    told: shareOf(hits, terms, toldBy),
  };
}

const meant = ({ weight, rarity }: Found): number => weight * rarity;

/**
 * How much a term says about what the query is about: a word that nobody uses no more than one that few use, and a word
 * of names, which is one of the field, a little more than others that many use.
 */
const toldBy = ({ said, rarity, isField }: Found): number =>
  said * Math.max(isField ? tuning.common : tuning.hinted, Math.min(rarity, tuning.rare));

/** Tells whether most of one phrase stands together in an entry, and not only letters of it here and there. */
function isKnownIn(entry: Prepared, { terms }: FoundReading): boolean {
  const phrases = new Map<object, { known: number; all: number }>();
  for (const part of new Set(terms.flatMap(({ part: of }) => of ?? []))) {
    const all = terms.filter((term) => term.part === part);
    const places = all
      .filter((term) => term.sure.has(entry.record.page) || isNamed(entry, sureOf(term)))
      .map(({ from, to }) => [from, to] as const);
    const joined = all.filter(
      (term) => term.joined.has(entry.record.page) || isNamed(entry, joinedOf(term)),
    );
    const phrase = phrases.get(part.phrase) ?? { known: 0, all: 0 };
    phrases.set(part.phrase, phrase);
    phrase.all += part.letters;
    // Most of it stands in one word.
    if (joined.length * 2 >= all.length && standsTogether(places, part.letters))
      phrase.known += part.letters;
  }
  return [...phrases.values()].some(({ known, all }) => known / all >= tuning.known);
}

const sureOf = ({ keys }: Probe): Pick<Probe, 'keys'> => ({
  keys: keys.filter(({ isWeak }) => isWeak !== true),
});

const joinedOf = ({ keys }: Probe): Pick<Probe, 'keys'> => ({
  keys: keys.filter(({ isWeak, isApart }) => isWeak !== true && isApart !== true),
});

/** The longest stretch counts: letters of two words that meet in none say nothing. */
function standsTogether(places: readonly (readonly [number, number])[], letters: number): boolean {
  let start = -1;
  let end = -1;
  for (const [from, to] of places) {
    if (from >= end) start = from;
    end = Math.max(end, to);
    const share = (end - start) / letters;
    if (share >= (start === 0 ? tuning.together : tuning.inside)) return true;
  }
  return false;
}

/** How much of what a word says some of its terms say. */
function shareOf(
  hits: readonly Found[],
  terms: readonly Found[],
  value: (term: Found) => number,
): number {
  const all = sum(terms.map(value));
  return all === 0 ? Number(hits.length > 0) : sum(hits.map(value)) / all;
}

/** How much a word says, in the reading that an entry has most of. */
interface Mass {
  mass: number;
  said: number;
}

function massOf(readings: readonly FoundReading[], entries: readonly Prepared[]): Mass {
  const hitsIn = (entry: Prepared, terms: readonly Found[]): Found[] =>
    terms.filter((term) => term.pages.has(entry.record.page) || isNamed(entry, term));
  const covered = ({ terms }: FoundReading): number =>
    Math.max(0, ...entries.map((entry) => shareOf(hitsIn(entry, terms), terms, meant)));
  const [best] = readings
    .map((reading) => ({ terms: reading.terms, covered: covered(reading) }))
    .toSorted((a, b) => b.covered - a.covered);
  return { mass: sum((best?.terms ?? []).map(meant)), said: sum((best?.terms ?? []).map(toldBy)) };
}

/** How well the best of some names matches: rare terms count more, and a name wholly matched more than a part of it. */
function bestName(
  names: readonly Name[],
  words: readonly FoundReading[][],
  { compact, loose }: Asked,
): number {
  return Math.max(
    0,
    ...names.map((name) => {
      if (name.compact === compact) return tuning.exact;
      if (name.loose === loose) return tuning.exact * tuning.like;
      const covered = new Set<string>();
      let value = 0;
      for (const readings of words) {
        let best = 0;
        for (const { factor, terms } of readings) {
          const hits = terms.filter((term) => has(name.keys, term));
          best = Math.max(best, factor * sum(hits.map(({ weight, rarity }) => weight * rarity)));
          for (const key of name.letters)
            if (hits.some((term) => term.letters === key || matches(key, term))) covered.add(key);
        }
        value += best;
      }
      const isWhole =
        (name.loose.length > 4 && loose.includes(name.loose)) ||
        (loose !== '' && name.loose.startsWith(loose));
      const share = covered.size / Math.max(name.letters.size, 1);
      return value * (0.3 + 0.7 * share) + (isWhole ? tuning.whole : 0);
    }),
  );
}

async function findWord(
  readings: ReturnType<typeof readQuery>[number],
  entries: readonly Prepared[],
  lookup?: Lookup,
): Promise<FoundReading[]> {
  const found: FoundReading[] = [];
  for (const { factor, probes, isFallback } of readings) {
    if (isFallback === true && found.some(({ terms }) => isFoundWhole(terms, entries))) continue;
    const terms = await Promise.all(probes.map((probe) => find(probe, entries, lookup)));
    found.push({ factor, terms });
  }
  return found;
}

const isFoundWhole = (terms: readonly Found[], entries: readonly Prepared[]): boolean =>
  entries.some((entry) =>
    terms.every((term) => term.pages.has(entry.record.page) || isNamed(entry, term)),
  );

async function find(probe: Probe, entries: readonly Prepared[], lookup?: Lookup): Promise<Found> {
  const pagesOf = async ({ key, and, factor }: Wanted): Promise<[string, number][]> => {
    const pages = [...((await lookup?.(key)) ?? [])];
    const others = and === undefined ? undefined : ((await lookup?.(and)) ?? new Map());
    return pages
      .filter(([page]) => others?.has(page) !== false)
      .map(([page, value]) => [page, value * factor]);
  };
  const found = await Promise.all(
    probe.keys.map(async (wanted) => [wanted, await pagesOf(wanted)] as const),
  );
  const held = new Set(
    found
      .filter(
        ([wanted, pages]) => pages.length > 0 || entries.some((entry) => names(entry, wanted)),
      )
      .map(([wanted]) => wanted),
  );
  const term = settled(probe, (wanted) => held.has(wanted));
  const best = new Map<string, number>();
  const sure = new Set<string>();
  const joined = new Set<string>();
  for (const [wanted, pages] of found) {
    if (!term.keys.includes(wanted)) continue;
    for (const [page, value] of pages) {
      best.set(page, Math.max(best.get(page) ?? 0, value));
      if (wanted.isWeak === true) continue;
      sure.add(page);
      if (wanted.isApart !== true) joined.add(page);
    }
  }
  const known = entries.filter((entry) => isNamed(entry, term));
  const count = entries.filter(
    (entry) => best.has(entry.record.page) || known.includes(entry),
  ).length;
  const weight = probe.weight * (known.length > 0 ? 1 : tuning.unnamed);
  const rarity = Math.log(1 + (entries.length - count + 0.5) / (count + 0.5));
  const meantBy = { keys: sureOf(term).keys.filter(({ isGuess }) => isGuess !== true) };
  const isField = entries.some((entry) => isNamed(entry, meantBy));
  const isGuessed = !isField && term.keys.some((wanted) => wanted.isGuess && held.has(wanted));
  const said = probe.weight * (isGuessed ? tuning.hinted : 1);
  return { ...term, weight, said, rarity, pages: best, sure, joined, isField };
}

/** Names and summaries are searched here, so that they are found without the index too. */
const isNamed = (entry: Prepared, probe: Pick<Probe, 'keys'>): boolean =>
  probe.keys.some((wanted) => names(entry, wanted));

const names = ({ names: own, english, summary }: Prepared, wanted: Wanted): boolean =>
  [...own, ...english].some(({ keys }) => holds(keys, wanted)) || holds(summary, wanted);

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
