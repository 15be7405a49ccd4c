import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { DiagramText, Entry } from '../../../catalogue/model.ts';
import { getCatalogue } from '../../../data/catalogue.ts';
import { getDiagram } from '../../../data/diagrams.ts';
import { standaloneSvg } from '../../../diagrams/standalone.ts';
import type { Locale } from '../../../i18n/locales.ts';

export const getStaticPaths = (() =>
  getCatalogue().entries.flatMap((entry) =>
    Object.values(entry.text).flatMap(({ locale, diagrams }) =>
      diagrams.map((diagram) => ({
        params: { slug: entry.slug, picture: `${diagram.name}.${locale}` },
        props: { entry, diagram, locale },
      })),
    ),
  )) satisfies GetStaticPaths;

interface Props extends Record<string, unknown> {
  entry: Entry;
  diagram: DiagramText;
  locale: Locale;
}

export const GET: APIRoute<Props> = ({ props: { entry, diagram, locale } }) => {
  const sheet = readFileSync(join(process.cwd(), 'src/styles/diagrams.css'), 'utf8');
  return new Response(standaloneSvg(getDiagram(entry, diagram, locale), sheet), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
};
