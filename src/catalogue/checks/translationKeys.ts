import { allClaimGroups, claimId, type ClaimGroup } from '../claims.ts';
import { translatedPairs, type Content, type TranslatedPair } from '../content.ts';
import type { Finding } from '../finding.ts';
import type { DataPath } from '../lineTable.ts';
import { accepted, type Rule } from './rule.ts';

/** Keys of one map of a translation that the English text does not have. */
function strayKeys(
  { source, translation }: TranslatedPair,
  path: DataPath,
  english: readonly string[],
  translated: readonly string[],
): Omit<Finding, 'rule'>[] {
  // What cannot be read on one side has a finding there.
  if (source.file.isHole(path) || translation.file.isHole(path)) return [];
  const free = english.filter((key) => !translated.includes(key));
  return translated
    .filter((key) => !english.includes(key))
    .map((key) => ({
      level: 'error',
      file: translation.file.path,
      line: translation.file.lineOf([...path, key]),
      message: `\`${path.join('.')}\` has the key \`${key}\`, which the English text does not have.`,
      hint: `Keys are the same in every language. ${free.length > 0 ? accepted(key, free) : 'Remove it, or add it to en.mdx.'}`,
      fix: { type: 'align-translation' },
    }));
}

/**
 * Tells why a key may stand in a translation that the English text no longer has. The ledger of revisions knows every
 * claim that was published; of a diagram or a relation it knows only that the section has changed since.
 */
function isExplained(
  { of, source, since }: TranslatedPair,
  field: string,
  key: string,
  { revisions }: Content,
): boolean {
  if (of === 'page' || !since?.includes(field)) return false;
  const isClaim = (allClaimGroups as string[]).includes(field);
  if (!isClaim && field !== 'withdrawn') return true;
  const claim = isClaim ? claimId(field as ClaimGroup, key) : key;
  const recorded = Object.values(revisions.get(source.folder) ?? {});
  return recorded.some(({ claims }) => claims?.includes(claim) ?? true);
}

const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

/** Cases of a model that the English entry does not have. */
function presetKeys({ of, source, translation }: TranslatedPair): Omit<Finding, 'rule'>[] {
  if (of === 'page') return [];
  const english = source.file.data.models;
  return Object.entries(translation.file.data.models).flatMap(([key, { presets }]) =>
    english[key] === undefined
      ? []
      : strayKeys(
          { of, source, translation, since: [] },
          ['models', key, 'presets'],
          Object.keys(english[key].presets),
          Object.keys(presets),
        ),
  );
}

export const translationKeys: Rule = {
  name: 'translation-keys',
  about:
    'Claims, diagrams, models, relations and withdrawn claims of a translation have the keys of the English entry. A key that the English text has given up since is left out; what is missing is shown in English.',
  check: (content) => {
    const slugs = new Set(content.entries.map(({ slug }) => slug));
    return translatedPairs(content).flatMap((pair) => {
      const english = pair.source.file.data as Partial<Record<string, unknown>>;
      const translated = pair.translation.file.data as Partial<Record<string, unknown>>;
      const related =
        'related' in pair.source.file.data
          ? pair.source.file.data.related.flatMap(({ id }) => (id === '' ? [] : [id]))
          : [];
      // A relation that leads nowhere was meant to lead where the translation says.
      const fields = related.every((id) => slugs.has(id)) ? ['related'] : [];
      return [...allClaimGroups, 'diagrams', 'models', 'withdrawn', ...fields]
        .flatMap((field) =>
          strayKeys(
            pair,
            [field],
            field === 'related' ? related : keysOf(english[field]),
            keysOf(translated[field]).filter((key) => !isExplained(pair, field, key, content)),
          ),
        )
        .concat(presetKeys(pair));
    });
  },
};
