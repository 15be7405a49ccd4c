import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '../../../../data/catalogue.ts';
import { localePaths } from '../../../../data/params.ts';
import { links } from '../../../../site/address.ts';
import type { Locale } from '../../../../i18n/locales.ts';
import { entryListItem } from '../../../../outputs/entryList.ts';

export const getStaticPaths = (() =>
  localePaths().map(({ params, cacheKey }) => ({
    params,
    cacheKey,
    props: { locale: params.locale },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) => {
  const { entries } = getCatalogue();
  return Response.json(entries.map((entry) => entryListItem(entry, locale, links, entries)));
};
