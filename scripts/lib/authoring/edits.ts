import type { Edit } from '../../../src/catalogue/finding.ts';

/**
 * Replaces words on lines of a text.
 *
 * @param edits Their lines are those of the text as it is; words that do not stand where they should are left alone.
 * @example
 * applyEdits('a: b: c\nd', [{ line: 1, from: 'b: c', to: '"b: c"' }]); // => 'a: "b: c"\nd'
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n');
  // From the end of each line, so that what stands before keeps its place.
  const ordered = [...edits].sort((a, b) => (b.at ?? -1) - (a.at ?? -1));
  for (const { line, from, to, at } of ordered) {
    const before = lines[line - 1];
    if (before === undefined) continue;
    const place = before.indexOf(from, at ?? 0);
    if (place < 0 || (at !== undefined && place !== at)) continue;
    lines[line - 1] = before.slice(0, place) + to + before.slice(place + from.length);
  }
  return lines.join('\n');
}
