import { formerAddresses } from '../catalogue/ledger.ts';
import { locales } from '../i18n/locales.ts';
import { url } from '../site/address.ts';
import { movedIn, type HostedSite } from '../site/hosting/site.ts';
import { getCatalogue } from './catalogue.ts';

/**
 * Gives what a host has to know of this site. Former addresses with several successors, or none, are pages that explain.
 *
 * @throws {ContentError} when the content has errors
 * @example hostedSite().base // => '/'
 */
export function hostedSite(): HostedSite {
  const addresses = formerAddresses(getCatalogue()).flatMap(({ place, entries }) => {
    const [entry, other] = entries;
    return entry && !other ? [{ from: place, to: `${entry.category}/${entry.slug}` }] : [];
  });
  return { base: url.root(), locales, moved: movedIn(url.root(), locales, addresses) };
}
