/** Numbers of the ranking, found by `npm run bench:search` on its queries. */
export const tuning = {
  /** What a match in the title or an alias is worth, against 1 for the same rare word in the text. */
  name: 3,
  /** The same in English, for readers of another language. */
  english: 3,
  summary: 0.6,
  /** The query is the whole name. */
  exact: 60,
  /** The query contains the whole name, or begins it. */
  whole: 2,
  /** A word that no name or summary uses says less about what the reader wants. */
  unnamed: 0.4,
  /** A word that is still being typed, and one that looks mistyped. */
  typing: 0.8,
  mistyped: 0.6,
  /** What is left of the score of an entry that has hardly any of the query's words. */
  uncovered: 0.1,
  coveredPower: 1.5,
  /** Other words for the same, another spelling, a compound whose words stand apart. */
  synonym: 0.8,
  like: 0.8,
  apart: 0.7,
  /** What a question sets its subject against. */
  unwanted: 0.25,
  /** The query is one of the lines that people are known to type for the entry. */
  line: 20,
  /** A word is known where this share of its letters stands together, from its beginning or inside. */
  together: 0.7,
  inside: 0.8,
  /** A phrase is known where this share of it is; an entry that knows none answers nothing. */
  known: 0.6,
  /** An entry answers if it has this share of what the query says; no word says more than a rare one. */
  told: 0.2,
  rare: 3,
  /** What a word says that stands in texts everywhere and in no name, or that is only like one. */
  hinted: 0.5,
  /** What a word of names says at least: computing in "quantum computing". */
  common: 0.72,
  /** An entry with a part of the words only is shown if it scores at least this share of the best. */
  shown: 0.2,
};
