import type { Entry, EntryText } from './model.ts';
import { textFor } from './model.ts';

/** A way in which an entry fails in production: a row of the table that says how one notices. */
export interface Failure {
  /** Anchor of the section that holds the table. */
  section: string;
  /** Inline Markdown, as the other two. */
  failure: string;
  sign: string;
  defence: string;
}

/** Head of the second of three columns, in English: what of a table is told by it is the same in every language. */
const signs = /\bsigns?\b/i;

/**
 * Lists the failures that an entry warns of: the rows of its first table with three columns, the second of which is
 * headed "First sign".
 *
 * @returns In the order of the table, in the words of the language.
 * @example
 * failuresOf(asynchronous, 'en')[0]?.sign; // => 'Age of the oldest message climbs while CPU looks healthy'
 */
export function failuresOf(entry: Pick<Entry, 'text'>, locale: EntryText['locale']): Failure[] {
  for (const { id, markdown } of entry.text.en.body) {
    const index = tablesOf(markdown).findIndex(
      ([head]) => head?.length === 3 && signs.test(head[1] ?? ''),
    );
    if (index < 0) continue;
    const section = textFor(entry, locale).body.find((one) => one.id === id);
    const [, ...rows] = tablesOf(section?.markdown ?? '')[index] ?? [];
    return rows.map(([failure = '', sign = '', defence = '']) => ({
      ...{ section: id, failure, sign, defence },
    }));
  }
  return [];
}

/** The tables of a text, each with its head and its rows. */
function tablesOf(markdown: string): string[][][] {
  const tables: string[][][] = [];
  let isTable = false;
  for (const line of markdown.split('\n').map((one) => one.trim())) {
    if (!line.startsWith('|')) isTable = false;
    // The line of dashes below the head.
    else if (/^[\s:|-]+$/.test(line)) continue;
    else if (isTable) tables.at(-1)?.push(cellsOf(line));
    else {
      isTable = true;
      tables.push([cellsOf(line)]);
    }
  }
  return tables;
}

/** A bar behind a backslash is text. */
const cellsOf = (line: string): string[] =>
  line
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
