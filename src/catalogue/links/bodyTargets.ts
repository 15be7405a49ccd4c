import type { BodyOutline } from '../body/outline.ts';
import type { Content } from '../content.ts';
import { isSafeLink } from '../safeLink.ts';
import { linkIndex } from './linkIndex.ts';
import { resolveLink } from './resolveLink.ts';
import type { BodyTargets } from './target.ts';

type Resolver = (text: { folder: string; outline: BodyOutline }) => BodyTargets;

const resolvers = new WeakMap<Content, Resolver>();

/**
 * Prepares to tell where the links of bodies lead.
 *
 * @returns Gives the links of a text that lead to the site itself; links elsewhere stay as they are.
 */
export function bodyTargets(content: Content): Resolver {
  let resolver = resolvers.get(content);
  if (!resolver) {
    const index = linkIndex(content);
    resolver = ({ folder, outline }) =>
      Object.fromEntries(
        outline.links.flatMap(({ url }) => {
          const found = isSafeLink(url) ? resolveLink(url, { folder, index }) : undefined;
          return found && 'target' in found && found.target.to !== 'elsewhere'
            ? [[url, found.target]]
            : [];
        }),
      );
    resolvers.set(content, resolver);
  }
  return resolver;
}
