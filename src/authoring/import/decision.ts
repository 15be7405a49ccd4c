/** Something about a document that a person has to decide, or should know. */
export interface Decision {
  /** Of the source, from the folder that is imported. */
  file: string;
  line: number;
  /** What was received, and what became of it. */
  received: string;
  /** What is needed, or the next step. */
  needed: string;
}

/** Takes note of a decision about the file that is being read. */
export type Note = (line: number, received: string, needed: string) => void;

/**
 * Quotes words of a document in a sentence, on one line and not too many.
 *
 * @example
 * quote('A  long\nline'); // => '`A long line`'
 */
export function quote(words: string, most = 60): string {
  const line = words
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll('`', "'")
    .trim();
  return `\`${line.length > most ? `${line.slice(0, most - 2).trimEnd()} …` : line}\``;
}
