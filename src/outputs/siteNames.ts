import { config } from '../config/catalogue.ts';

/** What the site is called, and what it is called where there is little room. */
export interface SiteName {
  name: string;
  short: string;
}

/** The names that the catalogue gives itself; one without a short name is cut where there is no room. */
export const siteNames = (): SiteName => ({
  name: config.site.name,
  short: config.site.short ?? config.site.name,
});
