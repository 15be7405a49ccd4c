// One line of YAML as its author sees it: an indentation, a key, a value.

/** A line taken apart; `key` is missing in an item of a list that is plain text. */
export interface YamlLine {
  /** Indentation with the dashes of list items. */
  prefix: string;
  key?: string;
  value: string;
}

const keyLine = /^(\s*(?:- +)*)("[^"]*"|'[^']*'|[\w.-]+) *:(?:[ \t]+(.*))?$/;
const itemLine = /^(\s*(?:- +)+)(.*)$/;

/**
 * Takes a line apart.
 *
 * @returns undefined for a line that is neither a key nor an item.
 * @example
 * readLine('  - id: trap'); // => { prefix: '  - ', key: 'id', value: 'trap' }
 */
export function readLine(line: string | undefined): YamlLine | undefined {
  const text = line?.trimEnd() ?? '';
  const [, prefix = '', key, value = ''] = keyLine.exec(text) ?? [];
  if (key !== undefined) return { prefix, key, value };
  const [, dashes, item = ''] = itemLine.exec(text) ?? [];
  return dashes === undefined ? undefined : { prefix: dashes, value: item };
}

/** Puts a line together again. */
export const writeLine = ({ prefix, key }: YamlLine, value: string): string =>
  `${prefix}${key === undefined ? '' : `${key}: `}${value}`;

/**
 * Quotes a text for YAML, so that nothing in it has a meaning.
 *
 * @example
 * quoted('Pros: cons'); // => '"Pros: cons"'
 * quoted('"Bad" models'); // => `'"Bad" models'`
 */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** Columns before the first sign of a line. */
export const indentOf = (line: string | undefined): number =>
  /^\s*/.exec(line ?? '')?.[0].length ?? 0;

export const isBlank = (line: string | undefined): boolean => /^\s*(?:#.*)?$/.test(line ?? '');
