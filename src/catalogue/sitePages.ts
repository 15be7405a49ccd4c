/** Pages of the site that exist once per language at a fixed place. */
export const sitePages = [
  'catalogue',
  'choose',
  'map',
  'antipatterns',
  'symptoms',
  'tradeoffs',
  'sizing',
  'tags',
  'glossary',
  'new',
  'search',
  'compare',
  'review',
  'contribute',
  'contribute/entry',
  'translations',
  'offline',
  'about',
  'api',
] as const;
export type SitePage = (typeof sitePages)[number];

/** Those of them whose words come from `content/pages/`, besides the pages of the families. */
export const writtenPages = ['about', 'contribute'] as const satisfies readonly SitePage[];
