import { localAdvice } from './localAdvice.ts';

/** Words to replace on a line of the file, once. */
export interface Edit {
  line: number;
  from: string;
  to: string;
  /** Index in the line, where the words may stand there twice. */
  at?: number;
}

/** What mends a finding that has one right answer and loses nothing. */
export type Fix =
  /** Replaces words where they stand. */
  | { type: 'edit'; edits: readonly Edit[] }
  /** Adds a line to the ledger of ids. */
  | { type: 'ledger-line'; id: string; place: string }
  /** Gives a field of the frontmatter its one right value. */
  | { type: 'set-field'; key: string; value: string }
  /** Removes a field of the frontmatter. */
  | { type: 'remove-field'; key: string }
  /** Brings a translation to the keys of its English entry. */
  | { type: 'align-translation' };

/** One thing that an author should mend, in the author's words. */
export interface Finding {
  /** Name of the rule, as in `ruleList`: `relation`. */
  rule: string;
  /** An error stops the build; a warning does not. */
  level: 'error' | 'warning';
  /** Path from the project root, with forward slashes. */
  file: string;
  /** 1-based line, or 1 where the finding concerns the whole file. */
  line: number;
  /** What is wrong, naming what was received. */
  message: string;
  /** What is accepted, or the next step. */
  hint: string;
  /** What `npm run check -- --fix` does about it. */
  fix?: Fix;
  /** Of a translation, while its English text is not known: it may wait where the entry is a draft. */
  mayWait?: true;
}

/** Orders findings by file, then line, so that every run prints them alike. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') || a.line - b.line || a.rule.localeCompare(b.rule, 'en'),
  );
}

/** So many findings of one rule in one file are told; who mends them sees the others next. */
const mostOfRule = 25;

/**
 * Leaves out what a list repeats without end, and says how much that is.
 *
 * @param sort Tells what counts as the same: the rule of findings of one file.
 * @example
 * firstOfEach(Array(30).fill({ message: 'Odd.' }), () => 'odd')[24]; // => { message: 'Odd. There are 5 more like it.' }
 */
export function firstOfEach<One extends Pick<Finding, 'message'>>(
  all: readonly One[],
  sort: (one: One) => string,
): One[] {
  return [...Map.groupBy(all, sort).values()].flatMap((ones) => {
    const told = ones.slice(0, mostOfRule);
    const last = told.at(-1);
    const rest = ones.length - told.length;
    if (!last || rest <= 0) return ones;
    const more = { ...last, message: `${last.message} There are ${String(rest)} more like it.` };
    return [...told.slice(0, -1), more];
  });
}

/** Characters of a message or a hint that are shown. */
const mostCharacters = 600;

/**
 * Takes from words what a terminal or a log would obey: they quote the content. Line breaks would start a line of their own,
 * which a log may take for a command.
 */
function harmless(text: string): string {
  const line = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '\ufffd')
    // Another spelling of a command to a log.
    .replaceAll('##[', '## [');
  return line.length > mostCharacters ? `${line.slice(0, mostCharacters).trimEnd()} …` : line;
}

/** Findings as they are printed: in order, each kind up to a number, without what their readers would obey. */
const printed = (findings: readonly Finding[]): Finding[] =>
  firstOfEach(sortFindings(findings), ({ file, rule }) => `${file}\n${rule}`).map((finding) => ({
    ...finding,
    file: harmless(finding.file),
    message: harmless(finding.message),
    hint: harmless(finding.hint),
  }));

/** Counts findings by level, in words. */
function summarize(findings: readonly Finding[]): string {
  const count = (level: Finding['level'], noun: string): string => {
    const total = findings.filter((finding) => finding.level === level).length;
    return `${String(total)} ${noun}${total === 1 ? '' : 's'}`;
  };
  return `${count('error', 'error')}, ${count('warning', 'warning')}`;
}

const linesOf = (text: string | undefined): string[] =>
  text === undefined ? [] : [`      ${text}`];

/**
 * Prints findings for a terminal: grouped by file, then a count.
 *
 * @returns Text without a final newline; empty for no findings.
 * @example
 * formatFindings([{ rule: 'unknown-key', level: 'error', file: 'content/qa/x/ja.mdx', line: 4,
 *   message: 'Unknown key `tags`.', hint: 'Facts belong in en.mdx.' }]);
 * // content/qa/x/ja.mdx
 * //   4  error  Unknown key `tags`.  [unknown-key]
 * //      Facts belong in en.mdx.
 * //
 * // 1 error, 0 warnings
 */
export function formatFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const lines: string[] = [];
  let file: string | undefined;
  for (const finding of sortFindings(printed(findings))) {
    if (finding.file !== file) lines.push(...(file === undefined ? [] : ['']), finding.file);
    file = finding.file;
    const line = String(finding.line).padStart(4);
    lines.push(
      `${line}  ${finding.level}  ${finding.message}  [${finding.rule}]`,
      `      ${finding.hint}`,
      ...linesOf(localAdvice(finding)),
    );
  }
  return [...lines, '', summarize(findings)].join('\n');
}

/**
 * Prints findings one a line, the way editors read the output of a compiler, and a last line that ends the list.
 *
 * @example
 * formatLines([{ rule: 'unknown-key', level: 'error', file: 'content/qa/x/ja.mdx', line: 4,
 *   message: 'Unknown key `tags`.', hint: 'Facts belong in en.mdx.' }]);
 * // content/qa/x/ja.mdx:4: error: Unknown key `tags`. Facts belong in en.mdx. [unknown-key]
 * // 1 error, 0 warnings
 */
export function formatLines(findings: readonly Finding[]): string {
  const lines = sortFindings(printed(findings)).map(
    ({ rule, level, file, line, message, hint }) => {
      return `${file}:${String(line)}: ${level}: ${message} ${hint} [${rule}]`;
    },
  );
  return [...lines, summarize(findings)].join('\n');
}

/**
 * Prints findings for a comment on a pull request: beside its lines, a Git host shows the first ten of a step only.
 *
 * @returns Markdown; empty for no findings.
 * @example formatMarkdown([]) // => ''
 */
export function formatMarkdown(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const list = formatFindings(findings);
  // A message may quote code, and a fence ends at the first line of as many backticks.
  const longest = Math.max(2, ...[...list.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `**${summarize(findings)}**\n\n${fence}text\n${list}\n${fence}\n`;
}

/**
 * Prints findings as workflow commands that a Git host shows beside the lines of a pull request.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatAnnotations(findings: readonly Finding[]): string {
  const escape = (text: string): string =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string =>
    escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return sortFindings(printed(findings))
    .map(
      ({ level, file, line, rule, message, hint }) =>
        `::${level} file=${property(file)},line=${String(line)},title=${rule}::${escape([message, hint, localAdvice({ rule, file, message }) ?? ''].join('\n').trim())}`,
    )
    .join('\n');
}

/** Thrown where content cannot be used; the message is the printed findings. */
export class ContentError extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(`The content has errors.\n\n${formatFindings(findings)}`);
    this.name = 'ContentError';
    this.findings = findings;
    // The findings say where to look; our own call stack would only bury them.
    this.stack = `${this.name}: ${this.message}`;
  }
}
