import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
} from 'yaml';
import type { Finding } from './finding.ts';

/** Where a value stands in a document: `['diagrams', 'polling', 'title']`. */
export type DataPath = readonly (string | number)[];

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
  /** Line of the key at a path, or of its nearest parent that exists. */
  lineOf: (path: DataPath) => number;
}

/** Position of a key (or of a list item) inside a YAML document, walking as far down the path as it goes. */
function offsetOf(document: Document, path: DataPath): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!isPair(pair)) break;
      offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
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

function parseYaml(
  path: string,
  yaml: string,
  firstLine: number,
): { data: unknown; lineOf: SourceText['lineOf'] } | { findings: Finding[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return {
      findings: document.errors.map((error) => ({
        rule: 'yaml-syntax',
        level: 'error',
        file: path,
        line: lineAt(error.pos[0]),
        ...(error.code === 'DUPLICATE_KEY'
          ? repeatedKey(path, yaml.slice(error.pos[0]))
          : {
              message: `The YAML cannot be read: ${error.message}`,
              hint: 'Quote a value that contains `: ` or ` #`, and indent with two spaces.',
            }),
      })),
    };
  }
  return { data: document.toJS() as unknown, lineOf: (at) => lineAt(offsetOf(document, at)) };
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
 * // => { path, data: { title: 'About' }, body: 'Hello', bodyLine: 4, lineOf }
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
