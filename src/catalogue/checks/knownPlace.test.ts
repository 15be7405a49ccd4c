import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { CatalogueFile } from '../../config/schema.ts';
import { buildCatalogue } from '../build.ts';
import { rawFiles, soundTree } from '../testing/tree.ts';

const file = 'content/serving/helper/en.mdx';
const sound = soundTree();
const catalogue = parse(sound['content/catalogue.yaml'] ?? '') as CatalogueFile;
const part = (column: number) => ({
  at: { column, row: 1 },
  words: { en: { name: 'Part', question: 'What?' } },
});
const withParts = stringify({ ...catalogue, parts: { caller: part(1), caches: part(2) } });

/** Findings about the place of the pattern, where everything else is sound. */
function findings(frontmatter: string, yaml = withParts): string[] {
  const text = sound[file]?.replace('category: serving\n', `category: serving\n${frontmatter}`);
  const tree = soundTree({ [file]: text, 'content/catalogue.yaml': yaml });
  return buildCatalogue(rawFiles(tree))
    .findings.filter((finding) => finding.rule === 'known-place' && finding.file === file)
    .map(({ level, line, message, hint }) => `${level} ${String(line)} ${message} ${hint}`);
}

it('asks for a place where the catalogue draws a system', () => {
  expect(findings('')).toEqual([
    'warning 4 No `place`: the drawing on the home page leaves this entry out. Add `place` below `category`. Accepted: `caller`, `caches`.',
  ]);
  expect(findings('place: caches\n')).toEqual([]);
});

it('accepts the parts alone', () => {
  expect(findings('place: cache\n')).toEqual([
    'error 5 Unknown place `cache`. Accepted: `caches`, `caller`.',
  ]);
});

it('lets a draft wait', () => {
  expect(findings('status: draft\n')).toEqual([]);
});

it('asks for none where nothing is drawn', () => {
  const plain = sound['content/catalogue.yaml'];
  expect(findings('', plain)).toEqual([]);
  expect(findings('place: caches\n', plain)).toEqual([
    'error 5 `place` is `caches`, and content/catalogue.yaml has no `parts`. Remove the line, or describe the parts of the system there.',
  ]);
});
