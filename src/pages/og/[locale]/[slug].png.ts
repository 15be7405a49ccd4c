import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCardName } from '../../../site/urls.ts';
import type { Entry } from '../../../catalogue/model.ts';
import { getCatalogue } from '../../../data/catalogue.ts';
import { entryCard, siteCard } from '../../../data/pictures.ts';
import { locales, type Locale } from '../../../i18n/locales.ts';

interface Props {
  locale: Locale;
  /** None for the card of the site. */
  entry?: Entry;
}

/** No keys: the store of pictures keeps what was drawn. */
export const getStaticPaths = (() =>
  locales.flatMap((locale) => [
    { params: { locale, slug: siteCardName }, props: { locale } },
    ...getCatalogue().entries.map((entry) => ({
      params: { locale, slug: entry.slug },
      props: { locale, entry },
    })),
  ])) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { locale, entry } }) => {
  const card = entry ? entryCard(entry, locale) : siteCard(getCatalogue(), locale);
  return new Response(new Uint8Array(await card), { headers: { 'Content-Type': 'image/png' } });
};
