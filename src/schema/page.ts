import { z } from 'astro/zod';
import { diagramSchema } from './entry.ts';
import { textLimits } from './limits.ts';
import { shortText, slugSchema } from './text.ts';
import { translatedDiagramSchema } from './translation.ts';

const words = {
  title: shortText(textLimits.title),
  summary: shortText(textLimits.summary.page).describe(
    'One sentence for search results and link previews.',
  ),
};

/** Frontmatter of `content/pages/<slug>/en.mdx`: about, the introduction of a family and the like. */
export const pageSchema = z.strictObject({
  ...words,
  diagrams: z
    .record(slugSchema, diagramSchema)
    .default({})
    .describe('Diagrams of the page, as in an entry.'),
});
export type PageData = z.output<typeof pageSchema>;

/** Frontmatter of a page in another language. */
export const pageTranslationSchema = z.strictObject({
  title: words.title.optional(),
  summary: words.summary.optional(),
  diagrams: z.record(slugSchema, translatedDiagramSchema).default({}),
});
export type PageTranslationData = z.output<typeof pageTranslationSchema>;
