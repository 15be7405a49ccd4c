// The oldest engines that pages are built for, as package.json says it to people and tools.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An engine with its oldest version: `['safari', 16, 4]`. */
type Engine = readonly [name: string, major: number, minor: number];

/** The engines of `browserslist` in package.json. */
export function engines(root: string): Engine[] {
  const { browserslist } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    browserslist: string[];
  };
  return browserslist.map((query) => {
    const [, name = '', major = '', minor = '0'] = /^(\w+) >= (\d+)(?:\.(\d+))?$/.exec(query) ?? [];
    if (name === '')
      throw new Error(`package.json: \`${query}\` is not written as \`chrome >= 111\`.`);
    return [name, Number(major), Number(minor)];
  });
}

/**
 * Writes engines as bundlers take them.
 *
 * @example
 * buildTargets([['safari', 16, 4]]); // => ['safari16.4']
 */
export const buildTargets = (all: readonly Engine[]): string[] =>
  all.map(
    ([name, major, minor]) => `${name}${String(major)}${minor > 0 ? `.${String(minor)}` : ''}`,
  );

/**
 * Writes engines as Lightning CSS takes them: a byte for each part of the version.
 *
 * @example
 * styleTargets([['safari', 16, 4]]); // => { safari: 1049600 }
 */
export const styleTargets = (all: readonly Engine[]): Record<string, number> =>
  Object.fromEntries(all.map(([name, major, minor]) => [name, (major << 16) | (minor << 8)]));
