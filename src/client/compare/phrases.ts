import { entryPhrases } from '../kit/phrases.ts';

/** Phrases of the interface that the script needs; the page hands them over in its language. */
export const comparePhrases = [
  ...entryPhrases,
  'compare.prompt',
  'compare.second',
  'compare.leftOut',
  'compare.unknown',
  'compare.add',
  'compare.added',
  'compare.remove',
  'compare.removed',
  'compare.summaryRow',
  'compare.differences',
  'compare.allSame',
  'compare.relations',
  'compare.noRelations',
  'entry.diagrams',
  'kind.label',
  'category.label',
  'impact.label',
] as const;
export type ComparePhrase = (typeof comparePhrases)[number];
