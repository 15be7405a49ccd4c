import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../../catalogue/model.ts';
import { wholeKey } from '../../../data/cacheKeys.ts';
import { getCatalogue } from '../../../data/catalogue.ts';
import { getThumbnails } from '../../../data/diagrams.ts';
import { categories, type CategorySlug } from '../../../schema/entry.ts';

export const getStaticPaths = (() => {
  const cacheKey = wholeKey();
  return categories.map((category) => ({ params: { category }, props: { category }, cacheKey }));
}) satisfies GetStaticPaths;

const entriesOf = (category: CategorySlug): Entry[] =>
  getCatalogue().entries.filter((entry) => entry.category === category);

export const GET: APIRoute<{ category: CategorySlug }> = ({ props: { category } }) =>
  new Response(getThumbnails(entriesOf(category)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
