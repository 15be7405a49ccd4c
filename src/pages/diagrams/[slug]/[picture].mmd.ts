import type { APIRoute, GetStaticPaths } from 'astro';
import { drawingPaths } from '../../../data/params.ts';
import type { Drawing } from '../../../data/drawings.ts';

export const getStaticPaths = drawingPaths satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Drawing }> = ({ props: { picture } }) =>
  new Response(picture.diagram.mermaid, { headers: { 'Content-Type': 'text/vnd.mermaid' } });
