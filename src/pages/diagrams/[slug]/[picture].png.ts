import { pictureKey } from '../../../data/cacheKeys.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../../data/catalogue.ts';
import { diagramPng } from '../../../data/pictures.ts';
import { allDrawings, type Drawing } from '../../../data/drawings.ts';

export const getStaticPaths = (() => {
  return allDrawings(getCatalogue()).map((picture) => ({
    params: { slug: picture.owner.slug, picture: `${picture.diagram.name}.${picture.locale}` },
    props: { picture },
    cacheKey: pictureKey(picture.owner),
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Drawing }> = async ({ props: { picture } }) =>
  new Response(new Uint8Array(await diagramPng(picture)), {
    headers: { 'Content-Type': 'image/png' },
  });
