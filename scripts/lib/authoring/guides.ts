// Whether the guides for contributors say the same in every language.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../../src/catalogue/digest.ts';
import type { Finding } from '../../../src/catalogue/finding.ts';
import { translationLocales } from '../../../src/i18n/locales.ts';

const english = 'CONTRIBUTING.md';

const headings = (text: string): number => (text.match(/^## /gm) ?? []).length;

/**
 * Compares the translations of CONTRIBUTING.md with it: each names the digest of the English text it translates, in a
 * comment on its first line, and has the same number of sections. A language may do without.
 *
 * @param root Folder of the project.
 */
export function guideFindings(root: string): Finding[] {
  const file = join(root, english);
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const source = digest(text);
  return translationLocales.flatMap((locale): Finding[] => {
    const path = `.github/CONTRIBUTING.${locale}.md`;
    // Like an entry: what is behind its English text is told, and stops nobody.
    const at = { rule: 'guide-translation', level: 'warning' as const, file: path, line: 1 };
    if (!existsSync(join(root, path))) return [];
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
