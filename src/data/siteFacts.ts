import type { SiteFacts } from '../outputs/api/index.ts';
import { host } from '../site/host.ts';
import { site } from '../site.config.ts';
import { contentDigest } from './source.ts';

/** What the open data says of the site itself, beside its entries. */
export const siteFacts = (): SiteFacts => ({
  name: site.name,
  licence: { id: site.licence, url: host.licence() },
  revision: contentDigest(process.cwd()).slice(0, 12),
});
