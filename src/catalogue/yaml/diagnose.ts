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

/** What the errors of the parser mean to an author. */
const reasons: Readonly<Partial<Record<ErrorAt['code'], string>>> = {
  BAD_INDENT: ': the indentation changes in the middle',
  BLOCK_IN_FLOW: ': a list or a map of several lines stands between brackets',
  BLOCK_AS_IMPLICIT_KEY: ': more than one `: ` stands on the line',
  BAD_COLLECTION_TYPE: ': a list stands where a map belongs, or the other way round',
  KEY_OVER_1024_CHARS: ': the key has more than 1,024 characters',
  MISSING_CHAR: ': a sign is missing, such as `:`, `,` or a closing bracket',
  MULTILINE_IMPLICIT_KEY: ': a key goes over several lines, or its `:` is missing',
  UNEXPECTED_TOKEN: ': a sign stands where none belongs',
  RESOURCE_EXHAUSTION: ': it is nested too deep',
};

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
    message: `The YAML cannot be read here${reasons[error.code] ?? ''}.`,
    hint: 'Compare the lines around it with a finished file: indentation, quotes, brackets and colons.',
  };
}
