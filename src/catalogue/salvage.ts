import type { z } from 'astro/zod';

/** What could be saved of data that its schema refuses. */
export interface Salvaged {
  data: unknown;
  /** Paths, their steps joined with line breaks, where something else stood or nothing. */
  holes: string[];
}

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An empty value of the type that a schema gives. */
function blank(schema: Schema): unknown {
  const def = schema._zod.def as Def;
  switch (def.type) {
    case 'array':
      return [];
    case 'record':
      return {};
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).map(([key, inner]) => [key, blank(inner)]),
      );
    case 'optional':
    case 'union':
      return undefined;
    case 'default':
      return def.defaultValue;
    case 'enum':
      return Object.values(def.entries)[0];
    case 'literal':
      return def.values[0];
    default:
      return '';
  }
}

/**
 * Saves what is right of data that its schema refuses, so that one wrong field does not keep the rules from the others. A
 * wrong value becomes an empty one of its type; keys of maps and places in lists stay.
 *
 * @example
 * salvage(entrySchema.options[0].shape.tags, ['queue', 5]); // => { data: ['queue', ''], holes: ['1'] }
 */
export function salvage(schema: z.ZodType, value: unknown): Salvaged {
  const holes: string[] = [];
  const save = (of: Schema, part: unknown, path: readonly string[]): unknown => {
    const whole = (of as z.ZodType).safeParse(part);
    if (whole.success) return whole.data;
    const hole = (): unknown => {
      holes.push(path.join('\n'));
      return blank(of);
    };
    const def = of._zod.def as Def;
    switch (def.type) {
      case 'optional':
      case 'default':
        return save(def.innerType, part, path);
      case 'object': {
        if (!isObject(part)) return hole();
        const fields = Object.entries(def.shape).map(([key, inner]): [string, unknown] => {
          const given = Object.hasOwn(part, key) ? part[key] : undefined;
          return [key, save(inner, given, [...path, key])];
        });
        return Object.fromEntries(fields.filter(([, field]) => field !== undefined));
      }
      case 'record': {
        if (!isObject(part)) return hole();
        const before = holes.length;
        const kept = Object.entries(part).flatMap(([key, inner]): [string, unknown][] => {
          const isKey = (def.keyType as unknown as z.ZodType).safeParse(key).success;
          // A key that is none hides which one was meant: nothing is said about the keys of the whole map.
          if (!isKey) holes.push(path.join('\n'));
          if (!isKey) return [];
          const saved = save(def.valueType, inner, [...path, key]);
          // Of a value with several forms nothing is known when it has none of them.
          return saved === undefined ? [] : [[key, saved]];
        });
        // Each value is right, and their number is not.
        if (holes.length === before) holes.push(path.join('\n'));
        return Object.fromEntries(kept);
      }
      case 'array':
        // An empty list that has to hold something is missing as a whole.
        return Array.isArray(part) && part.length > 0
          ? part.map((item, index) => save(def.element, item, [...path, String(index)]))
          : hole();
      case 'pipe': {
        const read = save(def.in, part, path);
        const after = def.out._zod.def as Def;
        if (read === undefined) return blank(of);
        return after.type === 'transform'
          ? after.transform(read, { value: read, issues: [] })
          : save(def.out, read, path);
      }
      default:
        return hole();
    }
  };
  return { data: save(schema, value, []), holes };
}
