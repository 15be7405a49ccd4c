// How well answers of a search fit what was expected, without the network and the browser.
import { locales, type Locale } from '../../src/i18n/locales.ts';

/** A query with the entries that answer it. */
export interface Query {
  locale: Locale;
  query: string;
  /** Ids that belong into the first three results. */
  expect: string[];
  /** One of them is enough. */
  any?: boolean;
  kind: string;
}

/** A query with what a search answered. */
export interface Answered extends Query {
  /** Every id that was found, best first. */
  found: string[];
  /** Ids of the entries whose own text holds the query letter by letter. */
  literal: string[];
  /** The same with the entries that only name a related one that way. */
  mentioned: string[];
}

/** How a search did on some queries. Shares are 0–1. */
export interface Score {
  queries: number;
  /** Queries whose first result was expected. */
  top1: number;
  /** Queries with what was expected among the first three results. */
  top3: number;
  /** Mean of 1 / place of the first result that was expected. */
  reciprocalRank: number;
  /** Entries that hold a query letter by letter, counted once for each such query. */
  literal: number;
  /** Share of those entries that the search returned, wherever in its results. */
  recall: number;
  /** The same share of the entries that mention a query. */
  mentionRecall: number;
}

/** Tells whether what was expected is among the first three results. */
export function isAnswered({ expect, any, found }: Answered): boolean {
  const isFirst = (id: string): boolean => found.slice(0, 3).includes(id);
  return any === true ? expect.some(isFirst) : expect.every(isFirst);
}

/** Entries that hold the query letter by letter and were not found. */
export const missed = ({ literal, found }: Answered): string[] =>
  literal.filter((id) => !found.includes(id));

function recall(answers: readonly Answered[], name: 'literal' | 'mentioned'): number {
  const wanted = answers.flatMap((answer) => answer[name].map((id) => answer.found.includes(id)));
  return wanted.length === 0 ? 1 : wanted.filter(Boolean).length / wanted.length;
}

/** Scores the answers of a search. */
export function score(answers: readonly Answered[]): Score {
  const count = answers.length;
  const ranks = answers.map(({ expect, found }) => found.findIndex((id) => expect.includes(id)));
  return {
    queries: count,
    top1: ranks.filter((rank) => rank === 0).length / count,
    top3: answers.filter(isAnswered).length / count,
    reciprocalRank: ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / count,
    literal: answers.reduce((sum, { literal }) => sum + literal.length, 0),
    recall: recall(answers, 'literal'),
    mentionRecall: recall(answers, 'mentioned'),
  };
}

/** The middle of some numbers; one slow run does not move it. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/** Splits what has a language by it, in the order of the languages. */
export const byLocale = <Item extends { locale: Locale }>(
  items: readonly Item[],
): [Locale, Item[]][] =>
  locales.map((locale) => [locale, items.filter((item) => item.locale === locale)]);
