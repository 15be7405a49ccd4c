import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/**
 * Astro renders the bodies; the frontmatter is read, checked and reported by src/catalogue. Its schema is open here,
 * because Astro reports the first wrong field without its line and stops.
 */
const bodies = defineCollection({
  loader: glob({
    base: './content',
    pattern: '{serving,qa,training,operation,lifecycle,pages}/*/{en,ja,ko}.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: z.looseObject({}),
});

export const collections = { bodies };
