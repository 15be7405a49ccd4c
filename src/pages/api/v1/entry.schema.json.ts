import type { APIRoute } from 'astro';
import { entrySchema } from '../../../schema/entry.ts';
import { jsonSchema } from '../../../schema/jsonSchema.ts';

/** JSON Schema of the frontmatter of an English entry, for editors and other programs. */
export const GET: APIRoute = () => Response.json(jsonSchema(entrySchema));
