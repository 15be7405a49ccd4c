import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLError,
} from 'yaml';
import type { Finding } from './finding.ts';

/** Where a value stands in a document: `['diagrams', 'polling', 'title']`. */
export type DataPath = readonly (string | number)[];

/** Lines of the keys and list items of a document, as plain data. */
export interface LineTable {
  /** Line on which the document starts. */
  first: number;
  /** Path, its steps joined with line breaks -> line of the key or item. */
  keys: Readonly<Record<string, number>>;
}

/** A text file taken apart, before any schema looked at it. */
export interface SourceText {
  /** Path from the project root. */
  path: string;
  /** Plain data from the YAML. */
  data: unknown;
  /** Everything after the frontmatter; empty for a YAML file. */
  body: string;
  /** Line of the file on which `body` starts. */
  bodyLine: number;
  lines: LineTable;
}

/**
 * Gives the line of the key at a path, or of its nearest parent that exists.
 *
 * @example
 * lineIn({ first: 2, keys: { cons: 9 } }, ['cons', 'no-such-key']); // => 9
 */
export function lineIn({ first, keys }: LineTable, path: DataPath): number {
  for (let steps = path.length; steps > 0; steps -= 1) {
    const line = keys[path.slice(0, steps).join('\n')];
    if (line !== undefined) return line;
  }
  return first;
}

function lineTable(document: Document, lineAt: (offset: number) => number): LineTable {
  const keys: Record<string, number> = {};
  const walk = (node: unknown, path: string): void => {
    const enter = (step: string, at: unknown, value: unknown): void => {
      const inner = path === '' ? step : `${path}\n${step}`;
      if (isNode(at) && at.range) keys[inner] ??= lineAt(at.range[0]);
      walk(value, inner);
    };
    if (isMap(node)) {
      for (const { key, value } of node.items)
        if (isScalar(key)) enter(String(key.value), key, value);
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        enter(String(index), item, item);
      });
    }
  };
  walk(document.contents, '');
  return { first: lineAt(0), keys };
}

/** A key that stands twice in a map; in the ledger of ids, what two branches leave that took the same id. */
function repeatedKey(path: string, from: string): Pick<Finding, 'message' | 'hint'> {
  const [, key = ''] = /^["']?([^"':\n]+)/.exec(from) ?? [];
  return {
    message: `The key \`${key}\` stands twice.`,
    hint: path.endsWith('/ids.yaml')
      ? 'Two branches took the same id. Give the newer entry the next free id, here and in its en.mdx.'
      : 'Keep one of the two, or give one another key.',
  };
}

/** Says in the author's words what YAML could not make sense of. */
function yamlFinding(path: string, yaml: string, error: YAMLError, line: number): Finding {
  const at = { rule: 'yaml-syntax', level: 'error' as const, file: path, line };
  if (error.code === 'DUPLICATE_KEY')
    return { ...at, ...repeatedKey(path, yaml.slice(error.pos[0])) };
  if (error.code === 'TAG_RESOLVE_FAILED')
    return {
      ...at,
      message: `\`${yaml.slice(...error.pos)}\` is read as a tag, not as text.`,
      hint: 'Quote a value that starts with `!`.',
    };
  return {
    ...at,
    message: `The YAML cannot be read: ${error.message}`,
    hint: 'Quote a value that contains `: ` or ` #`, and indent with two spaces.',
  };
}

/** The most values that aliases may stand for: content has no use for any, and a few can multiply without end. */
const maxAliasCount = 50;

function parseYaml(
  path: string,
  yaml: string,
  firstLine: number,
): Pick<SourceText, 'data' | 'lines'> | { findings: Finding[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + firstLine - 1;
  const wrong = [...document.errors, ...document.warnings];
  if (wrong.length > 0) {
    return { findings: wrong.map((one) => yamlFinding(path, yaml, one, lineAt(one.pos[0]))) };
  }
  try {
    const data = document.toJS({ maxAliasCount }) as unknown;
    return { data, lines: lineTable(document, lineAt) };
  } catch (error) {
    // What remains at this point is an alias that nothing defines, or aliases of aliases.
    return fileFinding(
      path,
      'yaml-syntax',
      `The YAML cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      'Write each value where it belongs, without anchors (`&`) and aliases (`*`).',
    );
  }
}

function fileFinding(
  path: string,
  rule: string,
  message: string,
  hint: string,
): { findings: Finding[] } {
  return { findings: [{ rule, level: 'error', file: path, line: 1, message, hint }] };
}

/**
 * Takes a content file apart without judging its data.
 *
 * @param path From the project root; `.yaml` and `.json` are data as a whole, `.mdx` has frontmatter and body.
 * @param bytes The file as it is on disk.
 * @returns The parts, or findings for a file that cannot be read at all.
 * @example
 * readSource('content/pages/about/en.mdx', Buffer.from('---\ntitle: About\n---\nHello'));
 * // => { path: 'content/pages/about/en.mdx', data: { title: 'About' }, body: 'Hello', bodyLine: 4,
 * //   lines: { first: 2, keys: { title: 2 } } }
 */
export function readSource(path: string, bytes: Uint8Array): SourceText | { findings: Finding[] } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fileFinding(
      path,
      'encoding',
      'The file is not valid UTF-8.',
      'Save it as UTF-8 in your editor.',
    );
  }
  if (text.trim() === '') {
    return fileFinding(
      path,
      'empty-file',
      'The file is empty.',
      'Write its content or delete the file.',
    );
  }
  if (!path.endsWith('.mdx')) {
    const parsed = parseYaml(path, text, 1);
    return 'findings' in parsed ? parsed : { path, body: '', bodyLine: 1, ...parsed };
  }
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) {
    return fileFinding(
      path,
      'frontmatter',
      'The file does not start with frontmatter.',
      'Start with a line `---`, the fields, and another line `---`.',
    );
  }
  const [whole, yaml = ''] = match;
  const parsed = parseYaml(path, yaml, 2);
  if ('findings' in parsed) return parsed;
  return { path, body: text.slice(whole.length), bodyLine: whole.split('\n').length, ...parsed };
}
