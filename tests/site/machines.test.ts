// What programs read of the site, each by the rules of its format: feeds, sitemaps, plain texts, icons, descriptions.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { linkChecker } from '../../scripts/lib/audit/links.ts';
import { canonicalOf, metaOf } from '../../scripts/lib/audit/site.ts';
import { attribute, elementsOf, fileOf } from '../../scripts/lib/pageWeight.ts';
import type { Manifest } from '../../src/outputs/manifest.ts';
import { sites, type BuiltSite } from './sites.ts';
import { named, parseXml, textOf, type XmlElement } from './xml.ts';

const textIn = ({ folder }: BuiltSite, file: string): string =>
  readFileSync(join(folder, file), 'utf8');

/** The file behind an absolute address of the site. */
const fileAt = ({ base }: BuiltSite, address: string): string =>
  fileOf(new URL(address).pathname, base);

interface Listed {
  id: string;
  category: string;
  slug: string;
}
const entriesOf = (site: BuiltSite, locale: string): Listed[] =>
  JSON.parse(textIn(site, `api/v1/${locale}/entries.json`)) as Listed[];

describe.each(sites)('the feeds of $name', (site) => {
  const feeds = site.locales.map((locale) => {
    const root = parseXml(textIn(site, `${locale}/feed.xml`));
    return { locale, root, entries: named(root, 'entry') };
  });
  const isDate = (text: string): boolean =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text) &&
    !Number.isNaN(Date.parse(text));
  const isIri = (text: string): boolean => /^(?:https?|tag):[^\s<>"{}|\\^`]+$/.test(text);
  const linkOf = (element: XmlElement, rel: string): string | undefined =>
    named(element, 'link').find(({ attributes }) => (attributes['rel'] ?? 'alternate') === rel)
      ?.attributes['href'];

  it('hold what RFC 4287 asks of a feed, and name themselves', () => {
    for (const { locale, root, entries } of feeds) {
      expect(root.name).toBe('feed');
      expect(root.attributes).toEqual({
        xmlns: 'http://www.w3.org/2005/Atom',
        'xml:lang': locale,
      });
      const own = `${site.origin}${site.base}${locale}/feed.xml`;
      expect([textOf(root, 'id'), linkOf(root, 'self')]).toEqual([own, own]);
      expect(textOf(root, 'title')).not.toBe('');
      expect(textOf(root, 'rights')).not.toBe('');
      const [author] = named(root, 'author');
      expect(author && textOf(author, 'name')).not.toBe('');
      const dates = entries.map((entry) => textOf(entry, 'updated'));
      expect(textOf(root, 'updated')).toBe(dates[0]);
      expect(dates).toEqual(dates.toSorted().toReversed());
      expect(dates.filter((date) => !isDate(date))).toEqual([]);
      expect(entries.length).toBeGreaterThan(0);
      expect(entries.length).toBeLessThanOrEqual(50);
    }
  });

  it('hold what RFC 4287 asks of each entry', () => {
    const entries = feeds.flatMap((feed) => feed.entries);
    for (const entry of entries) {
      expect(textOf(entry, 'title')).not.toBe('');
      expect(isIri(textOf(entry, 'id')), textOf(entry, 'id')).toBe(true);
      expect(isDate(textOf(entry, 'published'))).toBe(true);
      expect(linkOf(entry, 'alternate')).toMatch(/^https?:/);
      const [content] = named(entry, 'content');
      expect(content?.attributes['type']).toBe('html');
      expect(content?.text).not.toBe('');
    }
    const ids = entries.map((entry) => textOf(entry, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('carry texts that run nothing and lead only to what exists', () => {
    const ask = linkChecker(site);
    const wrong = feeds.flatMap(({ locale, root, entries }) =>
      entries
        .flatMap((entry) => {
          const contents = [...named(entry, 'content'), ...named(entry, 'summary')];
          const parts = contents.flatMap(({ text }) => elementsOf(text));
          const risky = parts.filter(
            ({ tagName, attrs }) =>
              ['script', 'style', 'iframe', 'object', 'embed', 'form', 'base'].includes(tagName) ||
              attrs.some(({ name }) => name.startsWith('on') || name === 'style'),
          );
          const targets = parts.flatMap((element) =>
            ['href', 'src'].flatMap((name) => attribute(element, name) ?? []),
          );
          const relative = targets.filter((target) => !/^(?:https?|mailto):/.test(target));
          const dead = [...targets, ...named(entry, 'link').map((link) => link.attributes['href'])]
            .filter((target) => target !== undefined)
            .filter((target) => !relative.includes(target) && ask(target, `${locale}/feed.xml`));
          return [...risky.map(({ tagName }) => tagName), ...relative, ...dead];
        })
        .concat(
          named(root, 'icon')
            .map(({ text }) => text)
            .filter((address) => !site.files.includes(fileAt(site, address))),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('are named on every page of their language, and one page shows a link to follow them', () => {
    for (const locale of site.locales) {
      const own = `${site.base}${locale}/feed.xml`;
      const pages = [...site.pages].filter(
        ([file, elements]) =>
          file.startsWith(`${locale}/`) && elements.some(({ tagName }) => tagName === 'header'),
      );
      const named = pages.filter(([, elements]) =>
        elements.some(
          (element) =>
            attribute(element, 'type') === 'application/atom+xml' &&
            element.tagName === 'link' &&
            attribute(element, 'href') === own,
        ),
      );
      expect(pages.length).toBeGreaterThan(10);
      expect(named.length).toBeGreaterThan(10);
      const news = site.pages.get(`${locale}/new/index.html`) ?? [];
      expect(
        news.some((element) => element.tagName === 'a' && attribute(element, 'href') === own),
      ).toBe(true);
    }
  });
});

describe.each(sites)('the sitemaps of $name', (site) => {
  const index = parseXml(textIn(site, 'sitemap-index.xml'));
  const maps = named(index, 'sitemap').map((map) => textOf(map, 'loc'));
  const urls = maps.flatMap((address) =>
    named(parseXml(textIn(site, fileAt(site, address))), 'url'),
  );
  const listed = urls.map((url) => textOf(url, 'loc'));

  it('are one for each language, which robots.txt leads to', () => {
    expect(maps.toSorted()).toEqual(
      site.locales.map((locale) => `${site.origin}${site.base}sitemap-${locale}-0.xml`),
    );
    expect(textIn(site, 'robots.txt')).toContain(
      `\nSitemap: ${site.origin}${site.base}sitemap-index.xml\n`,
    );
  });

  it('list every page that counts, and no other', () => {
    const counting = [...site.pages]
      .filter(([file]) => site.locales.some((locale) => file.startsWith(`${locale}/`)))
      .filter(([, elements]) => !(metaOf(elements, 'robots') ?? '').includes('noindex'))
      .map(([file, elements]) => ({ file, canonical: canonicalOf(elements) ?? '' }))
      .filter(({ file, canonical }) => canonical !== '' && fileAt(site, canonical) === file)
      .map(({ canonical }) => canonical);
    expect(listed.toSorted()).toEqual(counting.toSorted());
    expect(listed.length).toBeGreaterThan(20);
  });

  it('name the same languages as the pages do, and days of the content', () => {
    for (const url of urls) {
      const page = site.pages.get(fileAt(site, textOf(url, 'loc'))) ?? [];
      const said = page
        .filter(({ tagName }) => tagName === 'link')
        .filter((link) => attribute(link, 'hreflang') !== undefined)
        .map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')]);
      const alternates = named(url, 'xhtml:link').map(({ attributes }) => [
        attributes['hreflang'],
        attributes['href'],
      ]);
      expect(alternates).toEqual(said);
      expect(alternates.map(([language]) => language)).toContain('x-default');
    }
    const entry = entriesOf(site, 'en')[0];
    const data = JSON.parse(textIn(site, `api/v1/en/entries/${entry?.slug ?? ''}.json`)) as {
      reviewed: string;
      history: { date: string }[];
    };
    const day = [data.reviewed, ...data.history.map(({ date }) => date)].sort().at(-1);
    const url = urls.find((one) =>
      textOf(one, 'loc').endsWith(`/en/${entry?.category ?? ''}/${entry?.slug ?? ''}/`),
    );
    expect(url && textOf(url, 'lastmod')).toBe(`${day ?? ''}T00:00:00.000Z`);
  });
});

describe.each(sites)('the plain texts of $name', (site) => {
  const index = textIn(site, 'llms.txt');

  it('are laid out as llmstxt.org asks: a title, a summary, lists of links', () => {
    const [title = '', , summary = ''] = index.split('\n');
    expect(title).toMatch(/^# \S/);
    expect(summary).toMatch(/^> \S/);
    const inLists = index.split(/^## .*$/m).slice(1);
    expect(inLists.length).toBe(site.families.length + 2);
    for (const list of inLists)
      for (const line of list.trim().split('\n'))
        expect(line).toMatch(/^- \[.+\]\(https?:\/\/[^)\s]+\): \S/);
  });

  it('name every entry in the order of the catalogue, and lead only to what exists', () => {
    const addresses = [...index.matchAll(/\]\((https?:[^)]+)\)/g)].map(([, target = '']) => target);
    const own = addresses.filter((address) => address.startsWith(site.origin + site.base));
    expect(own.filter((address) => !site.files.includes(fileAt(site, address)))).toEqual([]);
    expect(own.filter((address) => address.endsWith('.md')).map((to) => fileAt(site, to))).toEqual(
      entriesOf(site, 'en').map(({ category, slug }) => `en/${category}/${slug}.md`),
    );
  });

  it.each(site.locales)('hold every entry in one file, of the size that is told: %s', (locale) => {
    const full = textIn(site, `${locale}/llms-full.txt`);
    const size = Buffer.byteLength(full).toLocaleString('en');
    expect(index).toContain(`${locale}/llms-full.txt): Markdown, ${size} bytes.`);
    let at = 0;
    for (const { category, slug } of entriesOf(site, locale)) {
      const next = full.indexOf(textIn(site, `${locale}/${category}/${slug}.md`), at);
      expect(next, `${category}/${slug} in its place`).toBeGreaterThan(at);
      at = next;
    }
  });

  it('have absolute links', () => {
    const relative = site.files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [
          ...textIn(site, file)
            .replaceAll(/^(`{3,})[^\n]*\n[\s\S]*?^\1`*$/gm, '')
            .replaceAll(/`[^`\n]*`/g, '')
            .matchAll(/\]\(<?([^)\s>]+)/g),
        ]
          .map(([, target = '']) => target)
          .filter((target) => !/^(?:https?|mailto):/.test(target))
          .map((target) => `${file}: ${target}`),
      );
    expect(relative).toEqual([]);
  });
});

describe.each(sites)('the icon and the descriptions of $name', (site) => {
  const at = (file: string): Buffer => readFileSync(join(site.folder, file));

  it('is one drawing in every form that is asked for', async () => {
    expect(site.files).toContain('favicon.svg');
    const ico = at('favicon.ico');
    expect(ico.readUInt32LE(0)).toBe(0x1_0000);
    const sides = [0, 1, 2].map((one) => ico.readUInt8(6 + one * 16));
    expect(sides.toSorted((a, b) => a - b)).toEqual([16, 32, 48]);
    const touch = await sharp(at('apple-touch-icon.png')).metadata();
    expect(touch).toMatchObject({ width: 180, height: 180, hasAlpha: false });
  });

  it('has a manifest whose pages and pictures exist, below its own path', async () => {
    const manifest = JSON.parse(textIn(site, 'manifest.webmanifest')) as Manifest;
    expect([manifest.id, manifest.start_url, manifest.scope]).toEqual(Array(3).fill(site.base));
    expect(manifest.short_name.length).toBeLessThanOrEqual(12);
    const icons = [...manifest.icons, ...manifest.shortcuts.flatMap((shortcut) => shortcut.icons)];
    for (const { src, sizes, type } of icons) {
      expect(site.files).toContain(fileOf(src, site.base));
      if (type !== 'image/png') continue;
      const { width, height } = await sharp(at(fileOf(src, site.base))).metadata();
      expect(`${String(width)}x${String(height)}`).toBe(sizes);
    }
    expect(icons.filter(({ purpose }) => purpose === 'maskable')).not.toEqual([]);
    for (const { url } of manifest.shortcuts) expect(site.files).toContain(fileOf(url, site.base));
    expect(manifest.shortcuts.length).toBe(2 * site.locales.length);
  });

  it('keeps what matters of a maskable icon inside of the circle that is cut out', async () => {
    const { data, info } = await sharp(at('icon-maskable-512.png'))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const paper = data.subarray(0, 3);
    let farthest = 0;
    for (let pixel = 0; pixel < info.width * info.height; pixel += 1) {
      const isPaper = [0, 1, 2].every(
        (channel) => data[pixel * info.channels + channel] === paper[channel],
      );
      if (isPaper) continue;
      const [x, y] = [pixel % info.width, Math.floor(pixel / info.width)];
      farthest = Math.max(farthest, Math.hypot(x - 255.5, y - 255.5));
    }
    expect(farthest).toBeGreaterThan(100);
    expect(farthest).toBeLessThanOrEqual(0.4 * 512);
  });

  it.each(['', ...site.locales.map((locale) => `${locale}/`)])(
    'describes its search to browsers: %sopensearch.xml',
    (folder) => {
      const root = parseXml(textIn(site, `${folder}opensearch.xml`));
      const locale = folder === '' ? 'en' : folder.slice(0, -1);
      expect(root.name).toBe('OpenSearchDescription');
      expect(textOf(root, 'ShortName').length).toBeLessThanOrEqual(16);
      expect(textOf(root, 'LongName').length).toBeLessThanOrEqual(48);
      const [page, self] = named(root, 'Url').map(({ attributes }) => attributes['template'] ?? '');
      expect(page).toBe(`${site.origin}${site.base}${locale}/search/?q={searchTerms}`);
      expect(existsSync(join(site.folder, fileAt(site, self ?? '')))).toBe(true);
      expect(textOf(root, 'InputEncoding')).toBe('UTF-8');
      for (const { text } of named(root, 'Image')) expect(site.files).toContain(fileAt(site, text));
    },
  );

  it('gives the search of each language a name of its own, the one in the heads of its pages', () => {
    const names = site.locales.map((locale) => {
      const name = textOf(parseXml(textIn(site, `${locale}/opensearch.xml`)), 'ShortName');
      const link = site.pages
        .get(`${locale}/index.html`)
        ?.find((element) => attribute(element, 'rel') === 'search');
      expect(link && attribute(link, 'title')).toBe(name);
      return name;
    });
    expect(new Set(names).size).toBe(names.length);
  });
});
