import type { CategorySlug } from '../../schema/entry.ts';
import type { SitePage } from '../sitePages.ts';

/** Where a link of a body leads, without the language and the host that will show it. */
export type LinkTarget = (
  | { to: 'elsewhere' }
  | { to: 'here' }
  | { to: 'home' }
  | { to: 'entry'; category: string; slug: string }
  | { to: 'permalink'; id: string }
  | { to: 'family'; category: CategorySlug }
  | { to: 'page'; page: SitePage }
  | { to: 'tag'; tag: string }
) & { anchor?: string };

/** Links of a body that lead to the site itself, by their address as it is written. */
export type BodyTargets = Readonly<Record<string, LinkTarget>>;
