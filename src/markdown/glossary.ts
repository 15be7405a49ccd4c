import type { ElementContent, Root, Text } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { termFinder, type TermMatch } from '../catalogue/glossary.ts';
import type { BodyTerm, ContextOf } from './bodyContext.ts';

/** Where a term would be in the way: inside links, code and headings. */
const skipped = new Set(['a', 'code', 'pre', 'th', 'h1', 'h2', 'h3', 'button']);

/** The term as a link to its definition, which a script shows where the term stands: a text does not carry them all. */
const termNode = (text: string, { href }: BodyTerm): ElementContent =>
  h('a', { href, className: 'term' }, text);

/** Explains the terms of the glossary in a body, at the first use of each. */
export function rehypeGlossary({ contextOf }: { contextOf: ContextOf }) {
  return (tree: Root, file: VFile): void => {
    const { locale, terms, own } = contextOf(file.path);
    if (terms.length === 0) return;
    const find = termFinder(terms, locale);
    const byKey = new Map(terms.map((term) => [term.key, term]));
    const seen = new Set(own);
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && skipped.has(node.tagName)) return SKIP;
      if (node.type !== 'text' || index === undefined || parent?.type !== 'element')
        return undefined;
      const matches = find(node.value, seen);
      if (matches.length === 0) return undefined;
      const parts = split(node, matches).flatMap(({ text, key }): ElementContent[] => {
        const term = byKey.get(key ?? '');
        return [term ? termNode(text, term) : { type: 'text', value: text }];
      });
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  };
}

/** Cuts a text into stretches with and without a term. */
function split({ value }: Text, matches: readonly TermMatch[]): { text: string; key?: string }[] {
  const parts: { text: string; key?: string }[] = [];
  let at = 0;
  for (const { key, start, end } of matches) {
    if (start > at) parts.push({ text: value.slice(at, start) });
    parts.push({ text: value.slice(start, end), key });
    at = end;
  }
  if (at < value.length) parts.push({ text: value.slice(at) });
  return parts;
}
