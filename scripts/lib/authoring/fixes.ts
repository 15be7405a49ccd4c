// What `npm run check -- --fix` mends by itself: what has one right answer and loses nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalogue } from '../../../src/catalogue/build.ts';
import { textFor } from '../../../src/catalogue/model.ts';
import { parseContentPath, textFilePath } from '../../../src/catalogue/paths.ts';
import type { Finding } from '../../../src/catalogue/finding.ts';
import type { RawFile } from '../../../src/catalogue/load.ts';
import { diagramLabels } from '../../../src/diagrams/labels.ts';
import { addToLedger } from './newEntry.ts';
import { wordsOf } from './translationFile.ts';
import { updateTranslation } from './updateTranslation.ts';

/** A file with its new text, and what was done, for the author. */
export interface Fix {
  path: string;
  text: string;
  done: string;
}

const quoted = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words);

/** Removes a top-level field of a frontmatter with the lines that belong to it. */
function withoutField(text: string, key: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start < 0) return text;
  let end = start + 1;
  while (end < lines.length && /^(?:\s|$)/.test(lines[end] ?? '')) end += 1;
  return [...lines.slice(0, start), ...lines.slice(end)].join('\n');
}

/**
 * Finds what can be mended.
 *
 * @param files Every file below `content/`.
 * @param findings About them.
 * @returns One fix per finding that has one; later ones build on the text of earlier ones.
 */
export function fixesOf(files: readonly RawFile[], findings: readonly Finding[]): Fix[] {
  const texts = new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  const { entries } = buildCatalogue(files).catalogue;
  const fixes: Fix[] = [];
  const fix = (path: string, change: (text: string) => string, done: string): void => {
    const before = texts.get(path);
    if (before === undefined) return;
    const text = change(before);
    if (text === before) return;
    texts.set(path, text);
    fixes.push({ path, text, done });
  };
  const updated = new Set<string>();
  for (const { rule, file, message, hint } of findings) {
    const path = parseContentPath(file);
    if (path.type !== 'entry') continue;
    if (rule === 'id-ledger' && message.endsWith('is not in the ledger of ids.')) {
      const [id = ''] = quoted(message);
      const place = `${path.category}/${path.slug}`;
      fix('content/ids.yaml', (text) => addToLedger(text, id, place), `added ${id}: ${place}`);
    } else if (rule === 'category-folder' && message.startsWith('`category`')) {
      fix(
        file,
        (text) => text.replace(/^category: .*$/m, `category: ${path.category}`),
        `category: ${path.category}`,
      );
    } else if (rule === 'unknown-key' && hint.includes('belongs in en.mdx only')) {
      const [key = ''] = quoted(message);
      fix(file, (text) => withoutField(text, key), `removed \`${key}\`, which en.mdx holds`);
    } else if ((rule === 'translation-keys' || rule === 'diagram-labels') && !updated.has(file)) {
      updated.add(file);
      const entry = entries.find((one) => textFilePath(one.folder, path.locale) === file);
      if (!entry) continue;
      const english = textFor(entry, 'en');
      const labels = english.diagrams.map(({ name, mermaid }) => [name, diagramLabels(mermaid)]);
      const words = wordsOf(english, Object.fromEntries(labels) as Record<string, string[]>);
      const { added, removed } = updateTranslation(texts.get(file) ?? '', words, []);
      fix(
        file,
        (text) => updateTranslation(text, words, []).text,
        [
          ...added.map((key) => `added \`${key}\`, to be translated`),
          ...removed.map((key) => `made \`${key}\` a comment`),
        ].join(', '),
      );
    }
  }
  return fixes;
}

/** Writes fixes to disk. */
export function applyFixes(root: string, fixes: readonly Fix[]): void {
  for (const { path, text } of fixes) {
    if (readFileSync(join(root, path), 'utf8') !== text) writeFileSync(join(root, path), text);
  }
}
