import type { JsonSchema } from '../../src/outputs/api/jsonSchemas.ts';

/** Path of a field -> its types: `.related[].id` -> `string`. Keys that a catalogue chooses are `*`. */
export type Paths = Readonly<Record<string, string>>;

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/**
 * Lists the fields that values have.
 *
 * @param schema Tells maps, whose keys a catalogue chooses, from objects.
 */
export function pathsOf(values: readonly unknown[], schema: JsonSchema): Paths {
  const found = new Map<string, Set<string>>();
  const resolve = (part: unknown): JsonSchema => {
    const one = (part ?? {}) as JsonSchema;
    const name = typeof one['$ref'] === 'string' ? one['$ref'].replace('#/$defs/', '') : '';
    return schema.$defs?.[name] ?? one;
  };
  const walk = (value: unknown, path: string, part: JsonSchema): void => {
    found.set(path, (found.get(path) ?? new Set()).add(typeOf(value)));
    if (Array.isArray(value)) {
      for (const item of value) walk(item, `${path}[]`, resolve(part['items']));
    } else if (typeof value === 'object' && value !== null) {
      const known = (part['properties'] ?? {}) as Record<string, unknown>;
      const isMap = part['properties'] === undefined && part['additionalProperties'] !== undefined;
      for (const [key, inner] of Object.entries(value))
        if (isMap) walk(inner, `${path}.*`, resolve(part['additionalProperties']));
        else walk(inner, `${path}.${key}`, resolve(known[key]));
    }
  };
  for (const value of values) walk(value, '', resolve(schema));
  return Object.fromEntries(
    [...found]
      .map(([path, types]): [string, string] => [path, [...types].sort().join(' | ')])
      .sort(),
  );
}

/**
 * Lists what files had and no longer have as it was.
 *
 * @returns A sentence for each; none where things were only added.
 */
export const lostPaths = (
  before: Readonly<Record<string, Paths>>,
  now: Readonly<Record<string, Paths>>,
): string[] =>
  Object.entries(before).flatMap(([file, paths]) => {
    const own = now[file];
    if (!own) return [`${file} is gone`];
    return Object.entries(paths).flatMap(([path, types]) => {
      const is = own[path];
      if (is === undefined) return [`${file}: \`${path}\` is gone`];
      return is === types ? [] : [`${file}: \`${path}\` was ${types} and is ${is}`];
    });
  });
