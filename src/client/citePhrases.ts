/** Phrases of the interface that are fetched when a reader cites something, or follows a citation. */
export const citePhrases = [
  'cite.of',
  'cite.link',
  'cite.markdown',
  'cite.option',
  'cite.madr',
  'cite.checklist',
  'cite.embed',
  'cite.copied',
  'cite.report',
  'entry.share',
  'diagram.copyFailed',
  'revision.changed',
  'revision.cited',
  'revision.sections',
  'revision.unknown',
  'revision.history',
  'revision.dismiss',
] as const;
export type CitePhrase = (typeof citePhrases)[number];
