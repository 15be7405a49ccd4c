import type { APIRoute, GetStaticPaths } from 'astro';
import { drawingPaths } from '../../../data/params.ts';
import { getCatalogue } from '../../../data/catalogue.ts';
import { allDrawings, type Drawing } from '../../../data/drawings.ts';

// The source is there before the picture.
export const getStaticPaths = (() =>
  drawingPaths(allDrawings(getCatalogue()))) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Drawing }> = ({ props: { picture } }) =>
  new Response(picture.diagram.mermaid, { headers: { 'Content-Type': 'text/vnd.mermaid' } });
