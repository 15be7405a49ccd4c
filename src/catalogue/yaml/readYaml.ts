import { LineCounter, parseDocument, Scalar, visit, type Document, type YAMLError } from 'yaml';
import { yamlMarks, yamlTooMuch } from '../../config/bounds.ts';
import { unseenIn, withoutUnseen, type FileProblem } from '../bytes.ts';
import type { Edit } from '../finding.ts';
import { lineIn, lineTable, type LineTable, type RepeatedKey } from '../lineTable.ts';
import { accidents } from './accidents.ts';
import type { Cause } from './cause.ts';
import { diagnose } from './diagnose.ts';
import { indentOf, isBlank, quoted, readLine, writeLine } from './line.ts';

/** What a YAML text says, and what is wrong about it. */
export interface YamlText {
  /** Plain data; missing where nothing could be made of the text. */
  data?: unknown;
  lines: LineTable;
  /** Paths, their steps joined with line breaks, of values that could not be read. */
  holes: string[];
  problems: FileProblem[];
}

/** Rounds of reading, each with one cause put aside; more causes than this are told next time. */
const maxRounds = 12;
/** Characters that may be parsed again in all rounds together; a key or an item takes as long as so many of them. */
const maxWork = 1_500_000;
const markWork = 60;
/** Stands for a value that cannot be read. */
const hole = '\ue000';

const edit = (line: number, from: string, to: string): Edit => ({ line, from, to });

/** Sets the value aside that a line belongs to, so that the rest can be read; undefined when it was set aside before. */
function withoutValue(
  lines: readonly string[],
  at: number,
  aside: Set<number>,
): string[] | undefined {
  let index = Math.min(at, lines.length - 1);
  if (readLine(lines[index])?.key === undefined && !aside.has(index)) {
    aside.add(index);
    return lines.with(index, '');
  }
  const isKey = (place: number, depth: number): boolean =>
    readLine(lines[place])?.key !== undefined && indentOf(lines[place]) <= depth;
  const depth = aside.has(index) ? 0 : Number.MAX_SAFE_INTEGER;
  while (index >= 0 && (!isKey(index, depth) || aside.has(index))) index -= 1;
  const line = readLine(lines[index]);
  if (!line) return undefined;
  aside.add(index);
  const column = line.prefix.length;
  const rest = [...lines];
  rest[index] = writeLine(line, hole);
  for (let next = index + 1; next < rest.length; next += 1) {
    if (!isBlank(rest[next]) && indentOf(rest[next]) <= column) break;
    rest[next] = '';
  }
  return rest;
}

/** Takes the stand-ins out of the data again. */
function holesIn(data: unknown): string[] {
  const found: string[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, key];
      if (inner === hole) {
        found.push(at.join('\n'));
        if (Array.isArray(value)) (value as unknown[])[Number(key)] = undefined;
        else Reflect.deleteProperty(value, key);
      } else walk(inner, at);
    }
  };
  walk(data, []);
  return found;
}

/** Finds characters that nobody sees where they are written as escapes, `"\\u202e"`, and takes them out. */
function escapedCharacters(
  data: unknown,
  lines: LineTable,
): { data: unknown; problems: FileProblem[] } {
  const problems: FileProblem[] = [];
  const seen = (text: string, path: readonly string[]): string => {
    const message = unseenIn(text);
    if (message === undefined) return text;
    const hint = 'It is written as an escape between double quotes. Remove it.';
    const line = lineIn(lines, path);
    problems.push({ rule: 'control-character', level: 'error', line, message, hint });
    return withoutUnseen(text);
  };
  const walk = (value: unknown, path: readonly string[]): unknown => {
    if (typeof value === 'string') return seen(value, path);
    if (Array.isArray(value)) return value.map((one, index) => walk(one, [...path, String(index)]));
    if (
      typeof value !== 'object' ||
      value === null ||
      Object.getPrototypeOf(value) !== Object.prototype
    )
      return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [seen(key, path), walk(inner, [...path, key])]),
    );
  };
  return { data: walk(data, []), problems };
}

/** A tag of YAML in place of a text that starts with `!`. */
function tagCause(yaml: string, warning: YAMLError, at: number, lines: readonly string[]): Cause {
  const line = readLine(lines[at]);
  return {
    at,
    message: `\`${yaml.slice(...warning.pos)}\` is read as a tag, not as text.`,
    hint: 'Quote a value that starts with `!`.',
    ...(line?.value.startsWith('!')
      ? { repair: new Map([[at, writeLine(line, quoted(line.value))]]), isSure: true }
      : {}),
  };
}

/** A key that stands twice; in the ledger of ids, what two branches leave that took the same id. */
const repeatedProblem = (path: string, { key, line }: RepeatedKey): FileProblem => ({
  rule: 'yaml-syntax',
  level: 'error',
  line,
  message: `The key \`${key}\` stands twice.`,
  hint: path.endsWith('/ids.yaml')
    ? 'Two branches took the same id. Give the newer entry the next free id, here and in its en.mdx.'
    : 'Keep one of the two, or give one another key.',
});

/**
 * Reads YAML as far as it can be read. Each slip is named once and set aside, or taken for what was meant, so that it hides
 * nothing else in the file.
 *
 * @param path Of the file, which some advice depends on.
 * @param firstLine Line of the file on which the text starts.
 * @example
 * readYaml('content/tags.yaml', 'queue: - a\ncache: b', 1).data; // => { queue: '- a', cache: 'b' }
 */
export function readYaml(path: string, yaml: string, firstLine: number): YamlText {
  let lines = yaml.split('\n');
  const original = lines;
  const tooMuch = yamlTooMuch(lines);
  if (tooMuch) {
    const problem: FileProblem = {
      ...{ rule: 'file-size', level: 'error', line: firstLine + tooMuch.index },
      message: tooMuch.message,
      hint: 'No file needs as much: remove what came here by accident.',
    };
    return { lines: { first: firstLine, keys: {} }, holes: [], problems: [problem] };
  }
  const problems: FileProblem[] = [];
  const aside = new Set<number>();
  const told = new Set<number>();
  let work = 0;

  const tell = (cause: Cause): void => {
    if (told.has(cause.at)) return;
    told.add(cause.at);
    const edits = [...(cause.isSure ? (cause.repair ?? []) : [])].map(([index, to]) =>
      edit(index + firstLine, (original[index] ?? '').replace(/\r$/, ''), to.replace(/\r$/, '')),
    );
    problems.push({
      rule: 'yaml-syntax',
      level: 'error',
      line: cause.at + firstLine,
      message: cause.message,
      hint: cause.hint,
      ...(edits.length > 0 ? { fix: { type: 'edit', edits } } : {}),
    });
  };
  /** Goes on with what was meant; false when that was tried before. */
  const repaired = ({ repair }: Cause): boolean => {
    const changes = [...(repair ?? [])].filter(([index, to]) => lines[index] !== to);
    if (changes.length === 0 || changes.some(([index]) => aside.has(index))) return false;
    lines = [...lines];
    for (const [index, to] of changes) {
      aside.add(index);
      lines[index] = to;
    }
    return true;
  };

  for (let round = 0; round < maxRounds && work < maxWork; round += 1) {
    const text = lines.join('\n');
    work += text.length + markWork * yamlMarks(text);
    const counter = new LineCounter();
    const document: Document = parseDocument(text, {
      lineCounter: counter,
      prettyErrors: false,
      // Compares each key with each other; `lineTable` sorts them.
      uniqueKeys: false,
      logLevel: 'silent',
    });
    const at = (offset: number): number => counter.linePos(offset).line - 1;
    const [error] = document.errors;
    if (error) {
      const { line, col } = counter.linePos(error.pos[0]);
      const cause = diagnose(lines, {
        code: error.code,
        message: error.message,
        at: line - 1,
        column: col - 1,
      });
      tell(cause);
      if (repaired(cause)) continue;
      const rest = withoutValue(lines, cause.at, aside) ?? withoutValue(lines, line - 1, aside);
      if (!rest) break;
      lines = rest;
      continue;
    }
    const causes = [
      ...document.warnings.map((warning) => tagCause(text, warning, at(warning.pos[0]), lines)),
      ...accidents(document, lines, at),
    ];
    for (const cause of causes) tell(cause);
    if (causes.filter(repaired).length > 0) continue;
    // A few can multiply without end, or stand for themselves: each has been told above.
    visit(document, { Alias: () => new Scalar(hole) });
    const data: unknown = document.toJS();
    const { lines: table, repeated } = lineTable(document, (offset) => at(offset) + firstLine);
    const gaps = holesIn(data);
    const written = escapedCharacters(data, table);
    return {
      data: written.data,
      lines: table,
      // Which of two was meant is not known, nor which other key one of them should have been.
      holes: [
        ...gaps,
        ...repeated.map(({ path: at }) => (at.includes('\n') ? at.replace(/\n[^\n]*$/, '') : at)),
      ],
      problems: [
        ...problems,
        ...written.problems,
        ...repeated.map((one) => repeatedProblem(path, one)),
      ],
    };
  }
  return { lines: { first: firstLine, keys: {} }, holes: [], problems };
}
