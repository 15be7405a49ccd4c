// What a body refers to, for rules that know the other files. Lines count inside the body.
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { config } from '../../config/catalogue.ts';
import { lineOf, rawOf } from './bodyRule.ts';
import { imagePattern } from './images.ts';

/** An address in a body. */
export interface BodyLink {
  url: string;
  line: number;
}

/** An id of an entry, as it is written. */
export interface BodyId {
  id: string;
  line: number;
  /** Index in the line. */
  at: number;
  /** Whether it stands between backticks, which makes it a link. */
  isCode: boolean;
}

/** What a body refers to, in its order. */
export interface References {
  links: BodyLink[];
  images: BodyLink[];
  ids: BodyId[];
}

const prefixes = Object.values(config.families)
  .map(({ prefix }) => prefix)
  .join('|');
const wholeId = new RegExp(`^(?:${prefixes})-A?\\d{1,4}$`, 'i');
const idInText = new RegExp(`(?<![\\w-])(?:${prefixes})-A?\\d{2,4}(?![\\w-])`, 'g');

/** Gathers what a body refers to. */
export function referencesIn(tree: Root, source: string): References {
  const found: References = { links: [], images: [], ids: [] };
  visit(tree, (node) => {
    const line = lineOf(node);
    switch (node.type) {
      case 'link':
        if (node.url !== '') found.links.push({ url: node.url, line });
        // The words of a link lead where it leads.
        return SKIP;
      case 'definition':
        // A picture by reference has a finding of its own.
        (imagePattern.test(node.url) ? found.images : found.links).push({ url: node.url, line });
        return undefined;
      case 'image':
        found.images.push({ url: node.url, line });
        return undefined;
      case 'inlineCode':
        if (wholeId.test(node.value)) {
          const at = (node.position?.start.column ?? 1) - 1;
          found.ids.push({ id: node.value, line, at, isCode: true });
        }
        return undefined;
      case 'text': {
        const raw = rawOf(node, source);
        for (const { 0: id, index } of raw.matchAll(idInText)) {
          const before = raw.slice(0, index).split('\n');
          const start = before.length === 1 ? (node.position?.start.column ?? 1) - 1 : 0;
          const at = start + (before.at(-1)?.length ?? 0);
          found.ids.push({ id, line: line + before.length - 1, at, isCode: false });
        }
        return undefined;
      }
      default:
        return undefined;
    }
  });
  return found;
}
