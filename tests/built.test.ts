import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { locales } from '../src/i18n/locales.ts';
import { normalizeBase } from '../scripts/lib/static.ts';
import { attribute, elementsOf, fileOf, weighPage, weighPages } from '../scripts/lib/pageWeight.ts';

const dist = join(import.meta.dirname, '..', 'dist');
const base = normalizeBase(process.env['BASE_PATH']);

const htmlFiles = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replaceAll('\\', '/'));

const pages = new Map(
  htmlFiles.map((file) => [file, elementsOf(readFileSync(join(dist, file), 'utf8'))]),
);
const idsOf = (file: string): Set<string | undefined> =>
  new Set(pages.get(file)?.map((element) => attribute(element, 'id')));

describe('every page', () => {
  it.each(htmlFiles)('%s links only to what exists', (file) => {
    const here = new URL(base + file.replace(/index\.html$/, ''), 'http://site.test');
    const broken = (pages.get(file) ?? [])
      .flatMap((element) => [attribute(element, 'href'), attribute(element, 'src')])
      .filter((target) => target !== undefined)
      .map((target) => ({ target, url: new URL(target, here) }))
      .filter(({ url }) => url.origin === here.origin)
      .filter(({ url }) => {
        // A permanent link hands its fragment on to the entry.
        const permalink = /\/p\/[a-z0-9-]+\/$/.exec(url.pathname);
        const linked = fileOf(url.pathname, base);
        if (!url.pathname.startsWith(base) || !existsSync(join(dist, linked))) return true;
        const fragment = decodeURIComponent(url.hash.slice(1));
        if (fragment === '' || !linked.endsWith('.html')) return false;
        return permalink
          ? !locales.every((locale) => idsOf(entryOfPermalink(linked, locale)).has(fragment))
          : !idsOf(linked).has(fragment);
      })
      .map(({ target }) => target);
    expect(broken).toEqual([]);
  });

  it.each(htmlFiles)('%s has no style attribute, which the security policy would block', (file) => {
    expect(pages.get(file)?.filter((element) => attribute(element, 'style') !== undefined)).toEqual(
      [],
    );
  });
});

function entryOfPermalink(file: string, locale: string): string {
  const link = pages
    .get(file)
    ?.find((element) => element.tagName === 'a' && attribute(element, 'data-locale') === locale);
  return fileOf((link && attribute(link, 'href')) ?? '', base);
}

describe('html-validate', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // A scroller is a region so that keyboards reach it; it opens no section of the text.
      'prefer-native-element': ['error', { exclude: ['region'] }],
      // Scripts and styles come from the site itself, under its security policy.
      'require-sri': 'off',
      // Facets act when they change: there is nothing to submit.
      'wcag/h32': 'off',
      'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
    },
  });

  it.each(htmlFiles)('accepts %s', async (file) => {
    const report = await validator.validateFile(join(dist, file));
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
  });
});

describe('the byte budget', () => {
  it('holds for every entry with two diagrams; a third one may add its own weight', () => {
    const heavy = htmlFiles
      .filter((file) => /^\w+\/(?!tags\/|pages\/)[a-z]+\/[a-z0-9-]+\/index\.html$/.test(file))
      .filter((file) => {
        const diagrams = pages
          .get(file)
          ?.filter((element) => attribute(element, 'class') === 'diagram-figure');
        const extra = Math.max(0, (diagrams?.length ?? 0) - 2);
        return weighPage(dist, file).total > 28_000 + extra * 1_800;
      })
      .map((file) => [file, weighPage(dist, file).total]);
    expect(heavy).toEqual([]);
  });

  it.each(weighPages(dist))('holds for $path', ({ type, total, js, css, requests }) => {
    if (!['pattern', 'antipattern'].includes(type)) expect.soft(total).toBeLessThanOrEqual(28_000);
    expect.soft(js).toBeLessThanOrEqual(6_000);
    expect.soft(css).toBeLessThanOrEqual(9_000);
    expect.soft(requests).toBeLessThanOrEqual(['pattern', 'antipattern'].includes(type) ? 5 : 7);
  });

  it('holds for every diagram', () => {
    const pictures = readdirSync(join(dist, 'diagrams'), {
      recursive: true,
      encoding: 'utf8',
    }).filter((file) => file.endsWith('.svg'));
    expect(pictures.length).toBeGreaterThan(0);
    const heavy = pictures.filter(
      (file) => gzipSync(readFileSync(join(dist, 'diagrams', file))).length > 3_000,
    );
    expect(heavy).toEqual([]);
  });
});

describe('the languages of a page', () => {
  it.each(htmlFiles.filter((file) => /^(?:en|ja|ko)\//.test(file)))(
    '%s names all of them and itself',
    (file) => {
      const links = (pages.get(file) ?? []).filter(({ tagName }) => tagName === 'link');
      const path = `/${relative(dist, join(dist, file))
        .replaceAll('\\', '/')
        .replace(/index\.html$/, '')}`;
      const alternates = links
        .filter(
          (link) =>
            attribute(link, 'rel') === 'alternate' && attribute(link, 'hreflang') !== undefined,
        )
        .map((link) => [
          attribute(link, 'hreflang'),
          new URL(attribute(link, 'href') ?? '').pathname,
        ]);
      const inLocale = (locale: string): string => base + path.slice(1).replace(/^\w+/, locale);
      expect(alternates).toEqual([
        ...locales.map((locale) => [locale, inLocale(locale)]),
        ['x-default', inLocale('en')],
      ]);
      const canonical = links.find((link) => attribute(link, 'rel') === 'canonical');
      expect(canonical).toBeDefined();
      const named = new URL((canonical && attribute(canonical, 'href')) ?? '').pathname;
      // An old address names the new one, and its script sends readers on to what it names.
      const isFormer = pages
        .get(file)
        ?.some((element) => attribute(element, 'src') === `${base}moved.js`);
      if (isFormer) expect(existsSync(join(dist, fileOf(named, base)))).toBe(true);
      else expect(named).toBe(base + path.slice(1));
    },
  );
});
