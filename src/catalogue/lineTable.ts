import { isMap, isNode, isScalar, isSeq, type Document } from 'yaml';

/** Where a value stands in a document: `['diagrams', 'polling', 'title']`. */
export type DataPath = readonly (string | number)[];

/** Lines of the keys and list items of a document, as plain data. */
export interface LineTable {
  /** Line on which the document starts. */
  first: number;
  /** Path, its steps joined with line breaks -> line of the key or item. */
  keys: Readonly<Record<string, number>>;
}

/**
 * Gives the line of the key at a path, or of its nearest parent that exists.
 *
 * @example
 * lineIn({ first: 2, keys: { cons: 9 } }, ['cons', 'no-such-key']); // => 9
 */
export function lineIn({ first, keys }: LineTable, path: DataPath): number {
  for (let steps = path.length; steps > 0; steps -= 1) {
    const key = path.slice(0, steps).join('\n');
    // A key may have the name of something that every object has.
    const line = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (line !== undefined) return line;
  }
  return first;
}

/** A key that stands twice in one map. */
export interface RepeatedKey {
  key: string;
  /** Where it stands, the steps joined with line breaks. */
  path: string;
  line: number;
}

/**
 * Notes the line of every key and list item of a document.
 *
 * @param lineAt Line of an offset in the file.
 * @returns The table, and the keys that stand twice: looked for here, as the parser compares each with each.
 */
export function lineTable(
  document: Document,
  lineAt: (offset: number) => number,
): { lines: LineTable; repeated: RepeatedKey[] } {
  const keys = new Map<string, number>();
  const repeated: RepeatedKey[] = [];
  const walk = (node: unknown, path: string): void => {
    const enter = (step: string, at: unknown, value: unknown): void => {
      const inner = path === '' ? step : `${path}\n${step}`;
      if (isNode(at) && at.range && !keys.has(inner)) keys.set(inner, lineAt(at.range[0]));
      walk(value, inner);
    };
    if (isMap(node)) {
      const seen = new Set<string>();
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name))
          repeated.push({
            key: name,
            path: path === '' ? name : `${path}\n${name}`,
            line: lineAt(key.range?.[0] ?? 0),
          });
        seen.add(name);
        enter(name, key, value);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        enter(String(index), item, item);
      });
    }
  };
  walk(document.contents, '');
  return { lines: { first: lineAt(0), keys: Object.fromEntries(keys) }, repeated };
}
