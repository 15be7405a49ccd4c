import { pictureKey } from '../../../data/cacheKeys.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../../data/catalogue.ts';
import { diagramSheet, getDiagram } from '../../../data/diagrams.ts';
import { allDrawings, type Drawing } from '../../../data/drawings.ts';
import { standaloneSvg } from '../../../diagrams/standalone.ts';

export const getStaticPaths = (() =>
  allDrawings(getCatalogue()).map((picture) => ({
    params: { slug: picture.owner.slug, picture: `${picture.diagram.name}.${picture.locale}` },
    props: { picture },
    cacheKey: pictureKey(picture.owner),
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Drawing }> = ({ props: { picture } }) => {
  const svg = getDiagram(picture.owner, picture.diagram, picture.locale);
  return new Response(standaloneSvg(svg, diagramSheet()), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
