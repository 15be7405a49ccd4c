import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { entrySchema } from '../../../schema/entry.ts';

/** JSON Schema of the frontmatter of an English entry, for editors and other programs. */
export const GET: APIRoute = () =>
  Response.json(z.toJSONSchema(entrySchema, { io: 'input', unrepresentable: 'any' }));
