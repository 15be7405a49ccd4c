import type { Cause, Diagnosis, ErrorAt } from './cause.ts';
import {
  deeperThanSibling,
  keyWithoutColon,
  secondDocument,
  unevenIndent,
  unevenItems,
  unindentedText,
} from './layout.ts';
import {
  colonInFlow,
  colonInside,
  itemApart,
  openBracket,
  openQuote,
  straySign,
} from './sentences.ts';
import {
  escapes,
  firstLineIndented,
  meaningfulStart,
  tabs,
  wideQuotes,
  wideSigns,
} from './signs.ts';

/** From what can be nothing else to what is left. */
const diagnoses: readonly Diagnosis[] = [
  tabs,
  wideSigns,
  wideQuotes,
  escapes,
  secondDocument,
  openQuote,
  firstLineIndented,
  meaningfulStart,
  colonInFlow,
  colonInside,
  deeperThanSibling,
  unevenItems,
  openBracket,
  straySign,
  itemApart,
  unindentedText,
  unevenIndent,
  keyWithoutColon,
];

/**
 * Says in the author's words why YAML cannot be read.
 *
 * @example
 * diagnose(['title: Pros: cons'], { code: 'BLOCK_AS_IMPLICIT_KEY', message: '…', at: 0, column: 7 }).message;
 * // => 'The value of `title` contains `: `, which ends a key.'
 */
export function diagnose(lines: readonly string[], error: ErrorAt): Cause {
  for (const look of diagnoses) {
    const cause = look(lines, error);
    if (cause) return cause;
  }
  return {
    at: error.at,
    message: `The YAML cannot be read here: ${error.message}.`,
    hint: 'Compare the lines around it with a finished file: indentation, quotes, brackets and colons.',
  };
}
