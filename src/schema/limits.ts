// How much of everything: what authors keep to, and what nothing passes. The scaffold quotes it, and a test compares the
// manual with it. An entry that was reviewed and is right sets no limit; one that readers put down does.

import { longestText, yamlBounds } from '../config/bounds.ts';

/** A recommended number of something, and the number that nothing passes. */
export interface Limit {
  /** Fewer are a warning. */
  least?: number;
  /** More are a warning. */
  most: number;
  /** More are an error: pages, searches and readers have an end. */
  bound: number;
}

/** Claims of one group. */
const claims = (least: number, most: number): Limit => ({ least, most, bound: 12 });

/** Items of the lists and maps of an entry, by field. */
export const fieldLimits = {
  aliases: { least: 2, most: 6, bound: 10 },
  keywords: { least: 8, most: 36, bound: 48 },
  tags: { least: 1, most: 6, bound: 6 },
  useWhen: claims(3, 6),
  avoidWhen: claims(2, 4),
  symptoms: claims(3, 8),
  causes: claims(3, 6),
  pros: claims(3, 6),
  cons: claims(3, 6),
  considerations: claims(3, 8),
  remedies: claims(3, 6),
  diagrams: { least: 1, most: 3, bound: 3 },
  samples: { most: 4, bound: 8 },
  references: { least: 2, most: 9, bound: 12 },
} as const satisfies Readonly<Record<string, Limit>>;

/** Aliases of a translation, which also names the English ones that people search for. */
export const translatedAliases = { least: 2, most: 8, bound: 12 } as const satisfies Limit;

/** Relations of a pattern, with those that other entries write. */
export const relationLimit = { least: 3, most: 20, bound: 40 } as const satisfies Limit;

/** The article below the fields. */
export const bodyLimits = {
  sections: { least: 5, most: 8, bound: 20 },
  /** English words, without code. */
  words: { least: 400, most: 1400, bound: 4000 },
} as const satisfies Readonly<Record<string, Limit>>;

/** What one diagram holds. */
export const diagramLimits = {
  /** Boxes and participants. */
  nodes: { most: 12, bound: 40 },
  /** The map of a family grows with the family. */
  pageNodes: { most: 16, bound: 40 },
  /** Arrows and messages. */
  edges: { most: 20, bound: 80 },
} as const satisfies Readonly<Record<string, Limit>>;

/** English words of one label, by what it labels; numbers and signs do not count. */
export const labelWords = {
  node: 4,
  participant: 4,
  edge: 5,
  message: 7,
  group: 8,
  block: 8,
  note: 18,
} as const;

/** Characters of one label. */
export const labelLength = 150;

/** Characters of one field. */
export const textLimits = {
  title: 60,
  /** Japanese and Korean say the same in fewer characters. */
  summary: { source: 160, translation: 120, page: 200 },
  /** The sentence of a review. */
  checked: 200,
  keyword: 80,
  alias: 80,
  /** Anything else that readers read. */
  text: longestText,
} as const;

/** Bytes, lines and depth that a file may have before anything looks inside: parsers take their time for more. */
export const fileLimits = {
  bytes: { mdx: 80_000, yaml: yamlBounds.bytes, json: 200_000, svg: 100_000, image: 1_000_000 },
  /** Lines of an MDX file. */
  lines: 2_000,
  /** Characters of one line. */
  lineLength: 4_000,
  /** Quotations and lists inside each other. */
  depth: 8,
  /** Signs of emphasis, links and deletion in one paragraph. */
  paragraphMarks: 1_000,
} as const;
