// What contributors in the browser start from, on the site of the fixture: it has a missing and an old translation.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  fixtureBase,
  fixtureEnv,
  fixtureSite,
  forkEnv,
  forkSite,
} from '../../scripts/lib/fixture.ts';
import { attribute, elementsOf } from '../../scripts/lib/pageWeight.ts';
import { root } from '../../scripts/lib/root.ts';
import { locales } from '../../src/i18n/locales.ts';
import { kinds } from '../../src/schema/entry.ts';

const built = (path: string): string => readFileSync(join(fixtureSite, path), 'utf8');
const content = (path: string): string =>
  readFileSync(join(root, fixtureEnv.CONTENT_DIR, path), 'utf8');
const ids = Object.keys(parse(content('ids.yaml')) as object);
const categories = Object.keys((parse(content('catalogue.yaml')) as { families: object }).families);

/** What follows a text in a page. */
const textOf = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/&quot;|&#34;/g, '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('the scaffold of an entry', () => {
  const names = kinds.flatMap((kind) => categories.map((category) => `${kind}-${category}`));

  it.each(names)('%s begins with an id that nobody has taken', (name) => {
    const text = built(`scaffolds/${name}.mdx`);
    const [, id = ''] = /^---\nid: ([A-Z]+-A?\d+)\n/.exec(text) ?? [];
    expect(id).not.toBe('');
    expect(ids).not.toContain(id);
    expect(id.includes('-A')).toBe(name.startsWith('antipattern'));
    // The day on which it will be written is not known to a build.
    expect(text).toContain("\nreviewed:\n  date: ''\n");
  });

  it('weighs what its catalogue weighs', () => {
    const text = readFileSync(join(forkSite, 'scaffolds', 'pattern-edge.mdx'), 'utf8');
    const { impact } = parse(text.split(/^---$/m)[1] ?? '') as { impact: object };
    const own = readFileSync(join(root, forkEnv.CONTENT_DIR, 'catalogue.yaml'), 'utf8');
    const { attributes } = parse(own) as { attributes: object };
    expect(Object.keys(impact)).toEqual(Object.keys(attributes));
  });

  it.each(locales)(
    'stands in its page as a whole, in %s, and is copied from its file',
    (locale) => {
      const html = built(`${locale}/contribute/entry/index.html`);
      const copied = elementsOf(html)
        .filter(({ tagName }) => tagName === 'copy-button')
        .map((button) => attribute(button, 'data-text'));
      expect(copied).toEqual(names.map((name) => `${fixtureBase}scaffolds/${name}.mdx`));
      for (const name of names) expect(textOf(html)).toContain(built(`scaffolds/${name}.mdx`));
      // What the ledger and the guide get is said for each.
      expect(textOf(html).split('<code>- { id: your-slug, reason:')).toHaveLength(
        categories.length + 1,
      );
      expect(textOf(html).split('<code>beware: [your-slug]')).toHaveLength(categories.length + 1);
    },
  );
});

describe('the scaffold of a translation', () => {
  it('has every key below its English words where there is none yet', () => {
    const text = built('scaffolds/serving/batch.ko.mdx');
    expect(text).toMatch(/^---\n# EN: Batch inference\ntitle: ''\n/);
    expect(text).toContain('\n## ');
  });

  it('keeps what is written and marks what is old where there is one', () => {
    const text = built('scaffolds/serving/web-single.ja.mdx');
    const lines = content('serving/web-single/ja.mdx').split('\n');
    expect(text).toContain('# STALE: the English text of `cons` has changed');
    expect(lines.filter((line) => !text.split('\n').includes(line))).toEqual([]);
  });

  it.each(locales)('is reached from the list of translations, in %s', (locale) => {
    const links = elementsOf(built(`${locale}/translations/index.html`)).flatMap(
      (element) => attribute(element, 'href') ?? [],
    );
    const scaffolds = links.filter((link) => link.includes('/scaffolds/'));
    expect(scaffolds.toSorted()).toEqual([
      `${fixtureBase}scaffolds/serving/batch.ko.mdx`,
      `${fixtureBase}scaffolds/serving/web-single.ja.mdx`,
    ]);
    // What is missing is begun, what is old is edited.
    const at = (what: string): string[] => links.filter((link) => link.includes(what));
    expect(at('/new/main?filename=content%2Fserving%2Fbatch%2Fko.mdx')).toHaveLength(1);
    expect(at('/edit/main/content/serving/web-single/ja.mdx')).toHaveLength(1);
  });
});
