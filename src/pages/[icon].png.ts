import type { APIRoute, GetStaticPaths } from 'astro';
import { iconNames, sitePng, type IconFile } from '../data/icons.ts';

/** No keys: the store of pictures keeps what was drawn. */
export const getStaticPaths = (() =>
  iconNames.map((icon) => ({ params: { icon }, props: { icon } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ icon: IconFile }> = async ({ props: { icon } }) =>
  new Response(new Uint8Array(await sitePng(icon)), { headers: { 'Content-Type': 'image/png' } });
