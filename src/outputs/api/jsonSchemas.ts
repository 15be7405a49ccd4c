import { z } from 'astro/zod';
import type { Links } from '../../site/links.ts';
import { apiAddress, type ApiFile } from './files.ts';

/** A schema in JSON. */
export interface JsonSchema {
  [keyword: string]: unknown;
  $defs?: Record<string, JsonSchema>;
}

/**
 * Writes the schema of a file as JSON Schema, 2020-12.
 *
 * @param isClosed Whether fields that it does not name are refused. What is published is open, so that a program which
 *   checks by an older one takes files of a newer build; the tests close it, so that nothing is published unnamed.
 * @example
 * jsonSchemaOf(apiFiles[0], links).$id; // => 'https://example.org/api/v1/schemas/index.schema.json'
 */
export function jsonSchemaOf(
  { name, schema }: Pick<ApiFile, 'name' | 'schema'>,
  links: Links,
  isClosed = false,
): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'output',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      if (!isClosed && jsonSchema.additionalProperties === false)
        delete jsonSchema.additionalProperties;
    },
  });
  return {
    $schema,
    $id: apiAddress(`schemas/${name}.schema.json`, links),
    ...rest,
  };
}

/**
 * Names a schema the way types are: `worded-graph` as its title says, `WordedGraph`.
 *
 * @example
 * typeName({ title: 'WordedGraph' }, 'worded-graph'); // => 'WordedGraph'
 */
export const typeName = (schema: JsonSchema, name: string): string =>
  typeof schema['title'] === 'string' ? schema['title'] : name;

const without = (schema: JsonSchema, keywords: readonly string[]): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)));

/**
 * Puts the schemas of several files side by side, with what they share written once.
 *
 * @param prefix What stands before a name in a reference: `#/components/schemas/`.
 * @returns Name -> schema.
 * @example
 * 'EntryRef' in sharedSchemas(apiFiles, links, '#/components/schemas/'); // => true
 */
export function sharedSchemas(
  files: readonly ApiFile[],
  links: Links,
  prefix: string,
): Record<string, JsonSchema> {
  const found: Record<string, JsonSchema> = {};
  const moved = (schema: JsonSchema): JsonSchema =>
    JSON.parse(
      JSON.stringify(schema, (key, value: unknown) =>
        key === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', prefix) : value,
      ),
    ) as JsonSchema;
  for (const file of files) {
    const schema = jsonSchemaOf(file, links);
    found[typeName(schema, file.name)] = moved(without(schema, ['$schema', '$id', '$defs']));
    for (const [name, part] of Object.entries(schema.$defs ?? {}))
      found[name] = moved(without(part, ['id']));
  }
  return found;
}
