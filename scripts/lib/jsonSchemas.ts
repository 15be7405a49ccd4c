// JSON Schemas of the content for editors, made from the schemas that the check uses.
import type { z } from 'astro/zod';
import { catalogueFileSchema } from '../../src/config/schema.ts';
import { entrySchema } from '../../src/schema/entry.ts';
import { glossarySchema } from '../../src/schema/glossary.ts';
import { guideSchema } from '../../src/schema/guide.ts';
import { idsSchema } from '../../src/schema/ids.ts';
import { jsonSchema } from '../../src/schema/jsonSchema.ts';
import { modelWordsSchema } from '../../src/schema/modelWords.ts';
import { pageSchema, pageTranslationSchema } from '../../src/schema/page.ts';
import { spellingsSchema } from '../../src/schema/spellings.ts';
import { termsSchema } from '../../src/schema/terms.ts';
import { translationSchema } from '../../src/schema/translation.ts';
import { tagsSchema } from '../../src/schema/vocabulary.ts';

/** Name of a schema file -> what it is for. */
const schemas: Readonly<Record<string, { schema: z.ZodType; title: string }>> = {
  entry: { schema: entrySchema, title: 'Frontmatter of en.mdx of an entry' },
  translation: { schema: translationSchema, title: 'Frontmatter of ja.mdx and ko.mdx of an entry' },
  page: { schema: pageSchema, title: 'Frontmatter of en.mdx of a page' },
  'page-translation': {
    schema: pageTranslationSchema,
    title: 'Frontmatter of ja.mdx and ko.mdx of a page',
  },
  ids: { schema: idsSchema, title: 'content/ids.yaml' },
  tags: { schema: tagsSchema, title: 'content/tags.yaml' },
  catalogue: { schema: catalogueFileSchema, title: 'content/catalogue.yaml' },
  guide: { schema: guideSchema, title: 'content/guide.yaml' },
  glossary: { schema: glossarySchema, title: 'content/glossary.yaml' },
  terms: { schema: termsSchema, title: 'content/terms.yaml' },
  spellings: { schema: spellingsSchema, title: 'content/spellings.yaml' },
  model: { schema: modelWordsSchema, title: 'content/models/*.yaml' },
};

/**
 * Makes the text of every schema file.
 *
 * @returns Path from the root -> text.
 * @example jsonSchemas().get('.vscode/schemas/ids.json')?.startsWith('{') // => true
 */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, { schema, title }]) => {
      const { $schema, ...rest } = jsonSchema(schema);
      const text = JSON.stringify({ $schema, title, ...rest }, null, 2);
      return [`.vscode/schemas/${name}.json`, `${text}\n`];
    }),
  );
}
