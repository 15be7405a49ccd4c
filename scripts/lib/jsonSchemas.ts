// JSON Schemas of the content for editors, made from the schemas that the check uses.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { entrySchema } from '../../src/schema/entry.ts';
import { glossarySchema } from '../../src/schema/glossary.ts';
import { guideSchema } from '../../src/schema/guide.ts';
import { idsSchema } from '../../src/schema/ids.ts';
import { pageSchema, pageTranslationSchema } from '../../src/schema/page.ts';
import { translationSchema } from '../../src/schema/translation.ts';
import { categoriesSchema, tagsSchema } from '../../src/schema/vocabulary.ts';
import { fieldComments, type CommentedObject } from './fieldComments.ts';

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
  categories: { schema: categoriesSchema, title: 'content/categories.yaml' },
  guide: { schema: guideSchema, title: 'content/guide.yaml' },
  glossary: { schema: glossarySchema, title: 'content/glossary.yaml' },
};

const fieldsOfEntries = entrySchema.options.map(({ shape }) => Object.keys(shape));

/**
 * Finds the comment on a field of an object: in the largest object literal that names it and whose fields the object
 * all has, so that `summary` of a page is not explained as `summary` of an entry.
 */
function commentOn(
  field: string,
  fields: readonly string[],
  literals: readonly CommentedObject[],
): string | undefined {
  return literals
    .filter(({ names }) => names.includes(field) && names.every((name) => fields.includes(name)))
    .toSorted((a, b) => b.names.length - a.names.length)[0]
    ?.comments.get(field);
}

/** Puts the comments on fields into a JSON Schema, at any depth. */
function described(
  node: unknown,
  comment: (field: string, of: string[]) => string | undefined,
): unknown {
  if (Array.isArray(node)) return node.map((item) => described(item, comment));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) => {
      if (key !== 'properties' || typeof value !== 'object' || value === null) {
        return [key, described(value, comment)];
      }
      const fields = Object.keys(value);
      const explained = Object.entries(value).map(([field, schema]: [string, unknown]) => {
        const description = comment(field, fields);
        const inner = described(schema, comment) as object;
        return [field, description === undefined ? inner : { description, ...inner }];
      });
      return [key, Object.fromEntries(explained)];
    }),
  );
}

/**
 * Makes the text of every schema file.
 *
 * @param root Folder of the project, for the comments in `src/schema/`.
 * @returns Path from the root -> text.
 * @example jsonSchemas(root).get('.vscode/schemas/ids.json')?.startsWith('{') // => true
 */
export function jsonSchemas(root: string): Map<string, string> {
  const folder = join(root, 'src', 'schema');
  const literals = readdirSync(folder).flatMap((name) =>
    fieldComments(readFileSync(join(folder, name), 'utf8')),
  );
  return new Map(
    Object.entries(schemas).map(([name, { schema, title }]) => {
      const { $schema, ...plain } = z.toJSONSchema(schema, {
        // What an author writes, before defaults are filled in; the dialect that editors know best.
        io: 'input',
        target: 'draft-7',
        unrepresentable: 'any',
        // To an editor a date in YAML is text.
        override: ({ zodSchema, jsonSchema }) => {
          if (zodSchema._zod.def.type === 'date')
            Object.assign(jsonSchema, { type: 'string', format: 'date' });
        },
      });
      // A translation says again what the entry says, and is explained there.
      const isOfEntry = schema === translationSchema;
      const rest = described(plain, (field, fields) => {
        const own = commentOn(field, fields, literals);
        return (
          own ??
          (isOfEntry && fields.includes('source')
            ? fieldsOfEntries
                .map((of) => commentOn(field, of, literals))
                .find((comment) => comment !== undefined)
            : undefined)
        );
      }) as object;
      const text = JSON.stringify({ $schema, title, ...rest }, null, 2);
      return [`.vscode/schemas/${name}.json`, `${text}\n`];
    }),
  );
}
