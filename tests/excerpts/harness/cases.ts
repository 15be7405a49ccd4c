import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../src/catalogue/finding.ts';
import type { Block } from './blocks.ts';
import { excerptsFolder, type CaseReport, type PythonCase } from './python.ts';

/** Numbers of the blocks of a language that a test file written in TypeScript asks for. */
function askedFor(file: string, language: string): number[] {
  const path = join(excerptsFolder, file);
  if (!existsSync(path)) return [];
  const calls = readFileSync(path, 'utf8').matchAll(/\bexcerpt\([^)]*'(\w+)'(?:,\s*(\d+))?\s*\)/g);
  return [...calls].filter(([, named]) => named === language).map(([, , at]) => Number(at ?? 1));
}

/**
 * Finds the English blocks that run nowhere, and the tests that run none.
 *
 * @param reports What became of each case, in the order of the cases.
 */
export function caseFindings(
  blocks: readonly Block[],
  cases: readonly PythonCase[],
  reports: readonly CaseReport[],
): Finding[] {
  const runIn = new Map(cases.map(({ entry }, index) => [entry, reports[index]?.loaded ?? []]));
  const missing = blocks
    .filter(({ locale }) => locale === 'en')
    .flatMap((block): Finding[] => {
      const { entry, language, number, file, line } = block;
      const isPython = language === 'python';
      if (!isPython && language !== 'javascript' && language !== 'typescript') return [];
      const test = `${entry}${isPython ? '.py' : '.test.ts'}`;
      const run = isPython ? (runIn.get(entry) ?? []) : askedFor(test, language);
      if (run.includes(number)) return [];
      const message = `Block ${number} of ${language} runs in no test.`;
      const hint = `Write tests/excerpts/${test}, as tests/excerpts/README.md says.`;
      return [{ rule: 'excerpt-case', level: 'error', file, line, message, hint }];
    });
  const idle = cases
    .filter((_, index) => reports[index]?.loaded.length === 0)
    .map(({ file, entry }): Finding => {
      const message = `It runs no block of content/${entry}/en.mdx.`;
      const hint = 'Remove it with the block that it tested, or rename it with its entry.';
      return {
        rule: 'excerpt-case',
        level: 'error',
        file: `tests/excerpts/${file}`,
        line: 1,
        message,
        hint,
      };
    });
  return [...missing, ...idle];
}
