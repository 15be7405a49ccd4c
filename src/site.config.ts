import { config } from './config/catalogue.ts';

/**
 * Where this site lives. What it is about, its name too, `content/catalogue.yaml` says.
 * `SITE_URL` and `BASE_PATH` override the first two for one build, as a deployment below a path needs.
 */
export const site = {
  /** Origin of the published site, without a path. */
  url: process.env['SITE_URL'] ?? 'https://ml-system-design-patterns.github.io',
  /** Path below which the site is served: `/`, or `/name/` on project pages of a Git host. */
  base: process.env['BASE_PATH'] ?? '/',
  /** Name in the header, in page titles and in feeds; the same in every language. */
  name: config.site.name,
  /** Where the source lives. */
  repository: 'https://github.com/ml-system-design-patterns/catalogue',
  /** Branch that edit links open. */
  branch: 'main',
  /** The catalogue that this one answers, if there is one. */
  inspiration: config.site.answers,
} as const;
