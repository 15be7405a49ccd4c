// The words of the content: textlint, each language by its configuration in .config/textlint/.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../src/catalogue/finding.ts';
import { lineIn } from '../../../src/catalogue/lineTable.ts';
import type { Entry, EntryText } from '../../../src/catalogue/model.ts';
import type { ParsedText } from '../../../src/catalogue/parseFile.ts';
import { textFilePath } from '../../../src/catalogue/paths.ts';
import { codeDigest, keepJson } from '../../../src/data/kept.ts';
import type { Source } from '../../../src/data/source.ts';
import { locales, type Locale } from '../../../src/i18n/locales.ts';
import { sentencesOf } from '../readerText.ts';

/** What textlint objects to in one piece of a text. */
interface Objection {
  /** Index of the piece. */
  part: number;
  /** Line in the piece. */
  line: number;
  message: string;
  /** The words around. */
  words: string;
}

type Lint = (markdown: string) => Promise<Omit<Objection, 'part'>[]>;

const folderOf = (root: string): string => join(root, '.config', 'textlint');
const configurationOf = (root: string, locale: Locale): string =>
  join(folderOf(root), `${locale}.json`);

const linters = new Map<string, Promise<Lint>>();

/** Loads textlint for one language, once; its dictionaries take seconds. */
function linterOf(root: string, locale: Locale): Promise<Lint> {
  const configFilePath = configurationOf(root, locale);
  let linter = linters.get(configFilePath);
  if (!linter) {
    linter = load(configFilePath);
    linters.set(configFilePath, linter);
  }
  return linter;
}

async function load(configFilePath: string): Promise<Lint> {
  const { createLinter, loadTextlintrc } = await import('textlint');
  const linter = createLinter({ descriptor: await loadTextlintrc({ configFilePath }) });
  return async (markdown) => {
    const { messages } = await linter.lintText(markdown, 'text.md');
    return messages.map(({ ruleId, message, loc: { start } }) => ({
      line: start.line,
      message: `${message.split('\n')[0] ?? message} (${ruleId})`,
      words: (markdown.split('\n')[start.line - 1] ?? '')
        .slice(Math.max(0, start.column - 16), start.column + 16)
        .trim(),
    }));
  };
}

/** The pieces of a text, and the line of the file on which a line of each stands. */
function partsOf(
  entry: Entry,
  text: EntryText,
  { lines, body, bodyLine }: ParsedText,
): { markdown: string; lineOf: (line: number) => number }[] {
  return [
    ...sentencesOf(entry, text)
      // What stands in English is checked where it was written.
      .filter(({ field }) => !text.english.includes(field.join('.')))
      .map(({ field, markdown }) => ({ markdown, lineOf: () => lineIn(lines, field) })),
    { markdown: body, lineOf: (line: number) => bodyLine + line - 1 },
  ];
}

/**
 * Checks the words of every entry. What was checked before, with the same words and rules, is not checked again.
 *
 * @param root Folder of the project.
 * @param say Is told once when many texts are to be checked, which takes its time.
 */
export async function wordFindings(
  root: string,
  { files, draft }: Pick<Source, 'files' | 'draft'>,
  say: (line: string) => void = () => undefined,
): Promise<Finding[]> {
  const rules = globSync('*', { cwd: folderOf(root) }).sort();
  const version = [
    codeDigest(root, []),
    ...rules.map((file) => readFileSync(join(folderOf(root), file), 'utf8')),
  ].join('\0');
  const kept = keepJson<Objection[]>(root, 'words', version);
  const texts = locales
    .filter((locale) => existsSync(configurationOf(root, locale)))
    .flatMap((locale) =>
      draft.entries.flatMap((entry) => {
        const words = entry.text[locale];
        const path = textFilePath(entry.folder, locale);
        const source = files.get(path)?.text;
        if (!words || !source) return [];
        const parts = partsOf(entry, words, source);
        const sources = [locale, ...parts.map(({ markdown }) => markdown)];
        return [{ entry, locale, path, parts, sources }];
      }),
    );
  const fresh = texts.filter(({ sources }) => !kept.has(sources)).length;
  if (fresh > 10) say(`Checking the words of ${String(fresh)} texts; what is checked is kept.`);
  const found: Finding[] = [];
  for (const { entry, locale, path, parts, sources } of texts) {
    const objections = await kept.later(sources, async () => {
      const lint = await linterOf(root, locale);
      const all: Objection[] = [];
      for (const [part, { markdown }] of parts.entries())
        all.push(...(await lint(markdown)).map((one) => ({ ...one, part })));
      return all;
    });
    found.push(
      ...objections.map(({ part, line, message, words }): Finding => ({
        rule: 'words',
        level: entry.status === 'draft' ? 'warning' : 'error',
        file: path,
        line: parts[part]?.lineOf(line) ?? 1,
        message,
        hint: `It stands in “${words}”. The rules are in .config/textlint/.`,
      })),
    );
  }
  return found;
}
