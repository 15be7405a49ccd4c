import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../../data/catalogue.ts';
import { diagramPng, drawAhead } from '../../../data/pictures.ts';
import { allPictures, type Picture } from '../../../data/renderDiagrams.ts';

export const getStaticPaths = (() => {
  drawAhead();
  return allPictures(getCatalogue()).map((picture) => ({
    params: { slug: picture.owner.slug, picture: `${picture.diagram.name}.${picture.locale}` },
    props: { picture },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Picture }> = async ({ props: { picture } }) =>
  new Response(new Uint8Array(await diagramPng(picture)), {
    headers: { 'Content-Type': 'image/png' },
  });
