// What `npm run check -- --fix` mends by itself: what has one right answer and loses nothing.
import { writeFileSync } from 'node:fs';
import type { Finding } from '../../../src/catalogue/finding.ts';
import type { Catalogue, EntryText } from '../../../src/catalogue/model.ts';
import type { RawFile } from '../../../src/catalogue/parseFile.ts';
import { contentFile } from '../../../src/data/files.ts';
import { diagramLabels } from '../../../src/diagrams/labels.ts';
import { applyEdits } from './edits.ts';
import { addToLedger } from '../../../src/authoring/newEntry.ts';
import { wordsOf, type Words } from '../../../src/authoring/translationFile.ts';
import { updateTranslation } from '../../../src/authoring/updateTranslation.ts';

/** A file with its new text, and what was done, for the author. */
export interface Mended {
  path: string;
  text: string;
  done: string;
}

/** Removes a top-level field of a frontmatter with the lines that belong to it. */
function withoutField(text: string, key: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start < 0) return text;
  let end = start + 1;
  while (end < lines.length && /^(?:\s|$)/.test(lines[end] ?? '')) end += 1;
  return [...lines.slice(0, start), ...lines.slice(end)].join('\n');
}

/** The English words that a translation repeats. */
function englishWords(text: EntryText): Words {
  const labels = text.diagrams.map(({ name, mermaid }) => [name, diagramLabels(mermaid)]);
  return wordsOf(text, Object.fromEntries(labels) as Record<string, string[]>);
}

/**
 * Applies the fixes that findings carry.
 *
 * @param files Every file below `content/`.
 * @param findings About them.
 * @returns One item per fix that changed something; later ones build on the text of earlier ones.
 */
export function mend(
  files: readonly RawFile[],
  catalogue: Catalogue,
  findings: readonly Finding[],
): Mended[] {
  const texts = new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  const mended: Mended[] = [];
  const change = (path: string, edit: (text: string) => string, done: string): void => {
    const before = texts.get(path);
    const text = before === undefined ? undefined : edit(before);
    if (text === undefined || text === before) return;
    texts.set(path, text);
    mended.push({ path, text, done });
  };
  // Before anything moves the lines that they name.
  const edited = Map.groupBy(
    findings.filter(({ fix }) => fix?.type === 'edit'),
    ({ file }) => file,
  );
  for (const [path, ones] of edited) {
    const edits = ones.flatMap(({ fix }) => (fix?.type === 'edit' ? fix.edits : []));
    const lines = [...new Set(edits.map(({ line }) => line))].sort((a, b) => a - b);
    const where = `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`;
    change(path, (text) => applyEdits(text, edits), `mended ${where}`);
  }
  for (const { file, fix } of findings) {
    switch (fix?.type) {
      case 'ledger-line': {
        const { id, place } = fix;
        change('content/ids.yaml', (text) => addToLedger(text, id, place), `added ${id}: ${place}`);
        break;
      }
      case 'set-field': {
        const line = `${fix.key}: ${fix.value}`;
        change(file, (text) => text.replace(new RegExp(`^${fix.key}: .*$`, 'm'), line), line);
        break;
      }
      case 'remove-field': {
        const { key } = fix;
        change(file, (text) => withoutField(text, key), `removed \`${key}\`, which en.mdx holds`);
        break;
      }
      case 'align-translation': {
        const folder = file.replace(/\/[^/]+$/, '');
        const entry = catalogue.entries.find((one) => one.folder === folder);
        if (!entry) break;
        const words = englishWords(entry.text.en);
        const { text, added, removed } = updateTranslation(texts.get(file) ?? '', words, []);
        const done = [
          ...added.map((key) => `added \`${key}\`, to be translated`),
          ...removed.map((key) => `made \`${key}\` a comment`),
        ].join(', ');
        change(file, () => text, done);
        break;
      }
      case 'edit':
      case undefined:
    }
  }
  return mended;
}

/** Writes mended files to disk. */
export function writeMended(root: string, mended: readonly Mended[]): void {
  const last = new Map(mended.map(({ path, text }) => [path, text]));
  for (const [path, text] of last) writeFileSync(contentFile(root, path), text);
}
