import { z } from 'astro/zod';
import { textSchema } from './text.ts';

/** Frontmatter of `content/pages/<slug>/<locale>.mdx`: about and the like. */
export const pageSchema = z.strictObject({
  title: textSchema,
  /** One sentence for search results and link previews. */
  summary: textSchema.max(200, 'must have at most 200 characters'),
});
export type PageData = z.output<typeof pageSchema>;
