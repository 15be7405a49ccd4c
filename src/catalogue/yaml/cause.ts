import type { YAMLError } from 'yaml';

/** Why YAML cannot make sense of a text, or makes another sense of it than its author. */
export interface Cause {
  /** Index of the line to look at. */
  at: number;
  message: string;
  hint: string;
  /** Lines as they were meant, by their index: what lets the rest of the file be read. */
  repair?: ReadonlyMap<number, string>;
  /** Whether the repair can be nothing else than what was meant, so that `--fix` may write it. */
  isSure?: boolean;
}

/** An error with the place that it names. */
export interface ErrorAt {
  code: YAMLError['code'];
  message: string;
  /** Index of the line. */
  at: number;
  /** Index in the line. */
  column: number;
}

/** Looks for one cause in the lines of a text; undefined when it is another. */
export type Diagnosis = (lines: readonly string[], error: ErrorAt) => Cause | undefined;

/** Replaces one line. */
export const oneLine = (at: number, text: string): ReadonlyMap<number, string> =>
  new Map([[at, text]]);
