import type { EntryText } from './model.ts';
import type { ParsedText } from './parseFile.ts';

/**
 * Puts together the body that readers of a translation see: its own sections, and the English ones where it has none.
 *
 * @param own The file of the translation.
 * @param text The words that the catalogue made of it.
 * @returns The body as it was written where nothing is in its place.
 */
export function composedBody(
  { body, outline }: Pick<ParsedText, 'body' | 'outline'>,
  text: Pick<EntryText, 'body'>,
): string {
  const isWhole =
    text.body.length === outline.sections.length &&
    text.body.every(({ markdown }, index) => markdown === outline.sections[index]?.markdown);
  if (isWhole) return body;
  const start = outline.headings.find(({ depth }) => depth === 2)?.line ?? 1;
  const before = body.split('\n').slice(0, start - 1);
  return [...before, ...text.body.map(({ markdown }) => `${markdown.trim()}\n`)].join('\n');
}
