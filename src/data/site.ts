import { textFilePath, urls } from '../catalogue/paths.ts';
import type { Entry } from '../catalogue/model.ts';
import { linksOf } from '../outputs/links.ts';
import type { Locale } from '../i18n/locales.ts';
import { site } from '../site.config.ts';

/** Every URL of this site, below its base path. */
export const url = urls(site.base);

/** Absolute addresses of this site. */
export const links = linksOf(site.url, site.base);

/** Where a reader edits an entry in the browser, on the Git host. */
export function editUrl(entry: Entry, locale: Locale): string {
  return `${site.repository}/edit/${site.branch}/${textFilePath(entry.folder, locale)}`;
}
