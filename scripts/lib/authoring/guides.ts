// Whether the guides for contributors say the same in every language.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { digest } from '../../../src/catalogue/digest.ts';
import type { Finding } from '../../../src/catalogue/finding.ts';
import { translationLocales } from '../../../src/i18n/locales.ts';

const guides = ['CONTRIBUTING.md', '.github/CODE_OF_CONDUCT.md'];

const headings = (text: string): number => (text.match(/^## /gm) ?? []).length;

/**
 * Compares the guides with their translations: each names the digest of the English text it translates, in a comment on
 * its first line, and has the same number of sections. As with entries, a translation may follow later, and none has to
 * be there.
 *
 * @param root Folder of the project.
 */
export function guideFindings(root: string): Finding[] {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  return guides
    .filter((guide) => existsSync(join(root, guide)))
    .flatMap((guide) => {
      const text = read(guide);
      const line = `<!-- source: ${digest(text)} -->`;
      return translationLocales
        .map((locale) => `.github/${basename(guide, '.md')}.${locale}.md`)
        .filter((file) => existsSync(join(root, file)))
        .flatMap((file): Finding[] => {
          const at = { rule: 'guide-translation', level: 'warning' as const, file, line: 1 };
          const translated = read(file);
          if (headings(translated) !== headings(text)) {
            return [
              {
                ...at,
                message: `It has ${String(headings(translated))} sections, ${guide} has ${String(headings(text))}.`,
                hint: 'Bring them in line.',
              },
            ];
          }
          if (translated.split(/\r?\n/, 1)[0] === line) return [];
          return [
            {
              ...at,
              message: `${guide} changed since this translation.`,
              hint: `Bring it up to date, then write \`${line}\` as its first line.`,
            },
          ];
        });
    });
}
