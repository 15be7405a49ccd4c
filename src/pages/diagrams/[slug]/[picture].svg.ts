import type { APIRoute, GetStaticPaths } from 'astro';
import { diagramSheet, getDiagram } from '../../../data/diagrams.ts';
import type { Drawing } from '../../../data/drawings.ts';
import { drawingPaths, uprightPaths } from '../../../data/params.ts';
import { getUpright } from '../../../data/upright.ts';
import { standaloneSvg } from '../../../diagrams/standalone.ts';
import { uprightLabel } from '../../../diagrams/upright/sizes.ts';

/** A picture as it was drawn, or as wide as a phone, which pages load when it comes into sight. */
interface Props {
  picture: Drawing;
  isUpright: boolean;
}

export const getStaticPaths = (() =>
  [[drawingPaths(), false] as const, [uprightPaths(), true] as const].flatMap(
    ([paths, isUpright]) =>
      paths.map(({ props, ...path }) => ({ ...path, props: { ...props, isUpright } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({
  props: {
    picture: { owner, diagram, locale },
    isUpright,
  },
}) => {
  const svg = isUpright ? getUpright(owner, diagram, locale) : getDiagram(owner, diagram);
  return svg === undefined
    ? new Response(null, { status: 404 })
    : new Response(
        standaloneSvg(svg, diagramSheet(), isUpright ? { halos: true, label: uprightLabel } : {}),
        { headers: { 'Content-Type': 'image/svg+xml' } },
      );
};
