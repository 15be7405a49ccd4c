import { z } from 'astro/zod';

/**
 * Writes a schema as JSON Schema, with the descriptions of its fields: for editors, and for programs that read the open
 * data.
 *
 * @param schema What an author writes, before defaults are filled in.
 * @returns In the dialect that editors know best, draft 7.
 * @example
 * jsonSchema(entrySchema).oneOf.length; // => 2
 */
export function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: written }) => {
      // To an editor a date in YAML is text.
      if (zodSchema._zod.def.type === 'date')
        Object.assign(written, { type: 'string', format: 'date' });
    },
  });
}
