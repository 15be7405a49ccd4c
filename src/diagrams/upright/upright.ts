import type { Locale } from '../../i18n/locales.ts';
import { blockWord } from '../blockWords.ts';
import { parseDiagram } from '../source.ts';
import { drawFlowchart } from './flowchart.ts';
import { drawSequence } from './sequence.ts';
import type { Measure } from './sizes.ts';
import type { LinkOf, UprightWords } from './svg.ts';

/** What an upright picture is drawn with. */
export interface UprightOptions {
  words: UprightWords;
  /** Language of the labels. */
  locale: Locale;
  measure: Measure;
  linkOf?: LinkOf;
}

/**
 * Draws a diagram as wide as a phone, so that it can be read there without scrolling sideways. No browser is needed, and the
 * same source gives the same picture on every machine.
 *
 * @param source Mermaid text with the labels of the locale.
 * @param options Words, language, font and links.
 * @returns One `<svg class="diagram upright">` for a page; its looks come from `src/styles/diagrams.css`.
 *
 * @example
 * uprightSvg('flowchart LR\n  a["A"] --> b["B"]', { words, locale: 'en', measure })
 */
export function uprightSvg(
  source: string,
  { words, locale, measure, linkOf }: UprightOptions,
): string {
  const diagram = parseDiagram(source);
  if (diagram.type === 'flowchart') return drawFlowchart(diagram, words, measure, linkOf);
  return drawSequence(diagram, words, measure, (word) => blockWord(word, locale), linkOf);
}
