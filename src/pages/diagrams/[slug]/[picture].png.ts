import type { APIRoute, GetStaticPaths } from 'astro';
import { diagramPng } from '../../../data/pictures.ts';
import type { Drawing } from '../../../data/drawings.ts';
import { drawingPaths } from '../../../data/params.ts';

/** No keys: the store of pictures keeps what was drawn. */
export const getStaticPaths = (() =>
  drawingPaths().map(({ params, props }) => ({ params, props }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Drawing }> = async ({ props: { picture } }) =>
  new Response(new Uint8Array(await diagramPng(picture)), {
    headers: { 'Content-Type': 'image/png' },
  });
