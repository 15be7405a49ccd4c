// A translation beside its English entry: made new, or brought to the same keys.
import { isMap, isScalar, parseDocument, stringify, type Pair, type YAMLMap } from 'yaml';
import { allClaimGroups } from '../../../src/catalogue/claims.ts';
import type { EntryText } from '../../../src/catalogue/model.ts';

/** English words that a translation says again, by field: text, list, or map of keys. */
export type Words = Record<string, string | string[] | Record<string, unknown>>;

const mark = '# EN: ';
const staleMark = '# STALE: ';
const removedMark = '# REMOVED: ';

/** A field of an entry whose keys the translation repeats. */
const maps = [...allClaimGroups, 'diagrams', 'related'] as const;

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
  };
}

const comment = (text: string, indent: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => `${indent}${mark}${line}`.trimEnd());

const keyOf = (key: string): string => stringify(key, { lineWidth: 0 }).trim();

/** Lines of a field that is still to be translated, each value empty below its English words. */
function emptyField(key: string, value: unknown, indent = ''): string[] {
  if (typeof value === 'string') return [...comment(value, indent), `${indent}${keyOf(key)}: ''`];
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

/** What an update did, in words for the author. */
export interface Update {
  text: string;
  added: string[];
  removed: string[];
}

interface Edit {
  /** Line before which to insert, or first line to comment out. */
  line: number;
  insert?: string[];
  /** Lines to comment out, counted from `line`. */
  drop?: number;
}

/**
 * Brings a translation to the keys of its English entry without touching what is written: new keys come with their
 * English words as a comment, keys that English no longer has become comments, fields of changed sections are marked.
 *
 * @param file Text of the translation.
 * @param stale Fields whose English words changed since: `cons`, `title`, `body-how-it-works`.
 */
export function updateTranslation(file: string, words: Words, stale: readonly string[]): Update {
  const [, head = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(file) ?? [];
  const document = parseDocument(head, { keepSourceTokens: true });
  const lines = head.split('\n');
  const lineAt = (offset: number): number => head.slice(0, offset).split('\n').length - 1;
  const edits: Edit[] = [];
  const added: string[] = [];
  const removed: string[] = [];

  const pairsOf = (map: YAMLMap): Map<string, Pair> =>
    new Map(
      map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair] as const),
    );
  const startOf = (pair: Pair): number => lineAt((isScalar(pair.key) && pair.key.range?.[0]) || 0);
  const endOf = (map: YAMLMap, pair: Pair): number => {
    const next = map.items[map.items.indexOf(pair) + 1];
    const limit = next ? startOf(next) : lineAt(map.range?.[2] ?? head.length);
    let end = limit;
    while (end > startOf(pair) + 1 && /^\s*(?:#.*)?$/.test(lines[end - 1] ?? '')) end -= 1;
    return Math.max(end, startOf(pair) + 1);
  };

  function sync(map: YAMLMap, wanted: Record<string, unknown>, path: string, indent: string): void {
    const pairs = pairsOf(map);
    const isInner = path !== '';
    const missing = Object.entries(wanted).filter(([key]) => !pairs.has(key));
    for (const [key, pair] of pairs) {
      if (key in wanted) {
        const value = wanted[key];
        const isNested = typeof value === 'object' && value !== null && !Array.isArray(value);
        if (isNested && isMap(pair.value) && !pair.value.flow) {
          sync(pair.value, value as Record<string, unknown>, `${path}${key}.`, `${indent}  `);
        }
      } else if (isInner) {
        removed.push(`${path}${key}`);
        edits.push({ line: startOf(pair), drop: endOf(map, pair) - startOf(pair) });
      }
    }
    const insert = missing.flatMap(([key, value]) => emptyField(key, value, indent));
    if (insert.length === 0) return;
    added.push(...missing.map(([key]) => `${path}${key}`));
    const last = map.items.at(-1);
    edits.push({ line: last ? endOf(map, last) : lines.length, insert });
  }

  if (isMap(document.contents)) {
    const top = document.contents;
    sync(top, words, '', '');
    const pairs = pairsOf(top);
    for (const field of fieldsOf(stale)) {
      const pair = pairs.get(field);
      const isMarked = pair && (lines[startOf(pair) - 1] ?? '').startsWith(staleMark);
      if (pair && !isMarked)
        edits.push({
          line: startOf(pair),
          insert: [
            `${staleMark}the English text of \`${field}\` has changed; compare it with en.mdx.`,
          ],
        });
    }
  }
  const edited = [...lines];
  for (const { line, insert = [], drop = 0 } of edits.toSorted((a, b) => b.line - a.line)) {
    const kept = edited
      .slice(line, line + drop)
      .map((text) => text.replace(/^(\s*)/, `$1${removedMark}`));
    edited.splice(line, drop, ...kept, ...insert);
  }
  return { text: file.replace(head, () => edited.join('\n')), added, removed };
}

/** Fields of the frontmatter that sections stand for. */
const fieldsOf = (sections: readonly string[]): string[] =>
  [
    ...new Set(
      sections.flatMap((section) =>
        section === 'title' ? ['title', 'aliases', 'summary'] : [section],
      ),
    ),
  ].filter(
    (field) =>
      !field.startsWith('body-') &&
      [...maps, 'title', 'aliases', 'summary', 'problem', 'solution'].some(
        (known) => known === field,
      ),
  );

/**
 * Takes the comments out that the tool put in, once the author says that the translation is done.
 *
 * @example withoutMarks("# EN: Queue\ntitle: 待ち行列\n") // => "title: 待ち行列\n"
 */
export function withoutMarks(file: string): string {
  return file
    .split('\n')
    .filter(
      (line) =>
        ![mark, staleMark, removedMark].some((sign) => line.trimStart().startsWith(sign.trimEnd())),
    )
    .join('\n');
}
