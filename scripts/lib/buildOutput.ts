import { stripVTControlCharacters } from 'node:util';

/**
 * The output of a failed build without stack traces: a reader's findings name the file to mend, a
 * stack names files of ours.
 *
 * @example withoutStacks('Bad tag\n  Stack trace:\n    at build (x.js:1:2)\n') // => 'Bad tag'
 */
export function withoutStacks(output: string): string {
  return output
    .split('\n')
    .filter((line) => {
      const text = stripVTControlCharacters(line).trim();
      return !/^at .+(:\d+:\d+\)?|\))$/.test(text) && !/^(Stack trace:|\[?\.\.\.\]?)$/.test(text);
    })
    .join('\n')
    .trimEnd();
}
