import { urls } from './urls.ts';
import { linksOf } from './links.ts';
import { site } from '../site.config.ts';

/** Every URL of this site, below its base path. */
export const url = urls(site.base);

/** Absolute addresses of this site. */
export const links = linksOf(site.url, site.base);
