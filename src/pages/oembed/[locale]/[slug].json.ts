import type { APIRoute, GetStaticPaths } from 'astro';
import type { Entry } from '../../../catalogue/model.ts';
import { entryKey } from '../../../data/cacheKeys.ts';
import { getCatalogue } from '../../../data/catalogue.ts';
import { localePaths } from '../../../data/params.ts';
import { entryCardSize } from '../../../data/pictures.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { oEmbed } from '../../../outputs/oEmbed.ts';
import { links, url } from '../../../site/address.ts';
import { site } from '../../../site.config.ts';

export const getStaticPaths = (() =>
  localePaths().flatMap(({ params }) =>
    getCatalogue().entries.map((entry) => ({
      params: { ...params, slug: entry.slug },
      props: { entry, locale: params.locale },
      cacheKey: entryKey(entry),
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: Entry; locale: Locale }> = ({ props: { entry, locale } }) => {
  const thumbnail = { path: url.og(locale, entry.slug), ...entryCardSize };
  return Response.json(oEmbed(entry, locale, links, site.name, thumbnail));
};
