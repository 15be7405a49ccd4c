import { json } from '../kit/fetched.ts';
import { wordsOf, type Words } from '../kit/phrases.ts';

/** Phrases that are fetched when a reader enlarges a diagram or takes it along, so that no page carries them. */
export const diagramPhrases = [
  'cite.link',
  'cite.markdown',
  'diagram.close',
  'diagram.fit',
  'diagram.zoomIn',
  'diagram.zoomOut',
  'diagram.previous',
  'diagram.next',
  'diagram.copy',
  'diagram.copyPng',
  'diagram.copied',
  'diagram.copyFailed',
  'diagram.pngFailed',
  'diagram.sourceFailed',
] as const;
export type DiagramPhrase = (typeof diagramPhrases)[number];

/**
 * Fetches them in the language of the page.
 *
 * @throws {FetchError} When they cannot be had.
 */
export const loadDiagramWords = async (): Promise<Words<DiagramPhrase>> =>
  wordsOf(await json(`${import.meta.env.BASE_URL}${document.documentElement.lang}/diagram.json`));
