import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import {
  attribute,
  fileOf,
  weighPage,
  weighPages,
  weighText,
  type Element,
  type PageWeight,
} from '../../scripts/lib/pageWeight.ts';
import { themeScript } from '../../src/site/theme.ts';
import { sites, type BuiltSite } from './sites.ts';

/** Runs a check over every page and gathers what it finds, each with its page. */
function findings(
  { pages }: BuiltSite,
  check: (file: string, elements: readonly Element[]) => readonly string[],
): string[] {
  return [...pages].flatMap(([file, elements]) =>
    check(file, elements).map((finding) => `${file}: ${finding}`),
  );
}

/** What scripts take parts from, and nobody is led to. */
const isPiece = (file: string): boolean => /^\w+\/(fragments|lists)\//.test(file);

const meta = (elements: readonly Element[], name: string): string | undefined => {
  const found = elements.find(
    (element) =>
      element.tagName === 'meta' &&
      ['property', 'name', 'http-equiv'].some((key) => attribute(element, key) === name),
  );
  return found && attribute(found, 'content');
};

describe.each(sites)('every page of $name', (site) => {
  const { folder, base, pages } = site;
  const ids = new Map(
    [...pages].map(([file, elements]) => [
      file,
      new Set(elements.map((element) => attribute(element, 'id'))),
    ]),
  );
  const hasAnchor = (file: string, anchor: string): boolean => ids.get(file)?.has(anchor) === true;

  it('links only to what exists', () => {
    const broken = findings(site, (file, elements) => {
      const here = new URL(base + file.replace(/index\.html$/, ''), 'http://site.test');
      return elements
        .flatMap((element) => [attribute(element, 'href'), attribute(element, 'src')])
        .filter((target) => target !== undefined)
        .filter((target) => {
          const url = new URL(target, here);
          if (url.origin !== here.origin) return false;
          const linked = fileOf(url.pathname, base);
          if (!url.pathname.startsWith(base) || !existsSync(join(folder, linked))) return true;
          const fragment = decodeURIComponent(url.hash.slice(1));
          if (fragment === '' || !linked.endsWith('.html')) return false;
          // A permanent link hands its fragment on to the entry.
          const permalink = /\/p\/[a-z0-9-]+\/$/.test(url.pathname);
          return permalink
            ? !entriesOf(linked).every((entry) => hasAnchor(entry, fragment))
            : !hasAnchor(linked, fragment);
        });
    });
    expect(broken).toEqual([]);
  });

  /** The pages that a permanent link may lead to. */
  function entriesOf(permalink: string): string[] {
    return (pages.get(permalink) ?? [])
      .filter(({ tagName }) => tagName === 'a')
      .filter((link) => attribute(link, 'data-locale') !== undefined)
      .map((link) => fileOf(attribute(link, 'href') ?? '', base));
  }

  it('carries the security policy', () => {
    expect(pages.size).toBeGreaterThan(100);
    const open = findings(site, (_file, elements) => {
      const policy = meta(elements, 'content-security-policy') ?? 'none';
      const wanted = ["default-src 'none'", "require-trusted-types-for 'script'"];
      const isWhole = wanted.every((part) => policy.split(';').includes(part));
      return isWhole && !policy.includes('unsafe-inline') ? [] : [policy];
    });
    expect(open).toEqual([]);
  });

  it('has no script in the page but that of the theme, no style, and nothing that listens', () => {
    const inline = findings(site, (_file, elements) =>
      elements.flatMap((element) => {
        const { tagName } = element;
        const source = attribute(element, 'src');
        const handlers = element.attrs.filter(({ name }) => /^on/.test(name));
        const isScript = tagName === 'script' && source === undefined;
        const isTheme =
          isScript &&
          element.childNodes.some((node) => 'value' in node && node.value === themeScript);
        const isWrong = tagName === 'style' || handlers.length > 0 || (isScript && !isTheme);
        return isWrong ? [`<${tagName}> ${handlers.map(({ name }) => name).join()}`] : [];
      }),
    );
    expect(inline).toEqual([]);
    // A card in the frame of another site takes no message: it has no script.
    const scripted = findings(site, (file, elements) =>
      file.startsWith('embed/') && elements.some(({ tagName }) => tagName === 'script')
        ? ['script']
        : [],
    );
    expect(scripted).toEqual([]);
  });

  it('has no style attribute, which the security policy would block', () => {
    const styled = findings(site, (_file, elements) =>
      elements.flatMap((element) => attribute(element, 'style') ?? []),
    );
    expect(styled).toEqual([]);
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules: {
        // A scroller is a region so that keyboards reach it; it opens no section of the text. No <select> can offer what
        // is found while somebody types.
        'prefer-native-element': ['error', { exclude: ['region', 'listbox'] }],
        // Scripts and styles come from the site itself, under its security policy.
        'require-sri': 'off',
        // Facets act when they change: there is nothing to submit.
        'wcag/h32': 'off',
        // A table whose rows are cards on a phone says what it is: some browsers forget it with the layout.
        'no-redundant-role': 'off',
        'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
      },
    });
    const wrong: string[] = [];
    for (const file of [...pages.keys()].filter(site.isNew)) {
      const { results } = await validator.validateFile(join(folder, file));
      for (const { messages } of results)
        for (const { line, ruleId, message } of messages)
          // Pieces go below the headings of another page.
          if (!(isPiece(file) && ruleId === 'heading-level'))
            wrong.push(`${file}:${String(line)}: ${ruleId}: ${message}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('names all languages, itself, and the page that counts', () => {
    const wrong = findings(site, (file, elements) => {
      if (isPiece(file)) return [];
      if (!/^(?:en|ja|ko)\//.test(file)) return [];
      const links = elements.filter(({ tagName }) => tagName === 'link');
      const path = file.replace(/index\.html$/, '');
      const alternates = links
        .filter((link) => attribute(link, 'hreflang') !== undefined)
        .map((link) => [attribute(link, 'hreflang'), pathOf(attribute(link, 'href'))].join(' '));
      const inLocale = (locale: string): string => base + path.replace(/^\w+/, locale);
      // A page in the words of another language is no page of its own language.
      const isWritten = (locale: string): boolean => {
        const heading = pages
          .get(file.replace(/^\w+/, locale))
          ?.find(({ tagName }) => tagName === 'h1');
        return heading !== undefined && attribute(heading, 'lang') === undefined;
      };
      const expected = [
        ...site.locales.filter(isWritten).map((locale) => `${locale} ${inLocale(locale)}`),
        `x-default ${inLocale('en')}`,
      ];
      const canonical = links.find((link) => attribute(link, 'rel') === 'canonical');
      const named = pathOf(canonical && attribute(canonical, 'href'));
      // An old address names the new one, and a page in the words of another language that language's page.
      const isFormer = elements.some((element) => attribute(element, 'src') === `${base}moved.js`);
      const main = elements.find(({ tagName }) => tagName === 'h1');
      const shownIn = main && attribute(main, 'lang');
      const wanted = isFormer ? named : shownIn === undefined ? base + path : inLocale(shownIn);
      return [
        ...(alternates.toSorted().join() === expected.toSorted().join()
          ? []
          : [`alternates ${alternates.join()}`]),
        ...(named === wanted && existsSync(join(folder, fileOf(named, base)))
          ? []
          : [`canonical ${named}`]),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('is described by its summary where it is the permanent link of an entry', () => {
    const wrong = findings(site, (file, elements) => {
      if (!/^p\/[a-z0-9-]+\/index\.html$/.test(file)) return [];
      const target = elements.find((element) => attribute(element, 'data-locale') === 'en');
      if (!target) return [];
      const entry = pages.get(fileOf(attribute(target, 'href') ?? '', base)) ?? [];
      const said = meta(elements, 'og:description');
      // A retired id is no title: its page says what became of it.
      const isEntry = /^[A-Z]+-A?\d+ /.test(meta(elements, 'og:title') ?? '');
      return isEntry && said !== meta(entry, 'og:description') ? [said ?? 'nothing'] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('is shown with a card that exists', () => {
    const wrong = findings(site, (file, elements) => {
      // A card that other sites frame is itself what they show.
      if (file.startsWith('embed/') || isPiece(file)) return [];
      const image = meta(elements, 'og:image');
      const path = pathOf(image);
      const isThere = path.startsWith(base) && existsSync(join(folder, fileOf(path, base)));
      const isDescribed = Boolean(meta(elements, 'og:image:alt'));
      const isLarge = meta(elements, 'twitter:card') === 'summary_large_image';
      return isThere && isDescribed && isLarge ? [] : [`card ${image ?? 'none'}`];
    });
    expect(wrong).toEqual([]);
  });
});

/** Pages that work on entries, for readers who mean to stay. */
const isTool = (type: string): boolean => ['search', 'map', 'compare', 'review'].includes(type);

const pathOf = (address: string | undefined): string =>
  address === undefined ? '' : new URL(address).pathname;

describe.each(sites)('the pieces of $name', (site) => {
  it('are there for every entry, are found by no search engine, and stand in no list', () => {
    const pieces = [...site.pages].filter(([file]) => isPiece(file));
    expect(pieces.length).toBeGreaterThanOrEqual(site.locales.length * 4);
    const found = pieces.filter(([, elements]) => meta(elements, 'robots') !== 'noindex');
    expect(found.map(([file]) => file)).toEqual([]);
    const linked = findings(site, (_file, elements) =>
      elements.flatMap((element) => {
        const target = attribute(element, 'href') ?? '';
        return /\/(fragments|lists)\//.test(target) ? [target] : [];
      }),
    );
    expect(linked).toEqual([]);
  });
});

describe.each(sites)('the byte budget of $name', (site) => {
  const { folder, files, pages, base } = site;
  /** Pages of entries that were made anew. */
  const entries = (): string[] =>
    files
      .filter((file) => /^\w+\/(?!tags\/|pages\/)[a-z-]+\/[a-z0-9-]+\/index\.html$/.test(file))
      .filter(
        (file) =>
          site.isNew(file) &&
          pages.get(file)?.some((element) => attribute(element, 'class') === 'entry-main'),
      );

  it('holds for all of an entry but its text, which is as long as there is something to say', () => {
    const shells = entries().map((file) => ({
      file,
      shell: weighPage(folder, file, base).total - weighText(folder, file),
    }));
    expect(shells.length).toBeGreaterThan(0);
    // 7.1 kB of style, 4.1 kB of script, 0.2 kB of icon; and of the page 4.9 kB: head, header, title, contents, the family
    // beside it and footer, which in Japanese and with many sections weigh most.
    expect(shells.filter(({ shell }) => shell > 16_700)).toEqual([]);
  }, 60_000);

  it('holds for every entry as a whole', () => {
    const heavy = entries()
      .map((file) => ({ file, total: weighPage(folder, file, base).total }))
      // The longest text there is weighs 14.8 kB, in Japanese and with three diagrams, of which two come when they are near.
      .filter(({ total }) => total > 32_000);
    expect(
      heavy,
      'An entry that is too long for its readers is one to shorten, or two entries.',
    ).toEqual([]);
  }, 60_000);

  it('holds for every page type', () => {
    // What stands, and some hundred bytes more. A page that works on entries has their code; the longest lists are in the
    // page of the glossary.
    const most = (type: string): Omit<PageWeight, 'html'> =>
      ['pattern', 'antipattern'].includes(type)
        ? { css: 7_300, js: 4_300, total: 32_000, requests: 4 }
        : {
            css: 9_300,
            js: isTool(type) ? 14_900 : 7_000,
            total: 29_000,
            requests: type === 'search' ? 9 : 8,
          };
    const heavy = weighPages(folder, base, site.types).filter((page) =>
      (['css', 'js', 'total', 'requests'] as const).some(
        (part) => page[part] > most(page.type)[part],
      ),
    );
    expect(heavy).toEqual([]);
  });

  it('does not depend on how many entries there are', () => {
    const some = 60;
    // Rows, links or pairs that a family may have on the page, however many entries it has.
    const aFamily = { catalogue: 8, map: 5, compare: 3, review: 0, symptoms: 60 };
    const wrong = Object.entries(aFamily).flatMap(([page, most]) =>
      site.locales.flatMap((locale) => {
        const elements = pages.get(`${locale}/${page}/index.html`) ?? [];
        const links = elements.filter(({ tagName }) => tagName === 'a').length;
        const isRight = links > 3 && links <= some + most * site.families.length;
        return isRight ? [] : [`${locale}/${page}: ${String(links)} links`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('holds for every diagram', () => {
    const pictures = files.filter((file) => /^diagrams\/(?!families\/).*\.svg$/.test(file));
    expect(pictures.length).toBeGreaterThan(0);
    const heavy = pictures.filter(
      (file) => gzipSync(readFileSync(join(folder, file))).length > 3_000,
    );
    expect(heavy).toEqual([]);
  });
});
