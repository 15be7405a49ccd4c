// A translation that is there already, brought to the keys of its English entry.
import { isMap, isNode, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { allClaimGroups } from '../catalogue/claims.ts';
import { emptyField, marks, type Words } from './translationFile.ts';

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
  const [, written = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(file) ?? [];
  const head = unfolded(written, words);
  const document = parseDocument(head, { keepSourceTokens: true });
  const lines = head.split('\n');
  // The last line has no end that would begin another.
  const lineAt = (offset: number): number =>
    offset >= head.length ? lines.length : head.slice(0, offset).split('\n').length - 1;
  const edits: Edit[] = [];
  const added: string[] = [];
  const removed: string[] = [];

  const pairsOf = (map: YAMLMap): Map<string, Pair> =>
    new Map(
      map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair] as const),
    );
  const startOf = (pair: Pair): number =>
    lineAt(isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0);
  const endOf = (map: YAMLMap, pair: Pair): number => {
    const next = map.items[map.items.indexOf(pair) + 1];
    const limit = next ? startOf(next) : lineAt(map.range?.[2] ?? head.length);
    let end = limit;
    while (end > startOf(pair) + 1 && /^\s*(?:#.*)?$/.test(lines[end - 1] ?? '')) end -= 1;
    return Math.max(end, startOf(pair) + 1);
  };

  function sync(map: YAMLMap, wanted: Record<string, unknown>, path: string, depth: string): void {
    const pairs = pairsOf(map);
    const isInner = path !== '';
    const [first] = map.items;
    // As deep as the author writes it.
    const indent = first ? (/^\s*/.exec(lines[startOf(first)] ?? '')?.[0] ?? depth) : depth;
    const missing = Object.entries(wanted).filter(
      ([key, value]) => !pairs.has(key) && emptyField(key, value).length > 0,
    );
    for (const [key, pair] of pairs) {
      if (key in wanted) {
        const value = wanted[key];
        const isNested = typeof value === 'object' && value !== null && !Array.isArray(value);
        if (!isNested) continue;
        const inner = value as Record<string, unknown>;
        if (isMap(pair.value)) sync(pair.value, inner, `${path}${key}.`, `${indent}  `);
        else if (isScalar(pair.value) && pair.value.value === null) {
          const insert = Object.entries(inner).flatMap(([name, words]) =>
            emptyField(name, words, `${indent}  `),
          );
          added.push(...Object.keys(inner).map((name) => `${path}${key}.${name}`));
          edits.push({ line: startOf(pair) + 1, insert });
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
      const isMarked = pair && (lines[startOf(pair) - 1] ?? '').startsWith(marks.stale);
      if (pair && !isMarked)
        edits.push({
          line: startOf(pair),
          insert: [
            `${marks.stale}the English text of \`${field}\` has changed; compare it with en.mdx.`,
          ],
        });
    }
  }
  // From the last line to the first, so that the numbers of the lines still to come stay true. Where several meet, what
  // is deepest goes on top: it was found first, and belongs to what stands above.
  const order = edits
    .toReversed()
    .toSorted((a, b) => b.line - a.line || (b.drop ?? 0) - (a.drop ?? 0));
  const edited = [...lines];
  for (const { line, insert = [], drop = 0 } of order) {
    const kept = edited
      .slice(line, line + drop)
      .map((text) => text.replace(/^(\s*)/, `$1${marks.removed}`));
    edited.splice(line, drop, ...kept, ...insert);
  }
  return { text: file.replace(written, () => edited.join('\n')), added, removed };
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
      [
        ...allClaimGroups,
        'diagrams',
        'related',
        'title',
        'aliases',
        'summary',
        'problem',
        'solution',
      ].some((known) => known === field),
  );

const keysOf = (map: YAMLMap): string[] =>
  map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));

/** Finds a map between braces whose keys are not those of the English one. */
function foldedMap(map: YAMLMap, wanted: Record<string, unknown>): Pair | undefined {
  for (const pair of map.items) {
    const inner = wanted[isScalar(pair.key) ? String(pair.key.value) : ''];
    if (!isMap(pair.value) || typeof inner !== 'object' || inner === null) continue;
    const keys = keysOf(pair.value);
    const differs = [...keys, ...Object.keys(inner)].some(
      (key) => !(key in inner) || !keys.includes(key),
    );
    if (pair.value.flow && differs) return pair;
    const deeper = foldedMap(pair.value, inner as Record<string, unknown>);
    if (deeper) return deeper;
  }
  return undefined;
}

/** Writes maps between braces that need a change as one key a line, so that lines can be added and commented out. */
function unfolded(head: string, words: Words): string {
  const top = parseDocument(head).contents;
  const pair = isMap(top) ? foldedMap(top, words) : undefined;
  if (!pair || !isNode(pair.key) || !isMap(pair.value)) return head;
  const [from = 0] = pair.key.range ?? [];
  const [start = 0, end = 0] = pair.value.range ?? [];
  const source = (node: unknown): string =>
    isNode(node) && node.range ? head.slice(node.range[0], node.range[1]).trim() : "''";
  const column = from - (head.lastIndexOf('\n', from - 1) + 1);
  const lines = pair.value.items.map(
    ({ key, value }) => `\n${' '.repeat(column + 2)}${source(key)}: ${source(value)}`,
  );
  const before = head.slice(0, start).trimEnd();
  return unfolded(`${before}${lines.join('')}${head.slice(end)}`, words);
}
