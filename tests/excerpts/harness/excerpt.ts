import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';
import { readBlocks, type Block } from './blocks.ts';
import { excerptsFolder } from './python.ts';

/**
 * Finds a block of the English text of the entry whose test asks.
 *
 * @param test `import.meta.url` of the test, which lies where its entry lies.
 * @param number Its place among the blocks of its language.
 * @throws When the entry has no such block.
 * @example
 * excerpt(import.meta.url, 'yaml').code; // in tests/excerpts/qa/shadow-ab-test.test.ts
 */
export function excerpt(test: string, language: string, number = 1): Block {
  const place = relative(excerptsFolder, fileURLToPath(test)).replaceAll(sep, '/');
  const entry = place.replace(/\.test\.ts$/, '');
  const found = readBlocks(`content/${entry}/en.mdx`).find(
    (block) => block.language === language && block.number === number,
  );
  if (found) return found;
  throw new Error(
    `content/${entry}/en.mdx has no block ${number} of ${language}: remove the test of a block that is gone.`,
  );
}

/** Gives the documents of a YAML block as plain data. */
export function documentsOf({ code }: Block): unknown[] {
  const documents = parseAllDocuments(code);
  return Array.isArray(documents) ? documents.map((document) => document.toJS() as unknown) : [];
}
