// Terms of the glossary in the texts of entries: explained, unless the entry means something else.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { attribute } from '../../scripts/lib/pageWeight.ts';
import { locales } from '../../src/i18n/locales.ts';
import { sites, type BuiltSite } from './sites.ts';

/** Keys of the terms that a page leads to from its text. */
const explained = ({ pages }: BuiltSite, file: string): string[] =>
  (pages.get(file) ?? []).flatMap((element) => {
    const isTerm = (attribute(element, 'class') ?? '').split(' ').includes('term');
    const [, key] = /glossary\/#(.+)$/.exec(attribute(element, 'href') ?? '') ?? [];
    return isTerm && key !== undefined ? [key] : [];
  });

const entriesOf = ({ content }: BuiltSite): { path: string; otherSense: string[] }[] =>
  globSync('*/*/en.mdx', { cwd: content }).flatMap((file) => {
    const [, yaml = ''] = readFileSync(join(content, file), 'utf8').split(/^---$/m);
    const { otherSense = [] } = parse(yaml) as { otherSense?: string[] };
    return [{ path: dirname(file).replaceAll('\\', '/'), otherSense }];
  });

describe.each(sites)('the texts of $name', (site) => {
  const entries = entriesOf(site);

  it('explain no word that they use in another sense', () => {
    const wrong = locales.flatMap((locale) =>
      entries.flatMap(({ path, otherSense }) =>
        explained(site, `${locale}/${path}/index.html`)
          .filter((key) => otherSense.includes(key))
          .map((key) => `${locale}/${path}: ${key}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

it('the fixture explains elsewhere, in each language, what one of its entries means otherwise', () => {
  const [, site] = sites;
  if (!site) throw new Error('The fixture is not among the sites.');
  const entries = entriesOf(site);
  const [key] = entries.flatMap(({ otherSense }) => otherSense);
  for (const locale of locales)
    expect(
      entries.filter(({ path }) =>
        explained(site, `${locale}/${path}/index.html`).includes(key ?? ''),
      ),
      locale,
    ).not.toEqual([]);
});
