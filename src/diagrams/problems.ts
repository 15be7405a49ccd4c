import type { Problem } from './source.ts';

const forbidden: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:classDef|class|style|linkStyle)\b/,
    'Remove it: colour comes from the site and follows the reader’s theme.',
  ],
  [/^(?:click|href|link|links|call)\b/, 'Remove it: link from the text beside the diagram.'],
  [
    /^(?:%%\{|---$|config:|title\b|accTitle|accDescr)/,
    'Remove it: title, description and configuration are not part of the source.',
  ],
  [
    /^(?:flowchart|graph|sequenceDiagram)\b/,
    'Write one diagram per source, with the type on the first line only.',
  ],
];

/**
 * Says why a statement that fits no rule of the grammar is refused.
 *
 * @param line 1-based line of the statement.
 * @param text The statement as written.
 * @param accepted What the grammar accepts at this place, as a sentence.
 * @returns A problem with the most helpful hint.
 *
 * @example
 * unknownStatement(3, 'style a fill:#f00', '…').hint
 * // => 'Remove it: colour comes from the site and follows the reader’s theme.'
 */
export function unknownStatement(line: number, text: string, accepted: string): Problem {
  const hint = forbidden.find(([pattern]) => pattern.test(text))?.[1] ?? accepted;
  return { line, message: `\`${text}\` is not a statement that we accept.`, hint };
}

/**
 * Checks the words of one label.
 *
 * @param line 1-based line of the label.
 * @param text The label without its quotes.
 * @returns A problem, or nothing if the label is plain text.
 *
 * @example
 * labelProblem(2, 'a<br/>b')?.message // => 'The label `a<br/>b` contains `<`.'
 */
export function labelProblem(line: number, text: string): Problem | undefined {
  const hint =
    'Write plain text without HTML, Markdown, entities, emoji or any of " < { } ; ` # \\.';
  if (text.trim() === '')
    return {
      line,
      message: 'A label is empty.',
      hint: 'Write one to five words, or leave the label out.',
    };
  const found = /["<{};`#\\]|\*\*|__|\p{Extended_Pictographic}/u.exec(text);
  return found
    ? { line, message: `The label \`${text}\` contains \`${found[0]}\`.`, hint }
    : undefined;
}
