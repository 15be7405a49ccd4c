import { pictureKey } from '../../../data/cacheKeys.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../../catalogue/model.ts';
import { getCatalogue } from '../../../data/catalogue.ts';
import { getThumbnails } from '../../../data/diagrams.ts';

export const getStaticPaths = (() =>
  getCatalogue().entries.map((entry) => ({
    params: { slug: entry.slug },
    props: { entry },
    cacheKey: pictureKey(entry),
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry }> = ({ props: { entry } }) =>
  new Response(getThumbnails([entry]), { headers: { 'Content-Type': 'image/svg+xml' } });
