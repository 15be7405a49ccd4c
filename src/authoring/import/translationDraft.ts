// The file of a translation: words that find their English ones, and comments for those that do not.
import type { Locale } from '../../i18n/locales.ts';
import { newTranslation, type Words } from '../translationFile.ts';
import { updateTranslation } from '../updateTranslation.ts';
import type { Converted } from './converted.ts';
import { pairedLabels } from './diagrams.ts';
import { englishDiagrams, type Claims, type DraftSource } from './draftSource.ts';
import { todoLines, yamlOf } from './fields.ts';
import { standInKey } from './plainNames.ts';

/** Leaves out what English has no words for yet: there is nothing to be translated. */
function withoutHoles(words: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]): [string, unknown][] => {
      if (value === '' || (Array.isArray(value) && value.length === 0)) return [];
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return [[key, value]];
      const inner = withoutHoles(value as Record<string, unknown>);
      return Object.keys(inner).length === 0 ? [] : [[key, inner]];
    }),
  );
}

function englishWords(source: DraftSource, claims: Claims): Words {
  const english = source.texts.get('en');
  const words = {
    title: source.entry.title,
    aliases: [...source.aliases],
    problem: english?.texts.problem ?? '',
    solution: english?.texts.solution ?? '',
    ...Object.fromEntries([...claims].map(([group, list]) => [group, Object.fromEntries(list)])),
    diagrams: Object.fromEntries(
      [...englishDiagrams(english)].map(([name, { title, description, mermaid }]) => [
        name,
        { title, description, labels: pairedLabels(mermaid, mermaid) ?? {} },
      ]),
    ),
    related: Object.fromEntries(source.relations.map(({ id, reason }) => [id, reason])),
  };
  return withoutHoles(words) as Words;
}

/** Words of a translation that find their English ones, and comments for those that do not. */
function translatedFields(
  source: DraftSource,
  claims: Claims,
  locale: Locale,
  text: Converted,
): { fields: Record<string, unknown>; todo: string[] } {
  const note = source.noteFor(locale);
  const todo: string[] = [];
  const fields: Record<string, unknown> = {};
  const title = source.titles.get(locale);
  if (title !== undefined) fields['title'] = title;
  for (const field of ['problem', 'solution'] as const) {
    const words = text.texts[field];
    if (words !== undefined) fields[field] = words;
  }
  for (const [group, found] of text.claims) {
    const english = claims.get(group) ?? [];
    const hasWords = english.some(([, words]) => words !== '');
    if (found.length === 0) continue;
    if (found.length === english.length || !hasWords) {
      fields[group] = Object.fromEntries(
        found.map((claim, index) => [english[index]?.[0] ?? standInKey(index), claim.text]),
      );
      continue;
    }
    const counts = `${String(found.length)} here, ${String(english.length)} in English`;
    todo.push(
      ...todoLines(
        `${group}: ${counts}. Bring each below the key that says the same.`,
        found.map((claim) => claim.text),
      ),
    );
    note(
      found[0]?.line ?? 1,
      `\`${group}\` has ${counts}, so nobody can say which is which; they stand as comments in the frontmatter.`,
      'Bring each below the key of the English claim that says the same.',
    );
  }
  const names = [...englishDiagrams(source.texts.get('en'))];
  const diagrams = names.flatMap(([name, { mermaid }], index): [string, unknown][] => {
    const own = text.diagrams[index];
    if (!own) return [];
    const labels = pairedLabels(mermaid, own.mermaid);
    if (!labels)
      note(
        own.line,
        'The diagram is not drawn as the English one; its labels were left out.',
        `Translate the labels of \`${name}\`.`,
      );
    const words = withoutHoles({
      title: own.title,
      description: own.description,
      labels: labels ?? {},
    });
    return Object.keys(words).length > 0 ? [[name, words]] : [];
  });
  if (diagrams.length > 0) fields['diagrams'] = Object.fromEntries(diagrams);
  for (const extra of text.diagrams.slice(names.length))
    note(
      extra.line,
      'The English text has no such diagram; it was left out.',
      'Diagrams are drawn once, in en.mdx; a translation has their labels.',
    );
  return { fields, todo };
}

/**
 * Writes the file of a translation.
 *
 * @param claims Those of the English file, with their keys.
 * @param body Its sections, in the order of the English ones.
 */
export function translatedFile(
  source: DraftSource,
  claims: Claims,
  [locale, text]: [Locale, Converted],
  body: string,
): string {
  const { fields, todo } = translatedFields(source, claims, locale, text);
  const words = englishWords(source, claims);
  const partial = Object.keys(fields).length > 0 ? `${yamlOf(fields)}\n` : '';
  const file =
    partial === ''
      ? newTranslation(words, body)
      : updateTranslation(`---\n${partial}---\n\n${body}\n`, words, []).text;
  return todo.length === 0
    ? file
    : // The first line after the one that opens it which closes it.
      file.replace(/\n---\n/, () => `\n${todo.join('\n')}\n---\n`);
}
