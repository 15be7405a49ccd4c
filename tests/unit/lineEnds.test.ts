// A clone on Windows may have other line ends, whatever `.gitattributes` asks for: the content says the same in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/build.ts';
import type { RawFile } from '../../src/catalogue/parseFile.ts';
import { contentFolder } from '../../src/config/catalogue.ts';
import { locales } from '../../src/i18n/locales.ts';
import { root } from '../../scripts/lib/root.ts';

const folder = contentFolder(root);
const files: RawFile[] = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => join(file.parentPath, file.name))
  .map((file) => ({
    path: `content${file.slice(folder.length).replaceAll('\\', '/')}`,
    bytes: readFileSync(file),
  }));

const withReturns = ({ path, bytes }: RawFile): RawFile => ({
  path,
  bytes: /\.(?:mdx|md|yaml|json|svg)$/.test(path)
    ? Buffer.from(Buffer.from(bytes).toString('utf8').replaceAll('\n', '\r\n'))
    : bytes,
});

it('content with the line ends of Windows is the same content', () => {
  const today = '2026-11-24';
  const [unix, windows] = [files, files.map(withReturns)].map((all) =>
    buildCatalogue(all, { today }),
  );
  expect(windows?.findings).toEqual(unix?.findings);
  const facts = (of: typeof unix): unknown =>
    of?.catalogue.entries.map(({ id, revision, history, text }) => ({
      ...{ id, revision, history },
      states: locales.map((locale) => [locale, text[locale]?.status, text[locale]?.claims]),
    }));
  expect(facts(windows)).toEqual(facts(unix));
});
