import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../../data/catalogue.ts';
import { diagramSheet, getDiagram } from '../../../data/diagrams.ts';
import { allPictures, type Picture } from '../../../data/renderDiagrams.ts';
import { standaloneSvg } from '../../../diagrams/standalone.ts';

export const getStaticPaths = (() =>
  allPictures(getCatalogue()).map((picture) => ({
    params: { slug: picture.owner.slug, picture: `${picture.diagram.name}.${picture.locale}` },
    props: { picture },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Picture }> = ({ props: { picture } }) => {
  const svg = getDiagram(picture.owner, picture.diagram, picture.locale);
  return new Response(standaloneSvg(svg, diagramSheet()), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
