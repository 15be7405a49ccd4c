import { translatedPairs, type TranslatedPair } from '../content.ts';
import type { Finding } from '../finding.ts';
import { allClaimGroups } from '../claims.ts';
import type { DataPath } from '../lineTable.ts';
import { list, type Rule } from './rule.ts';

/** Compares the keys of one map in both languages. */
function compareKeys(
  { source, translation }: TranslatedPair,
  path: DataPath,
  english: readonly string[],
  translated: readonly string[],
): Omit<Finding, 'rule'>[] {
  // What cannot be read on one side has a finding there.
  if (source.file.isHole(path) || translation.file.isHole(path)) return [];
  const missing = english.filter((key) => !translated.includes(key));
  const stray = translated.filter((key) => !english.includes(key));
  const field = path.join('.');
  const at = {
    level: 'error' as const,
    file: translation.file.path,
    fix: { type: 'align-translation' as const },
  };
  return [
    ...(missing.length > 0
      ? [
          {
            ...at,
            line: translation.file.lineOf(path),
            message: `\`${field}\` lacks ${list(missing)}.`,
            hint: `Translate ${missing.length === 1 ? 'it' : 'them'} from ${source.file.path}:${String(source.file.lineOf([...path, missing[0] ?? '']))}.`,
          },
        ]
      : []),
    ...stray.map((key) => ({
      ...at,
      line: translation.file.lineOf([...path, key]),
      message: `\`${field}\` has the key \`${key}\`, which the English entry does not have.`,
      hint:
        missing.length > 0
          ? `Keys are the same in every language. Did you mean ${list(missing)}?`
          : 'Keys are the same in every language. Remove it, or add it to en.mdx.',
    })),
  ];
}

const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

export const translationKeys: Rule = {
  name: 'translation-keys',
  about:
    'A translation has exactly the claims, diagrams, relations and withdrawn claims of the English entry, under the same keys.',
  check: (content) =>
    translatedPairs(content).flatMap((pair) => {
      const english = pair.source.file.data as Partial<Record<string, unknown>>;
      const translated = pair.translation.file.data as Partial<Record<string, unknown>>;
      const related =
        'related' in pair.source.file.data
          ? pair.source.file.data.related.flatMap(({ id }) => (id === '' ? [] : [id]))
          : [];
      return [
        ...[...allClaimGroups, 'diagrams', 'withdrawn'].flatMap((field) =>
          compareKeys(pair, [field], keysOf(english[field]), keysOf(translated[field])),
        ),
        ...compareKeys(pair, ['related'], related, keysOf(translated['related'])),
      ];
    }),
};
