import { entryKey } from '../../../data/cacheKeys.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../../catalogue/model.ts';
import { getCatalogue } from '../../../data/catalogue.ts';
import { markdownOf } from '../../../data/markdown.ts';
import { localePaths } from '../../../data/params.ts';
import type { Locale } from '../../../i18n/locales.ts';

export const getStaticPaths = (() =>
  localePaths().flatMap(({ params }) =>
    getCatalogue().entries.map((entry) => ({
      params: { ...params, category: entry.category, slug: entry.slug },
      props: { entry, locale: params.locale },
      cacheKey: entryKey(entry),
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry; locale: Locale }> = ({ props: { entry, locale } }) =>
  new Response(markdownOf(entry, locale), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
