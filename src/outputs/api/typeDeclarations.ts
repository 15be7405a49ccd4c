import type { Links } from '../../site/links.ts';
import { apiFiles } from './files.ts';
import { sharedSchemas, type JsonSchema } from './jsonSchemas.ts';

const prefix = '#/types/';

const isName = (key: string): boolean => /^[A-Za-z_$][\w$]*$/.test(key);

/** A comment that cannot end early. */
function commentOf({ description }: JsonSchema, indent: string): string {
  return typeof description === 'string'
    ? `${indent}/** ${description.replaceAll('*/', '*\\/')} */\n`
    : '';
}

const asText = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(' | ');

function objectOf(schema: JsonSchema, indent: string): string {
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>;
  const required = new Set((schema['required'] ?? []) as string[]);
  const inner = `${indent}  `;
  const fields = Object.entries(properties).map(
    ([key, field]) =>
      `${commentOf(field, inner)}${inner}${isName(key) ? key : JSON.stringify(key)}${required.has(key) ? '' : '?'}: ${typeOf(field, inner)};\n`,
  );
  return `{\n${fields.join('')}${indent}}`;
}

/** Writes a schema as a type; what it says beyond types, such as patterns, stays in the schema. */
function typeOf(schema: JsonSchema, indent: string): string {
  const { $ref, type, items, additionalProperties: others } = schema;
  if (typeof $ref === 'string') return $ref.slice(prefix.length);
  if (Array.isArray(schema['allOf']))
    return (schema['allOf'] as JsonSchema[]).map((one) => typeOf(one, indent)).join(' & ');
  if (Array.isArray(schema['anyOf']))
    return (schema['anyOf'] as JsonSchema[]).map((one) => typeOf(one, indent)).join(' | ');
  if (Array.isArray(schema['enum'])) return asText(schema['enum']);
  if ('const' in schema) return asText([schema['const']]);
  if (type === 'array') return `readonly (${typeOf((items ?? {}) as JsonSchema, indent)})[]`;
  if (type === 'object' && typeof others === 'object' && others !== null)
    return `{ readonly [key: string]: ${typeOf(others as JsonSchema, indent)} | undefined }`;
  if (type === 'object') return objectOf(schema, indent);
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'string' || type === 'boolean' || type === 'null') return type;
  return 'unknown';
}

/**
 * Writes the types of the open data for TypeScript, made of the schemas.
 *
 * @example
 * typeDeclarations(links).includes('export interface EntryRef {'); // => true
 */
export function typeDeclarations(links: Links): string {
  const types = Object.entries(sharedSchemas(apiFiles, links, prefix)).map(([name, schema]) => {
    const written = typeOf(schema, '');
    const declared = written.startsWith('{\n')
      ? `export interface ${name} ${written}`
      : `export type ${name} = ${written};`;
    return `${commentOf(schema, '')}${declared}\n`;
  });
  const head = `// Types of ${links.absolute(links.url.api('index.json'))}\n// Fields may be added; none goes or changes its meaning. A list of values may grow.\n`;
  return [head, ...types].join('\n');
}
