// The glossary of a book: of a selection, the terms that it uses.
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { translator } from '../../../src/i18n/translate.ts';
import { urls } from '../../../src/site/urls.ts';
import { prepare, readMain, type BookSource, type Draft } from './chapterSource.ts';
import { elements, hasClass } from './tree.ts';

/** The terms that the chapters use; none where they use none. */
export function glossaryChapter(source: BookSource, chapters: readonly Draft[]): Draft | undefined {
  const { locale, base, origin, entries, catalogue } = source;
  const page = urls(base).page(locale, 'glossary');
  const isWhole = entries.length === catalogue.entries.length;
  const used = new Set(
    chapters.flatMap(({ tree }) =>
      elements(tree).flatMap(({ tagName, properties: { href } }) =>
        tagName === 'a' && typeof href === 'string' && href.startsWith(`${page}#`)
          ? [decodeURIComponent(href.slice(page.length + 1))]
          : [],
      ),
    ),
  );
  const title = translator(locale)('glossary.title');
  const terms = elements(readMain(source, page)).flatMap((element): ElementContent[] =>
    hasClass(element, 'glossary')
      ? element.children.filter(
          (child) => child.type === 'element' && (isWhole || used.has(String(child.properties.id))),
        )
      : [],
  );
  if (terms.length === 0) return undefined;
  const tree = h('section', { className: ['chapter', 'terms'] }, [
    h('h1', title),
    h('dl', { className: ['glossary'] }, terms),
  ]);
  prepare(tree, 'glossary', 0, source);
  return {
    ...{ id: 'glossary', page, tree, title, kind: 'glossary' },
    lang: undefined,
    above: title,
    address: origin + page,
  };
}
