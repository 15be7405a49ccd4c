import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBooks } from '../../scripts/lib/book/write.ts';
import { fixtureSite } from '../../scripts/lib/fixture.ts';
import { getCatalogue } from '../../src/data/catalogue.ts';
import { locales, type Locale } from '../../src/i18n/locales.ts';
import type { Entry } from '../../src/catalogue/model.ts';
import type { BookFormat } from '../../src/site/books.ts';

/** Entries of two families, an antipattern among them, and one that another of them leads to. */
export function selected(): Entry[] {
  const { entries } = getCatalogue();
  const first = entries.find(({ kind }) => kind === 'antipattern');
  const family = entries.find(({ category }) => category !== first?.category);
  const related = entries.find(({ slug }) =>
    first?.relations.some(({ target }) => target === slug),
  );
  return entries.filter((entry) => [first, family, related].includes(entry));
}

/** Books of the selection, one for each language. */
export interface MadeBooks {
  folder: string;
  bytes: ReadonlyMap<Locale, Uint8Array>;
  remove: () => void;
}

/** Makes the books of the selection in one format. */
export async function makeBooks(
  format: BookFormat,
  of: readonly Locale[] = locales,
): Promise<MadeBooks> {
  const folder = mkdtempSync(join(tmpdir(), 'books-'));
  const files = await writeBooks({
    site: fixtureSite,
    out: folder,
    locales: of,
    formats: [format],
    entries: selected()
      .map(({ id }) => id)
      .join(','),
    say: () => undefined,
  });
  return {
    folder,
    bytes: new Map(
      of.map((locale, index) => [locale, new Uint8Array(readFileSync(files[index] ?? ''))]),
    ),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
