import { entryKey } from '../../../data/cacheKeys.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../../catalogue/model.ts';
import { getCatalogue } from '../../../data/catalogue.ts';
import { localePaths } from '../../../data/params.ts';
import { links } from '../../../site/address.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { entryData } from '../../../outputs/entryData.ts';
import { entryMarkdown } from '../../../outputs/entryMarkdown.ts';

export const getStaticPaths = (() =>
  localePaths().flatMap(({ params }) =>
    getCatalogue().entries.map((entry) => ({
      params: { ...params, category: entry.category, slug: entry.slug },
      props: { entry, locale: params.locale },
      cacheKey: entryKey(entry),
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry; locale: Locale }> = ({ props: { entry, locale } }) =>
  new Response(entryMarkdown(entryData(entry, locale, getCatalogue(), links)), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
