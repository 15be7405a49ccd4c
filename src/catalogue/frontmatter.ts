import { decode, type FileProblem } from './bytes.ts';
import type { LineTable } from './lineTable.ts';
import { readYaml } from './yaml/readYaml.ts';

/** A text file taken apart, before any schema looked at it. */
export interface SourceText {
  /** Path from the project root. */
  path: string;
  /** Plain data from the YAML; missing where it cannot be read. */
  data?: unknown;
  /** Everything after the frontmatter; empty for a YAML file. */
  body: string;
  /** Line of the file on which `body` starts. */
  bodyLine: number;
  lines: LineTable;
  /** Lines of the file, for what a fix replaces. */
  rows: readonly string[];
  /** Paths, their steps joined with line breaks, of values that could not be read. */
  holes: string[];
  problems: FileProblem[];
}

/** The two parts of an MDX file. */
interface Parts {
  yaml: string;
  /** Line on which the YAML starts. */
  yamlLine: number;
  body: string;
  bodyLine: number;
  problems: FileProblem[];
}

const problem = (line: number, message: string, hint: string): FileProblem => ({
  rule: 'frontmatter',
  level: 'error',
  line,
  message,
  hint,
});

/** A line of three hyphens as other programs and keyboards write it. */
const almostFence = /^\s*(?:-{2}|-{4,}|[—–―]+-*|\+{3}|\*{3}|---)\s*$/;

/** Whether a line looks like a key of the frontmatter. */
const isKey = (line: string | undefined): boolean => /^[A-Za-z][\w-]*\s*[:：]/.test(line ?? '');

/**
 * Reads on where a line `---` stands between two fields.
 *
 * @param next Index of the line behind it.
 */
function closedEarly(lines: readonly string[], next: number): Parts | undefined {
  const heading = lines.findIndex((line, index) => index >= next && line.startsWith('#'));
  const end = lines.findIndex(
    (line, index) => index >= next && (heading < 0 || index < heading) && /^---\s*$/.test(line),
  );
  if (end < 0 || !isKey(lines[next])) return undefined;
  return {
    yaml: lines
      .slice(1, end)
      .with(next - 2, '')
      .join('\n'),
    yamlLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
    problems: [
      problem(
        next,
        'A line `---` stands between two fields; it ends the frontmatter.',
        'Remove it: one stands before the first field, and one behind the last.',
      ),
    ],
  };
}

/** Takes an MDX file apart, also one whose author forgot a line `---`. */
function split(text: string): Parts | { problems: FileProblem[] } {
  const match = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  const lines = text.split('\n');
  // A heading behind an empty line is the body already: a line in it closed what its author left open.
  if (match && !/\n\r?\n## /.test(match[1] ?? '')) {
    const [whole, yaml = ''] = match;
    const bodyLine = whole.split('\n').length;
    const early = closedEarly(lines, bodyLine - 1);
    if (early) return early;
    return { yaml, yamlLine: 2, body: text.slice(whole.length), bodyLine, problems: [] };
  }
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = (lines[first] ?? '').trim();
  const start = almostFence.test(opening) ? first + 1 : first;
  const body = lines.findIndex(
    (line, index) => index >= start && /^#{1,6}[ \t]/.test(line) && !line.startsWith('# '),
  );
  if (!isKey(lines.slice(start).find((line) => !/^\s*(?:#.*)?$/.test(line)))) {
    const message = 'The file does not start with frontmatter.';
    const hint = 'Start with a line `---`, the fields, and another line `---`.';
    return { problems: [problem(1, message, hint)] };
  }
  const end = lines.findIndex(
    (line, index) => index > start && (body < 0 || index < body) && almostFence.test(line),
  );
  const stop = end >= 0 ? end : body >= 0 ? body : lines.length;
  const problems: FileProblem[] = [];
  if (first > 0 || opening !== '---') {
    const isFence = almostFence.test(opening);
    problems.push({
      ...problem(
        first + 1,
        isFence && opening !== '---'
          ? `The frontmatter starts with \`${opening}\`.`
          : first > 0
            ? 'Something stands before the frontmatter.'
            : 'The line `---` before the first field is missing.',
        'The first line of the file is `---`.',
      ),
      ...(first === 0 || !isFence
        ? {
            fix: {
              type: 'edit',
              edits: [
                {
                  line: first + 1,
                  from: lines[first] ?? '',
                  to: isFence ? '---' : `---\n${lines[first] ?? ''}`,
                },
              ],
            },
          }
        : {}),
    });
  }
  const closing = lines[end];
  if (closing?.trimEnd() !== '---') {
    const at = end >= 0 ? end : body >= 0 ? body : lines.length - 1;
    const line = lines[at] ?? '';
    problems.push({
      ...problem(
        closing === undefined ? 1 : end + 1,
        closing === undefined
          ? 'The frontmatter is not closed.'
          : closing.trim() === '---'
            ? 'The line `---` that ends the frontmatter is indented.'
            : `The frontmatter ends with \`${closing.trim()}\`.`,
        closing === undefined && body >= 0
          ? `Write a line \`---\` before the body, which starts on line ${String(body + 1)}.`
          : 'Write a line `---` behind the last field.',
      ),
      ...(closing === undefined && body < 0
        ? {}
        : {
            fix: {
              type: 'edit',
              edits: [
                { line: at + 1, from: line, to: closing === undefined ? `---\n\n${line}` : '---' },
              ],
            },
          }),
    });
  }
  const bodyStart = end >= 0 ? end + 1 : stop;
  return {
    yaml: lines.slice(start, stop).join('\n'),
    yamlLine: start + 1,
    body: lines.slice(bodyStart).join('\n'),
    bodyLine: bodyStart + 1,
    problems,
  };
}

const nothing = { body: '', bodyLine: 1, lines: { first: 1, keys: {} }, rows: [], holes: [] };

/**
 * Takes a content file apart without judging its data.
 *
 * @param path From the project root; `.yaml` and `.json` are data as a whole, `.mdx` has frontmatter and body.
 * @param bytes The file as it is on disk.
 * @returns The parts as far as they can be read, and what is wrong about them.
 * @example
 * readSource('content/pages/about/en.mdx', Buffer.from('---\ntitle: About\n---\nHello')).data; // => { title: 'About' }
 */
export function readSource(path: string, bytes: Uint8Array): SourceText {
  const { text, problems } = decode(path, bytes);
  if (text === undefined) return { path, ...nothing, problems };
  const rows = text.split('\n');
  if (!path.endsWith('.mdx')) {
    const yaml = readYaml(path, text, 1);
    return {
      path,
      body: '',
      bodyLine: 1,
      rows,
      ...yaml,
      problems: [...problems, ...yaml.problems],
    };
  }
  const parts = split(text);
  if (!('yaml' in parts)) return { path, ...nothing, problems: [...problems, ...parts.problems] };
  const { body, bodyLine } = parts;
  const yaml = readYaml(path, parts.yaml, parts.yamlLine);
  return {
    path,
    body,
    bodyLine,
    rows,
    ...yaml,
    problems: [...problems, ...parts.problems, ...yaml.problems],
  };
}
