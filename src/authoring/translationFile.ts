// The file of a translation: what it repeats of its English entry, and the comments that help to write it.
import { stringify } from 'yaml';
import { allClaimGroups } from '../catalogue/claims.ts';
import type { EntryText } from '../catalogue/model.ts';

/** English words that a translation says again, by field: text, list, or map of keys. */
export type Words = Record<string, string | string[] | Record<string, unknown>>;

/** What the comments of the tool start with: English words, a field to compare, a key that English has no longer. */
export const marks = { english: '# EN: ', stale: '# STALE: ', removed: '# REMOVED: ' } as const;

/**
 * The English words of an entry, as a translation repeats them.
 *
 * @param labels Labels of each diagram, by its name.
 */
export function wordsOf(text: EntryText, labels: Readonly<Record<string, string[]>>): Words {
  const claims = allClaimGroups.flatMap((group) => {
    const list = text.claims[group];
    return list ? [[group, Object.fromEntries(list.map((one) => [one.key, one.text]))]] : [];
  });
  return {
    title: text.title,
    aliases: text.aliases,
    keywords: text.keywords,
    summary: text.summary,
    problem: text.problem,
    solution: text.solution,
    ...(Object.fromEntries(claims) as Words),
    diagrams: Object.fromEntries(
      text.diagrams.map(({ name, title, description }) => [
        name,
        {
          title,
          description,
          labels: Object.fromEntries((labels[name] ?? []).map((label) => [label, label])),
        },
      ]),
    ),
    related: { ...text.reasons },
    reviewed: { [text.review.date]: text.review.checked },
  };
}

const comment = (text: string, indent: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => `${indent}${marks.english}${line}`.trimEnd());

const keyOf = (key: string): string => stringify(key, { lineWidth: 0 }).trim();

/** Lines of a field that is still to be translated, each value empty below its English words; none without words. */
export function emptyField(key: string, value: unknown, indent = ''): string[] {
  if (typeof value === 'string') return [...comment(value, indent), `${indent}${keyOf(key)}: ''`];
  if (Array.isArray(value) && value.length === 0) return [];
  if (Array.isArray(value))
    return [...comment(value.join(', '), indent), `${indent}${keyOf(key)}: []`];
  const entries = Object.entries((value ?? {}) as Record<string, unknown>);
  if (entries.length === 0) return [];
  return [
    `${indent}${keyOf(key)}:`,
    ...entries.flatMap(([inner, words]) => emptyField(inner, words, `${indent}  `)),
  ];
}

/**
 * The file of a new translation: every key, each value empty with the English words as a comment above it, and the
 * English body to be replaced.
 *
 * @example newTranslation({ title: 'Queue' }, '## How') // => "---\n# EN: Queue\ntitle: ''\n---\n\n## How\n"
 */
export function newTranslation(words: Words, body: string): string {
  const fields = Object.entries(words).flatMap(([key, value]) => emptyField(key, value));
  return `---\n${fields.join('\n')}\n---\n\n${body.trim()}\n`;
}

/**
 * Takes the comments out that the tool put in, once the author says that the translation is done.
 *
 * @example withoutMarks("---\n# EN: Queue\ntitle: 待ち行列\n---\n") // => "---\ntitle: 待ち行列\n---\n"
 */
export function withoutMarks(file: string): string {
  const signs = Object.values(marks).map((sign) => sign.trimEnd());
  const isMark = (line: string): boolean => signs.some((sign) => line.trimStart().startsWith(sign));
  // Below the frontmatter such a line is a comment of the author, in code.
  return file.replace(/^---\r?\n[\s\S]*?\n---/, (head) =>
    head
      .split('\n')
      .filter((line) => !isMark(line))
      .join('\n'),
  );
}
