// What may be read at all, before anything looks inside.

/** Characters of a text that readers read. */
export const longestText = 4000;

/** A YAML file: its bytes, keys and items, brackets open at once, lists that begin in each other, spaces before a line. */
export const yamlBounds = {
  bytes: 500_000,
  marks: 15_000,
  open: 100,
  chain: 8,
  indent: 200,
} as const;

/** What makes a node of its own: brackets, commas between items, keys, items, anchors, aliases and tags. */
const mark = /[[\]{},]|:(?=\s|$)|(?:^|(?<=\s))(?:[-?](?=\s|$)|[&*!])/g;

/** Lists and keys that begin in each other on one line: `- - ? - x`. */
const chain = new RegExp(String.raw`^\s*(?:[-?:](?:[ \t]+|$)){${String(yamlBounds.chain + 1)}}`);

const count = (line: string, signs: RegExp): number => line.match(signs)?.length ?? 0;

/** How deep the brackets of a line are in each other, and how many it leaves open; fewer than none where it closes others. */
function brackets(line: string): { deepest: number; left: number } {
  let deepest = 0;
  let left = 0;
  for (const [sign] of line.matchAll(/[[\]{}]/g)) {
    left += sign === '[' || sign === '{' ? 1 : -1;
    deepest = Math.max(deepest, left);
  }
  return { deepest, left };
}

/**
 * Counts what a YAML text holds: keys, items, brackets, anchors and tags.
 *
 * @example
 * yamlMarks('a: [b, c]'); // => 4
 */
export const yamlMarks = (text: string): number => count(text, mark);

/**
 * Finds what a YAML parser would take minutes or hundreds of megabytes for, or break at, by a look at the signs alone: how
 * many things the text holds, and how deep they are in each other.
 *
 * @returns The index of a line and what is too much up to there; undefined for a text that may be parsed.
 * @example
 * yamlTooMuch(['- - - - - - - - - x'])?.message; // => 'More than 8 lists and keys begin in each other here.'
 */
export function yamlTooMuch(
  lines: readonly string[],
): { index: number; message: string } | undefined {
  const number = (value: number): string => value.toLocaleString('en-GB');
  let marks = 0;
  let open = 0;
  for (const [index, line] of lines.entries()) {
    marks += yamlMarks(line);
    const { deepest, left } = brackets(line);
    // What stays open on one line alone is mostly a slip, and told as one.
    open = Math.max(0, open + Math.min(1, left));
    if (chain.test(line)) {
      const message = `More than ${number(yamlBounds.chain)} lists and keys begin in each other here.`;
      return { index, message };
    }
    if (marks > yamlBounds.marks)
      return {
        index,
        message: `The file holds more than ${number(yamlBounds.marks)} keys and items.`,
      };
    if (line.search(/\S/) > yamlBounds.indent)
      return { index, message: `The line is indented by more than ${number(yamlBounds.indent)}.` };
    if (Math.max(open, deepest) > yamlBounds.open)
      return { index, message: `More than ${number(yamlBounds.open)} brackets are open here.` };
  }
  return undefined;
}
