// What search engines read of the pages: it can be read, says what it must, and leads only to what exists.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkChecker } from '../../scripts/lib/audit/links.ts';
import { canonicalOf } from '../../scripts/lib/audit/site.ts';
import { attribute } from '../../scripts/lib/pageWeight.ts';
import { sites, type BuiltSite } from './sites.ts';

/** A node of the graph. */
type Node = Readonly<Record<string, unknown>> & { '@type': string };

interface Block {
  file: string;
  nodes: Node[];
}

/** Every block of a site, in the order of its pages. */
const blocksOf = ({ pages }: BuiltSite): Block[] =>
  [...pages].flatMap(([file, elements]) =>
    elements
      .filter((element) => attribute(element, 'type') === 'application/ld+json')
      .map((element) => {
        const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
        const { '@context': context, ...data } = JSON.parse(text) as Record<string, unknown>;
        expect(context, file).toBe('https://schema.org');
        return { file, nodes: '@graph' in data ? (data['@graph'] as Node[]) : [data as Node] };
      }),
  );

/** What a node of a type cannot do without: what schema.org's readers ask for, and what an issue of this project does. */
const required: Readonly<Record<string, readonly string[]>> = {
  TechArticle: [
    ...['@id', 'headline', 'description', 'inLanguage', 'datePublished', 'dateModified'],
    ...['version', 'license', 'author', 'publisher', 'citation', 'isPartOf', 'about', 'image'],
  ],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name'],
  DefinedTermSet: ['@id', 'name', 'inLanguage', 'hasDefinedTerm'],
  DefinedTerm: ['name', 'url'],
  CollectionPage: ['@id', 'name'],
  ItemList: ['numberOfItems', 'itemListElement'],
  WebSite: ['@id', 'name'],
  SearchAction: ['target', 'query-input'],
  EntryPoint: ['urlTemplate'],
  CreativeWork: ['name', 'url'],
  Organization: ['name', 'url'],
};

/** All nodes of a value, in depth. */
function nodesIn(value: unknown): Node[] {
  if (value === null || typeof value !== 'object') return [];
  const below = Object.values(value).flatMap(nodesIn);
  return '@type' in value ? [value as Node, ...below] : below;
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : [];

describe.each(sites)('the structured data of $name', (site) => {
  const blocks = blocksOf(site);
  const all = blocks.flatMap(({ file, nodes }) => nodesIn(nodes).map((node) => ({ file, node })));
  const typed = (type: string) => all.filter(({ node }) => node['@type'] === type);

  it('says of each thing what its type asks for', () => {
    const wrong = all.flatMap(({ file, node }) => {
      const asked = required[node['@type']];
      if (!asked) return [`${file}: ${node['@type']} is no type that this site uses`];
      return asked
        .filter((key) => node[key] === undefined || node[key] === '')
        .map((key) => `${file}: ${node['@type']} has no ${key}`);
    });
    expect(wrong).toEqual([]);
  });

  it('names only addresses of the site that exist', () => {
    const ask = linkChecker(site);
    const own = site.origin + site.base;
    const wrong = blocks.flatMap(({ file, nodes }) =>
      textsIn(nodes)
        .filter((text) => text.startsWith(site.origin) && !text.includes('{'))
        .filter((text) => !text.startsWith(own) || ask(text, file) !== undefined)
        .map((text) => `${file}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('stands on every entry, family, home page and glossary, once for each thing', () => {
    const pagesOf = (type: string): string[] =>
      [...new Set(typed(type).map(({ file }) => file))].toSorted();
    const entries = [...site.pages]
      .filter(([, elements]) =>
        elements.some((element) => attribute(element, 'class') === 'entry-main'),
      )
      .map(([file]) => file);
    expect(pagesOf('TechArticle')).toEqual(entries.toSorted());
    expect(typed('TechArticle').length).toBe(entries.length);
    const families = site.locales.flatMap((locale) =>
      site.families.map((family) => `${locale}/${family}/index.html`),
    );
    expect(pagesOf('ItemList')).toEqual(expect.arrayContaining(families));
    expect(pagesOf('SearchAction')).toEqual(
      site.locales.map((locale) => `${locale}/index.html`).toSorted(),
    );
    for (const file of [...entries, ...families]) expect(pagesOf('BreadcrumbList')).toContain(file);
  });

  it('says of an entry what its page and its data say', () => {
    for (const { file, node } of typed('TechArticle')) {
      const page = site.pages.get(file) ?? [];
      expect(node['@id']).toBe(canonicalOf(page));
      const [locale = '', , slug = ''] = file.split('/');
      const data = JSON.parse(
        readFileSync(join(site.folder, 'api/v1', locale, 'entries', `${slug}.json`), 'utf8'),
      ) as Record<string, unknown> & { references: unknown[] };
      expect([node['identifier'], node['headline'], node['version'], node['inLanguage']]).toEqual([
        data['id'],
        data['title'],
        data['revision'],
        data['textLocale'],
      ]);
      expect((node['citation'] as unknown[]).length).toBe(data.references.length);
      const dates = [node['datePublished'], node['dateModified']] as string[];
      expect(dates).toEqual(dates.toSorted());
      for (const date of dates) expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it('numbers the steps of a way and the entries of a family from one on, and ends where it stands', () => {
    for (const { file, node } of [...typed('BreadcrumbList'), ...typed('ItemList')]) {
      const items = node['itemListElement'] as { position: number; item?: string }[];
      expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
      // What shows the words of another language names the page that has them.
      if (node['@type'] === 'BreadcrumbList')
        expect(items.at(-1)?.item).toBe(canonicalOf(site.pages.get(file) ?? []));
    }
  });

  it('defines every term of the glossary at its anchor', () => {
    for (const locale of site.locales) {
      const file = `${locale}/glossary/index.html`;
      if (!existsSync(join(site.folder, file))) continue;
      const page = site.pages.get(file) ?? [];
      const terms = page.filter(({ tagName }) => tagName === 'dt').length;
      const defined = typed('DefinedTermSet')
        .filter((one) => one.file === file)
        .flatMap(({ node }) => node['hasDefinedTerm'] as { url: string; description: string }[]);
      expect(defined.length).toBe(terms);
      expect(defined.filter(({ description }) => description.trim() === '')).toEqual([]);
    }
  });

  it('holds no sign that could end its block or begin a comment', () => {
    const raw = [...site.pages.keys()]
      .filter((file) => blocks.some((block) => block.file === file))
      .slice(0, 200)
      .flatMap((file) => {
        const html = readFileSync(join(site.folder, file), 'utf8');
        return [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)]
          .map(([, text = '']) => text)
          .filter((text) => /[<>&\u2028\u2029]/.test(text))
          .map((text) => `${file}: ${text.slice(0, 80)}`);
      });
    expect(raw).toEqual([]);
  });
});
