import { distance } from 'fastest-levenshtein';
import type { z } from 'astro/zod';

/** Changes of letters that are taken for a slip. */
const slips = 2;

const join = (path: readonly PropertyKey[]): string => path.map(String).join('\n');

/**
 * Finds keys that are written almost like one that is missing.
 *
 * @param issues What a schema objects to.
 * @param isMissing Whether nothing stands at a path.
 * @param known Keys that the outermost map may have.
 * @returns Path of the misspelt key, its steps joined with line breaks -> the key that was meant.
 * @example
 * const issues = [{ code: 'unrecognized_keys', keys: ['sumary'], path: [], message: '' }];
 * misspeltKeys(issues, () => true, ['summary', 'title']).get('sumary'); // => 'summary'
 */
export function misspeltKeys(
  issues: readonly z.core.$ZodIssue[],
  isMissing: (path: readonly PropertyKey[]) => boolean,
  known: readonly string[],
): Map<string, string> {
  const wanted = [
    ...known.map((key) => [key]),
    ...issues.flatMap(({ code, path }) => (code === 'unrecognized_keys' ? [] : [path])),
  ].filter(isMissing);
  const found = new Map<string, string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      const near = wanted
        .filter((path) => join(path.slice(0, -1)) === join(issue.path))
        .map((path) => String(path.at(-1)))
        .map((name) => ({ name, far: distance(key.toLowerCase(), name.toLowerCase()) }))
        .filter(({ name, far }) => far <= slips && far < name.length / 2)
        .sort((a, b) => a.far - b.far)[0];
      if (near) found.set(join([...issue.path, key]), near.name);
    }
  }
  return found;
}
