import type { APIRoute, GetStaticPaths } from 'astro';
import { diagramSheet, getDiagram } from '../../../data/diagrams.ts';
import type { Drawing } from '../../../data/drawings.ts';
import { drawingPaths } from '../../../data/params.ts';
import { standaloneSvg } from '../../../diagrams/standalone.ts';

export const getStaticPaths = (() => drawingPaths()) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Drawing }> = ({ props: { picture } }) => {
  const svg = getDiagram(picture.owner, picture.diagram);
  return svg === undefined
    ? new Response(null, { status: 404 })
    : new Response(standaloneSvg(svg, diagramSheet()), {
        headers: { 'Content-Type': 'image/svg+xml' },
      });
};
