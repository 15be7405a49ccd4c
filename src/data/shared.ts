/**
 * Holds a value that is one in the process. The site's pages are bundled, so a module that both they and the build's
 * configuration import exists twice; what it read from disk must not.
 *
 * @param name Unique within this project.
 * @param make Called once in the process.
 * @example
 * const memory = shared('pictures', () => new Map<string, string>());
 */
export function shared<Value>(name: string, make: () => Value): Value {
  const holder = globalThis as Record<symbol, unknown>;
  const key = Symbol.for(`ml-system-design-patterns/${name}`);
  // Only this function writes the symbol, always for the same name.
  return (holder[key] ??= make()) as Value;
}
