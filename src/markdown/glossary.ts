import { readFileSync } from 'node:fs';
import type { ElementContent, Root, Text } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { readSource } from '../catalogue/frontmatter.ts';
import { termFinder, type TermMatch } from '../catalogue/glossary.ts';
import { urls } from '../catalogue/paths.ts';
import { validate } from '../catalogue/validate.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import { glossarySchema, type GlossaryData } from '../schema/glossary.ts';
import { localeOfFile } from './files.ts';

/** The glossary, as it is when a text is rendered: by then the content check has passed. */
function readGlossary(): GlossaryData {
  const source = readSource('glossary.yaml', readFileSync('content/glossary.yaml'));
  const glossary = 'findings' in source ? source : validate(glossarySchema, source);
  return 'findings' in glossary ? {} : glossary.data;
}

/** Where a term would be in the way: inside links, code and headings. */
const skipped = new Set(['a', 'code', 'pre', 'th', 'h1', 'h2', 'h3', 'button']);

/** The term as a button that opens its definition: a native popover, which needs no script. */
function termNodes(
  text: string,
  key: string,
  definition: string,
  href: string,
  more: string,
): ElementContent[] {
  const id = `term-${key}`;
  return [
    h('button', { type: 'button', className: 'term', popoverTarget: id }, text),
    h('span', { id, popover: 'auto', className: 'definition', dataPagefindIgnore: '' }, [
      `${definition} `,
      h('a', { href }, more),
    ]),
  ];
}

/**
 * Explains the terms of the glossary in the body of an entry, at the first use of each.
 *
 * @param options `base` is the base path of the site.
 */
export function rehypeGlossary({ base }: { base: string }) {
  const url = urls(base);
  return (tree: Root, file: VFile): void => {
    const locale: Locale = localeOfFile(file);
    // The pages about the catalogue explain themselves.
    if (file.path.includes('/content/pages/')) return;
    const glossary = readGlossary();
    const find = termFinder(glossary, locale);
    // An entry does not explain itself.
    const seen = new Set(find(titleOf(file), new Set()).map(({ key }) => key));
    const more = translator(locale)('glossary.title');
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && skipped.has(node.tagName)) return SKIP;
      if (node.type !== 'text' || index === undefined || parent?.type !== 'element')
        return undefined;
      const matches = find(node.value, seen);
      if (matches.length === 0) return undefined;
      const parts = split(node, matches).flatMap(({ text, key }): ElementContent[] => {
        const words = key === undefined ? undefined : glossary[key]?.[locale];
        if (key === undefined || !words) return [{ type: 'text', value: text }];
        return termNodes(
          text,
          key,
          words.definition,
          `${url.page(locale, 'glossary')}#${key}`,
          more,
        );
      });
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  };
}

const titleOf = (file: VFile): string => String(file.data.astro?.frontmatter?.['title'] ?? '');

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
