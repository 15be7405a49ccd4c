import { config } from './config/catalogue.ts';

/** Where the source lives. The address of the site follows from it. */
const repository =
  'https://github.com/ml-system-design-patterns/ml-system-design-patterns.github.io';

/**
 * Gives the address at which the Git host publishes the pages of a repository: at the root for the one that is called
 * as the host of its owner, below its name for every other.
 *
 * @example
 * pagesOf('https://github.com/owner/patterns'); // => { url: 'https://owner.github.io', base: '/patterns/' }
 * pagesOf('https://github.com/owner/owner.github.io'); // => { url: 'https://owner.github.io', base: '/' }
 */
export function pagesOf(of: string): { url: string; base: string } {
  const [, owner = '', name = ''] = new URL(of).pathname.split('/');
  const host = `${owner.toLowerCase()}.github.io`;
  return { url: `https://${host}`, base: name.toLowerCase() === host ? '/' : `/${name}/` };
}

const pages = pagesOf(repository);

/** Who looks after the project: handles of people (`@name`) and of teams (`@owner/team`), which have to exist. */
export interface Maintainers {
  /** Asked about everything that has nobody else. */
  all: readonly string[];
  /** Asked about entries and pages. */
  content: readonly string[];
  /** Asked about the words of a language. */
  translations: Readonly<Record<string, readonly string[]>>;
}

const [, owner = ''] = new URL(repository).pathname.split('/');
const team = (name: string): string => `@${owner}/${name}`;

/** After a change, `npm run owners` writes what the Git host reads of it. */
const maintainers: Maintainers = {
  all: [team('maintainers')],
  content: [team('editors')],
  translations: { ja: [team('editors-ja')], ko: [team('editors-ko')] },
};

/**
 * Gives the page that shows who is behind a handle. The page of a team is for its organisation alone.
 *
 * @example profileOf('@owner/editors') // => 'https://github.com/orgs/owner/people'
 */
export function profileOf(handle: string): string {
  const [name = '', of] = handle.slice(1).split('/');
  const { origin } = new URL(repository);
  return of === undefined ? `${origin}/${name}` : `${origin}/orgs/${name}/people`;
}

/**
 * Where this site lives. What it is about, its name too, `content/catalogue.yaml` says. `SITE_URL` and `BASE_PATH`
 * override where it is published for one build: the Git host tells them to the workflow that publishes, as it may know a
 * domain of its own.
 */
export const site = {
  /** Origin of the published site, without a path. */
  url: process.env['SITE_URL'] ?? pages.url,
  /** Path below which the site is served: `/`, or `/name/` on project pages of a Git host. */
  base: process.env['BASE_PATH'] ?? pages.base,
  /** Name in the header, in page titles and in feeds; the same in every language. */
  name: config.site.name,
  repository,
  /** Of texts, diagrams, data and code, as in the list of SPDX; its text is the file `LICENSE`. */
  licence: 'MIT',
  maintainers,
  /** Form for reports of weaknesses, which the Git host shows to the maintainers alone. */
  security: `${repository}/security/advisories/new`,
  /** Branch that edit links open. */
  branch: 'main',
  /** The catalogue that this one answers, if there is one. */
  inspiration: config.site.answers,
} as const;
