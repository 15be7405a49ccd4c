// The sections of an entry's page are those that the catalogue lists for its kind, in that order.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { attribute, type Element } from '../../scripts/lib/pageWeight.ts';
import { catalogueFileSchema } from '../../src/config/schema.ts';
import { sites } from './sites.ts';

const headings = (elements: readonly Element[]): string[] =>
  elements
    .filter(({ tagName }) => tagName === 'h2')
    .map((heading) => attribute(heading, 'id') ?? '');

describe.each(sites)('the pages of $name', ({ content, pages }) => {
  const file = join(content, 'catalogue.yaml');
  const { kinds, families } = catalogueFileSchema.parse(parse(readFileSync(file, 'utf8')));

  it.each(Object.entries(kinds))('show the sections of a %s in their order', (kind, sections) => {
    const entries = [...pages].filter(([page, elements]) => {
      const html = elements.find(({ tagName }) => tagName === 'html');
      return (
        Object.keys(families).some((family) =>
          new RegExp(`^\\w+/${family}/[^/]+/index`).test(page),
        ) &&
        html !== undefined &&
        attribute(html, 'data-kind') === kind
      );
    });
    expect(entries.length).toBeGreaterThan(0);
    const all = [...new Set(Object.values(kinds).flat())] as string[];
    for (const [page, elements] of entries)
      expect(
        headings(elements).filter((id) => all.includes(id)),
        page,
      ).toEqual(sections);
  });
});
