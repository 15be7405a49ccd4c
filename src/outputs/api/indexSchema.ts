import { z } from 'astro/zod';
import * as v from './values.ts';

const count = z.int().nonnegative();

/** `api/v1/index.json`: what there is and where. */
export const indexSchema = z
  .object({
    version: z.literal(1).describe('Of the format. A second one would have addresses of its own.'),
    locales: z.array(v.localeSchema),
    entries: z.record(v.localeSchema, v.fileSchema).describe('The list of entries, by language.'),
    entry: v.templateSchema,
    markdown: v.templateSchema,
    graph: v.fileSchema,
    schema: v.fileSchema.describe('JSON Schema of what authors write, the source of an entry.'),
    count: count.describe('Number of entries.'),
    ids: z.record(v.idSchema, v.slugSchema).describe('Slug of every entry by its id.'),
    name: v.nameSchema.describe('What the catalogue is called.'),
    home: v.addressSchema,
    licence: z
      .object({
        id: z.string().min(1).describe('As in the list of SPDX.'),
        url: z.url(),
        attribution: z.string().describe('Line to put beside what you take over.'),
      })
      .describe('Of the texts, the diagrams and the data.'),
    revision: z
      .string()
      .regex(/^[0-9a-f]{12}$/)
      .describe('Digest of the content that this build was made of: another one, other files.'),
    updated: v.dateSchema.optional().describe('Day of the last recorded change of an entry.'),
    counts: z
      .object({
        entries: count,
        patterns: count,
        antipatterns: count,
        claims: count,
        relations: count,
        diagrams: count,
        references: count,
        terms: count.describe('Of the glossary.'),
        tags: count,
      })
      .describe('What there is in English.'),
    languages: z
      .array(
        z.object({
          locale: v.localeSchema,
          name: z.string().min(1).describe('In its own words.'),
          direction: z.enum(['ltr', 'rtl']),
          translations: z
            .object({ source: count, current: count, stale: count, unknown: count, missing: count })
            .describe('Number of entries in each state, as `translation` of an entry.'),
        }),
      )
      .describe('In the order of the catalogue.'),
    routes: z
      .array(
        z.object({
          name: z.string().min(1),
          address: v.templateSchema,
          parameters: z.array(z.enum(['locale', 'slug'])).describe('Names in braces.'),
          schema: v.fileSchema,
          description: z.string(),
        }),
      )
      .describe('Every file of the open data.'),
    retired: z
      .array(
        z.object({
          id: v.idSchema,
          date: v.dateSchema,
          into: z.array(v.idSchema).describe('Entries to read instead; none for a withdrawal.'),
          reason: z.partialRecord(v.localeSchema, v.textSchema).describe('By language.'),
          permalink: v.permanentSchema,
        }),
      )
      .describe('Entries that were given up.'),
    openapi: v.fileSchema.describe('The files as OpenAPI 3.1 describes them.'),
    types: v.fileSchema.describe('The files as types of TypeScript.'),
    documentation: z.record(v.localeSchema, v.addressSchema).describe('The page about the data.'),
  })
  .meta({ title: 'Index', description: 'What there is and where.' });
export type ApiIndex = z.output<typeof indexSchema>;
