import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { claimIdsOf } from '../../../src/catalogue/claims.ts';
import type { Entry } from '../../../src/catalogue/model.ts';
import { contentFile } from '../../../src/data/files.ts';
import { revisionsSchema } from '../../../src/schema/revisions.ts';

/**
 * Adds today's English text of an entry to its ledger, with the claims that people may cite. It says nothing about any
 * translation.
 *
 * @param root Folder of the project.
 * @returns Whether it was not there yet.
 */
export function recordRevision(root: string, entry: Entry): boolean {
  const file = contentFile(root, `${entry.folder}/revisions.json`);
  // A ledger that cannot be read has a finding, which stops the command before this.
  const recorded = existsSync(file)
    ? revisionsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    : {};
  const known = recorded[entry.revision];
  if (known?.claims) return false;
  recorded[entry.revision] = {
    date: known?.date ?? new Date().toISOString().slice(0, 10),
    sections: known?.sections ?? { ...entry.sections },
    claims: claimIdsOf(entry),
  };
  writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`);
  return true;
}

/**
 * Writes the digest of the English text that a translation says again, and leaves every other byte as it is.
 *
 * @example
 * withSource('---\ntitle: 同期推論\n---\n', '1a2b3c4d'); // => "---\ntitle: 同期推論\nsource: '1a2b3c4d'\n---\n"
 */
export function withSource(text: string, revision: string): string {
  // Quoted, because a digest such as 12345678 or 1e234567 would be a number in YAML.
  const line = `source: '${revision}'`;
  // In the frontmatter alone: a body may show such a line in its code.
  return text.replace(/^---\r?\n[\s\S]*?\r?\n---/, (head) =>
    /^source:.*$/m.test(head)
      ? head.replace(/^source:[^\r\n]*/m, line)
      : head.replace(/^title:[^\r\n]*(\r?\n)/m, (title, end: string) => `${title}${line}${end}`),
  );
}
