import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/catalogue/finding.ts';
import { alternateFindings } from '../../scripts/lib/audit/alternates.ts';
import { dataFindings, entryFiles, isData } from '../../scripts/lib/audit/data.ts';
import { embedFindings, oEmbedOf } from '../../scripts/lib/audit/embeds.ts';
import { languageFindings } from '../../scripts/lib/audit/language.ts';
import { linkFindings } from '../../scripts/lib/audit/links.ts';
import { claimFindings, parityFindings } from '../../scripts/lib/audit/parity.ts';
import { isPiece, metaOf } from '../../scripts/lib/audit/site.ts';
import { titleFindings } from '../../scripts/lib/audit/titles.ts';
import {
  attribute,
  fileOf,
  weighModels,
  weighPage,
  weighPages,
  weighText,
  type Element,
  type PageWeight,
} from '../../scripts/lib/pageWeight.ts';
import { forkEnv } from '../../scripts/lib/fixture.ts';
import { root } from '../../scripts/lib/root.ts';
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

describe.each(sites)('every page of $name', (site) => {
  const { folder, base, pages } = site;
  const found = (ask: (of: BuiltSite) => readonly Finding[]): string[] =>
    ask(site).map(({ file, message, hint }) => `${file}: ${message} ${hint}`);

  it('links only to what exists', () => {
    expect(found(linkFindings)).toEqual([]);
  });

  // The fork has placeholders for descriptions, and in Arabic and German the English words of the interface.
  if (site.content !== join(root, forkEnv.CONTENT_DIR))
    it('has a title and a description of its own, and says which language its words are in', () => {
      expect(found((of) => [...titleFindings(of), ...languageFindings(of)])).toEqual([]);
    });

  it('has the same anchors in every language, so that a reader who switches keeps the place', () => {
    expect(found(parityFindings)).toEqual([]);
  });

  it('has its claims in the data, which can be read and leads only to what exists', () => {
    const data = site.files
      .filter(isData)
      .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
    const entries = entryFiles(data);
    expect(entries.length).toBeGreaterThan(site.locales.length);
    expect(found(() => [...dataFindings(site, data), ...claimFindings(site, entries)])).toEqual([]);
  });

  it('leads programs to what tells how to embed it, if it is an entry, its permanent address, a claim or a card', () => {
    const data = site.files
      .filter((file) => file.startsWith('oembed/'))
      .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
    expect(found(() => embedFindings(site, data))).toEqual([]);
    const lacking = findings(site, (file, elements) => {
      const isEntry = elements.some((element) => attribute(element, 'class') === 'entry-main');
      const isClaim = /^p\/[\w-]+\/[\w-]+\/index\.html$/.test(file);
      return (isEntry && !isPiece(file)) || isClaim ? [oEmbedOf(elements) ?? 'nothing'] : [];
    }).filter((finding) => !/https:\S+\.json$/.test(finding));
    expect(lacking).toEqual([]);
    const claims = [...pages.keys()].filter((file) => /^p\/[\w-]+\/[\w-]+\//.test(file));
    // The rest are the entries in each language.
    const entries = data.filter(({ file }) => file.split('/').length === 3);
    expect(data.length - entries.length).toBe(claims.length);
    expect(entries.length % site.locales.length).toBe(0);
  });

  it('has in each card every claim that the entry has an address for, in every language', () => {
    const anchors = new Map<string, Set<string>>();
    for (const [file, elements] of pages) {
      const [, id = ''] = /^p\/[\w-]+\/([\w-]+)\/index\.html$/.exec(file) ?? [];
      const [, slug = ''] = /\/oembed\/\w+\/([\w-]+)\//.exec(oEmbedOf(elements) ?? '') ?? [];
      if (id !== '') anchors.set(slug, (anchors.get(slug) ?? new Set()).add(id));
    }
    expect(anchors.size).toBeGreaterThan(1);
    const differing = [...anchors].flatMap(([slug, expected]) =>
      site.locales.filter((locale) => {
        const elements = pages.get(`embed/${locale}/${slug}/index.html`) ?? [];
        const claims = elements.filter((element) => attribute(element, 'class') === 'claim');
        const ids = new Set(claims.map((element) => attribute(element, 'id') ?? ''));
        return expected.symmetricDifference(ids).size > 0;
      }),
    );
    expect(differing).toEqual([]);
  });

  it('carries the security policy', () => {
    expect(pages.size).toBeGreaterThan(100);
    const open = findings(site, (_file, elements) => {
      const policy = metaOf(elements, 'content-security-policy') ?? 'none';
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
        const handlers = element.attrs.filter(({ name }) => name.startsWith('on'));
        // Browsers run nothing of a block of data.
        const isData = attribute(element, 'type') === 'application/ld+json';
        const isScript = tagName === 'script' && source === undefined && !isData;
        const isTheme =
          isScript &&
          element.childNodes.some((node) => 'value' in node && node.value === themeScript);
        const isWrong = tagName === 'style' || handlers.length > 0 || (isScript && !isTheme);
        return isWrong ? [`<${tagName}> ${handlers.map(({ name }) => name).join()}`] : [];
      }),
    );
    expect(inline).toEqual([]);
    // A card in the frame of another site takes no message: its one script tells its height, and listens to nobody.
    const scripted = findings(site, (file, elements) => {
      if (!file.startsWith('embed/')) return [];
      const scripts = elements.filter(({ tagName }) => tagName === 'script');
      const sources = scripts.map((script) => attribute(script, 'src'));
      return sources.join() === `${base}embed/frame.js` ? [] : [sources.join()];
    });
    expect(scripted).toEqual([]);
    expect(readFileSync(join(folder, 'embed/frame.js'), 'utf8')).not.toMatch(/message'|onmessage/);
  });

  it('has no style attribute, which the security policy would block', () => {
    const styled = findings(site, (_file, elements) =>
      elements.flatMap((element) => attribute(element, 'style') ?? []),
    );
    expect(styled).toEqual([]);
  });

  it('names all languages, itself, and the page that counts', () => {
    expect(found(alternateFindings)).toEqual([]);
  });

  it('is described by its summary where it is the permanent link of an entry', () => {
    const wrong = findings(site, (file, elements) => {
      if (!/^p\/[a-z0-9-]+\/index\.html$/.test(file)) return [];
      const target = elements.find((element) => attribute(element, 'data-locale') === 'en');
      if (!target) return [];
      const entry = pages.get(fileOf(attribute(target, 'href') ?? '', base)) ?? [];
      const said = metaOf(elements, 'og:description');
      // A retired id is no title: its page says what became of it.
      const isEntry = /^[A-Z]+-A?\d+ /.test(metaOf(elements, 'og:title') ?? '');
      return isEntry && said !== metaOf(entry, 'og:description') ? [said ?? 'nothing'] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('is shown with a card that exists', () => {
    const wrong = findings(site, (file, elements) => {
      // A card that other sites frame is itself what they show.
      if (file.startsWith('embed/') || isPiece(file)) return [];
      const image = metaOf(elements, 'og:image');
      const path = pathOf(image);
      const isThere = path.startsWith(base) && existsSync(join(folder, fileOf(path, base)));
      const isDescribed = Boolean(metaOf(elements, 'og:image:alt'));
      const isLarge = metaOf(elements, 'twitter:card') === 'summary_large_image';
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
    const found = pieces.filter(([, elements]) => metaOf(elements, 'robots') !== 'noindex');
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
      shell:
        weighPage(folder, file, base).total -
        weighText(folder, file) -
        weighModels(folder, file, base).files,
    }));
    expect(shells.length).toBeGreaterThan(0);
    // 7.3 kB of style, 4.2 kB of script, 0.2 kB of icon; and of the page 5.1 kB: head with its links for programs, header,
    // title, contents, the family beside it and footer, which in Japanese and with many sections weigh most.
    expect(shells.filter(({ shell }) => shell > 17_300)).toEqual([]);
  }, 60_000);

  it('holds for every entry as a whole', () => {
    const heavy = entries()
      .map((file) => {
        const { html, files: own } = weighModels(folder, file, base);
        return { file, total: weighPage(folder, file, base).total - html - own };
      })
      // The longest text there is weighs 15 kB, in Japanese and with three diagrams, of which two come when they are near.
      .filter(({ total }) => total > 33_500);
    expect(
      heavy,
      'An entry that is too long for its readers is one to shorten, or two entries.',
    ).toEqual([]);
  }, 60_000);

  it('holds for what models add to an entry before somebody touches one', () => {
    const models = entries().map((file) => ({ file, ...weighModels(folder, file, base) }));
    // 1.8 kB of style, 0.4 kB of script; and of the page, values, results, plot and formula of up to two.
    expect(models.filter(({ html, files: own }) => html > 5_000 || own > 2_600)).toEqual([]);
  }, 60_000);

  it('holds for every page type', () => {
    // What stands, and some hundred bytes more. A page that works on entries has their code. Three pages are
    // one long text: the glossary, the guide with the reasons of every answer, and the models with their plots.
    const most = (type: string): Omit<PageWeight, 'html'> =>
      ['pattern', 'antipattern'].includes(type)
        ? { css: 7_400, js: 4_300, total: 33_500, requests: 4 }
        : {
            css: 9_400,
            js: isTool(type) ? 15_100 : 7_300,
            total: { glossary: 36_000, choose: 36_000, sizing: 47_000 }[type] ?? 29_000,
            requests: type === 'search' ? 9 : 8,
          };
    const heavy = weighPages(folder, base, site.types).filter((page) => {
      const limits = most(page.type);
      // An entry may have a model, which has limits of its own.
      const { html, files: own } = weighModels(folder, `${page.path}index.html`, base);
      if (['pattern', 'antipattern'].includes(page.type) && own > 0) {
        limits.css += 2_000;
        limits.js += 600;
        limits.total += html + own;
        limits.requests += 2;
      }
      return (['css', 'js', 'total', 'requests'] as const).some(
        (part) => page[part] > limits[part],
      );
    });
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
