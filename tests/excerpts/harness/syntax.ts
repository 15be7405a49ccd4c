import type { Finding } from '../../../src/catalogue/finding.ts';
import type { Block } from './blocks.ts';
import type { ParsedPython } from './python.ts';
import { readDockerfile } from './read/dockerfile.ts';
import { readJson } from './read/json.ts';
import { readScript } from './read/script.ts';
import { readShell } from './read/shell.ts';
import { readSql } from './read/sql.ts';
import type { Reader, Trouble } from './read/trouble.ts';
import { readYaml } from './read/yaml.ts';

const readers: Readonly<Record<string, Reader>> = {
  dockerfile: readDockerfile,
  javascript: readScript,
  json: readJson,
  shell: readShell,
  sql: readSql,
  typescript: readScript,
  yaml: readYaml,
};

/** What nobody can parse and what others parse already. */
const unread = new Set(['text', 'mermaid']);

const known = [...Object.keys(readers), 'python', ...unread].sort().join(', ');

/**
 * Finds the blocks that are not in the language they name.
 *
 * @param python What Python made of each of its blocks.
 */
export function syntaxFindings(
  blocks: readonly Block[],
  python: ReadonlyMap<Block, ParsedPython>,
): Finding[] {
  const finding = (block: Block, trouble: Trouble, hint: string): Finding => ({
    rule: 'excerpt-syntax',
    level: 'error',
    file: block.file,
    line: block.line + trouble.line - 1,
    message: `Block ${block.number} of ${block.language}: ${trouble.message}.`,
    hint,
  });
  return blocks.flatMap((block) => {
    const { language, code } = block;
    if (unread.has(language)) return [];
    const reader = readers[language];
    const parsed = python.get(block);
    if (reader === undefined && parsed === undefined) {
      const message = language === '' ? 'a fence without a language' : `nothing here reads it`;
      const hint = `Name one of ${known}, or add a reader to tests/excerpts/harness/read.`;
      return [finding(block, { line: 1, message }, hint)];
    }
    const trouble = reader === undefined ? troubleIn(parsed) : reader(code);
    return trouble ? [finding(block, trouble, 'Readers copy it: mend the code.')] : [];
  });
}

const troubleIn = (parsed: ParsedPython | undefined): Trouble | undefined =>
  parsed !== undefined && 'message' in parsed ? parsed : undefined;
