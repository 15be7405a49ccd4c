// Sections that are lists of links: samples, sources, related patterns.
import type { Link, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { httpsUrlSchema } from '../../schema/text.ts';
import { longestText } from './claims.ts';
import type { FoundLink, FoundRelation } from './converted.ts';
import { quote, type Note } from './decision.ts';
import { isSafeField } from './markdown.ts';

/** Links of a section, as fields hold them: full addresses with the words in front of them. */
export function linksIn(nodes: readonly RootContent[], most: number, note: Note): FoundLink[] {
  const found: FoundLink[] = [];
  visit({ type: 'root', children: [...nodes] }, 'link', (node: Link) => {
    const line = node.position?.start.line ?? 1;
    const words = toString(node).trim();
    const known = found.some(({ url }) => url === node.url);
    if (known) return;
    if (!httpsUrlSchema.safeParse(node.url).success) {
      note(
        line,
        `${quote(node.url)} is no full https:// address; it was left out.`,
        'Find the address that readers can open, or leave it out.',
      );
    } else if (found.length >= most) {
      note(
        line,
        `${quote(node.url)} is one link more than the ${String(most)} that are accepted; it was left out.`,
        'Choose those that readers need.',
      );
    } else {
      const isBare = words === '' || words === node.url || !isSafeField(words);
      found.push({ title: isBare ? nameOf(node.url) : words, url: node.url });
      if (isBare)
        note(
          line,
          `${quote(node.url)} stands without words; its title is made of the address.`,
          "Write the source's own title.",
        );
    }
  });
  return found;
}

/** What an address without words may be called. */
function nameOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return last === ''
      ? hostname
      : `${decodeURIComponent(last).replaceAll(/[-_]+/g, ' ')} (${hostname})`;
  } catch {
    return hostname;
  }
}

/** Relations of a section: each link, with what stands beside it. */
export function relationsIn(nodes: readonly RootContent[]): FoundRelation[] {
  const found: FoundRelation[] = [];
  const tree = { type: 'root' as const, children: [...nodes] };
  visit(tree, 'paragraph', (paragraph) => {
    const links = paragraph.children.filter((child): child is Link => child.type === 'link');
    const beside = paragraph.children
      .filter((child) => child.type !== 'link')
      .map((child) => toString(child))
      .join('')
      .replace(/^[\s\p{P}\p{S}]+/u, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
    for (const link of links) {
      found.push({
        url: link.url,
        words: toString(link).trim(),
        reason:
          links.length === 1 && /\p{L}.*\s.*\p{L}/u.test(beside) && isSafeField(beside)
            ? beside.slice(0, longestText)
            : '',
        line: link.position?.start.line ?? 1,
      });
    }
  });
  return found;
}

/** Whether there is a link in a block. */
export function hasLink(node: RootContent): boolean {
  let found = false;
  visit(node, (inner) => {
    if (inner.type === 'link') found = true;
  });
  return found;
}

/** A source that is no link, which fields cannot hold. */
export function noteWithoutLink(node: RootContent, heading: string, note: Note): void {
  const items = node.type === 'list' ? node.children : [node];
  for (const item of items) {
    const words = toString(item).trim();
    if (words !== '' && !hasLink(item))
      note(
        item.position?.start.line ?? 1,
        `${quote(heading)} names ${quote(words)} without an address; it was left out.`,
        'Find its https:// address and add it under `references`.',
      );
  }
}
