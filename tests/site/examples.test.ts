import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../scripts/lib/root.ts';
import { SearchEngine } from '../../src/client/search/engine.ts';
import { catalogueFileSchema } from '../../src/config/schema.ts';
import { fileOf } from '../../scripts/lib/pageWeight.ts';
import { sites } from './sites.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const folders: Readonly<Record<string, string>> = {
  'the catalogue': 'content',
  'the fixture': 'tests/fixture/content',
  'the fork': 'tests/fork/content',
};

describe.each(sites)('the examples on the home page of $name', ({ name, folder, base }) => {
  const text = readFileSync(join(root, folders[name] ?? '', 'catalogue.yaml'), 'utf8');
  const { examples, locales } = catalogueFileSchema.parse(parse(text));

  it('find the entry that they promise, first', async () => {
    vi.stubGlobal('fetch', (address: string) =>
      Promise.resolve(new Response(readFileSync(join(folder, fileOf(address, base))))),
    );
    const wrong: string[] = [];
    for (const locale of Object.keys(locales)) {
      const engine = new SearchEngine(base, locale as Lowercase<string>);
      for (const { finds, words } of examples) {
        const query = words[locale] ?? words['en'] ?? '';
        let first = '';
        for await (const answer of engine.answers(query))
          if ('entries' in answer) first = answer.entries.map(({ id }) => id).slice(0, 3).join();
        if (!first.startsWith(finds)) wrong.push(`${locale}: ${query} → ${first}, not ${finds}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
