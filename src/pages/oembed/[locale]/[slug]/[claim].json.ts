import type { APIRoute, GetStaticPaths } from 'astro';
import { citableIds, claimPlace } from '../../../../catalogue/claims.ts';
import type { Entry } from '../../../../catalogue/model.ts';
import { entryKey } from '../../../../data/cacheKeys.ts';
import { getCatalogue } from '../../../../data/catalogue.ts';
import { claimCardSize, entryCardSize } from '../../../../data/pictures.ts';
import { defaultLocale } from '../../../../i18n/locales.ts';
import { oEmbed } from '../../../../outputs/oEmbed.ts';
import { links, url } from '../../../../site/address.ts';
import { site } from '../../../../site.config.ts';

interface Props {
  entry: Entry;
  anchor: string;
}

/**
 * In one language: what leads here is the permanent address of the claim, which has none. Who embeds the claim in another
 * takes the frame from the forms to cite it, or from the open data.
 */
export const getStaticPaths = (() =>
  getCatalogue().entries.flatMap((entry) => {
    const cacheKey = entryKey(entry);
    return citableIds(entry).map((anchor) => ({
      params: { locale: defaultLocale, slug: entry.slug, claim: anchor },
      props: { entry, anchor },
      cacheKey,
    }));
  })) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { entry, anchor } }) => {
  // What is no longer said has the card of its entry.
  const thumbnail = claimPlace(entry, anchor)
    ? { path: url.claimCard(entry.id, anchor), ...claimCardSize }
    : { path: url.og(defaultLocale, entry.slug), ...entryCardSize };
  return Response.json(oEmbed(entry, defaultLocale, links, site.name, thumbnail, anchor));
};
