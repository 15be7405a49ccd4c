/**
 * Everything about this site that a fork or a new home would change.
 * `SITE_URL` and `BASE_PATH` override the first two for one build, as a deployment below a path needs.
 */
export const site = {
  /** Origin of the published site, without a path. */
  url: process.env['SITE_URL'] ?? 'https://ml-system-design-patterns.github.io',
  /** Path below which the site is served: `/`, or `/name/` on project pages of a Git host. */
  base: process.env['BASE_PATH'] ?? '/',
  /** Name in the header, in page titles and in feeds; the same in every language. */
  name: 'ML System Design Patterns',
  /** What people type who look for it in another language: in the title of the home page. */
  localName: {
    en: '',
    ja: '機械学習システムデザインパターン',
    ko: '머신러닝 시스템 디자인 패턴',
  },
  /** Where the source lives. */
  repository: 'https://github.com/ml-system-design-patterns/catalogue',
  /** Branch that edit links open. */
  branch: 'main',
  /** The catalogue that this one answers. */
  inspiration: {
    name: 'mercari/ml-system-design-pattern',
    url: 'https://github.com/mercari/ml-system-design-pattern',
  },
} as const;
