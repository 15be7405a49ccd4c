import { parseDiagram, type Label } from './source.ts';

/**
 * The words a reader sees in a diagram: what a translation has to cover.
 *
 * @param source Mermaid text.
 * @returns Every label once, in order of appearance.
 *
 * @example
 * diagramLabels('flowchart LR\n  a["Client"] -->|"ask"| b["API"]') // => ['Client', 'ask', 'API']
 */
export function diagramLabels(source: string): string[] {
  return [...new Set(parseDiagram(source).labels.map(({ text }) => text))];
}

/**
 * Puts translated labels into the English source. Ids, arrows, comments and indentation stay.
 *
 * @param source Mermaid text in English.
 * @param labels English label => label of the locale. A label without an entry stays English.
 * @returns Mermaid text in the locale.
 *
 * @example
 * translateLabels('flowchart LR\n  a["Client"]', { Client: '클라이언트' }) // => 'flowchart LR\n  a["클라이언트"]'
 */
export function translateLabels(source: string, labels: Readonly<Record<string, string>>): string {
  return replaceLabels(
    source,
    ({ text }) => (Object.hasOwn(labels, text) ? labels[text] : undefined) ?? text,
  );
}

/**
 * Rewrites every label in its place.
 *
 * @param source Mermaid text.
 * @param change Label with its role => new words.
 * @returns Mermaid text with the new labels.
 */
export function replaceLabels(source: string, change: (label: Label) => string): string {
  const lines = source.split('\n');
  // From right to left, so that the offsets of the labels still to come stay true.
  for (const label of parseDiagram(source).labels.toReversed()) {
    const old = lines[label.line - 1] ?? '';
    lines[label.line - 1] = old.slice(0, label.start) + change(label) + old.slice(label.end);
  }
  return lines.join('\n');
}
