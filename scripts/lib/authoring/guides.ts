// Whether the guides for contributors say the same in every language.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../../src/catalogue/digest.ts';
import type { Finding } from '../../../src/catalogue/finding.ts';

const english = 'CONTRIBUTING.md';
const translations = ['.github/CONTRIBUTING.ja.md', '.github/CONTRIBUTING.ko.md'];

const headings = (text: string): number => (text.match(/^## /gm) ?? []).length;

/**
 * Compares the translations of CONTRIBUTING.md with it: each names the digest of the English text it translates, in a
 * comment on its first line, and has the same number of sections.
 *
 * @param root Folder of the project.
 */
export function guideFindings(root: string): Finding[] {
  const file = join(root, english);
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const source = digest(text);
  return translations.flatMap((path): Finding[] => {
    const at = { rule: 'guide-translation', level: 'error' as const, file: path, line: 1 };
    if (!existsSync(join(root, path))) {
      return [{ ...at, message: `${path} does not exist.`, hint: `Translate ${english}.` }];
    }
    const translated = readFileSync(join(root, path), 'utf8');
    const line = `<!-- source: ${source} -->`;
    if (headings(translated) !== headings(text)) {
      return [
        {
          ...at,
          message: `It has ${String(headings(translated))} sections, ${english} has ${String(headings(text))}.`,
          hint: 'Bring them in line.',
        },
      ];
    }
    if (translated.split(/\r?\n/, 1)[0] === line) return [];
    return [
      {
        ...at,
        message: `${english} changed since this translation.`,
        hint: `Bring it up to date, then write \`${line}\` as its first line.`,
      },
    ];
  });
}
