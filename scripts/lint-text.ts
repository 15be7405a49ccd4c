// Checks the words of the content with textlint, each language by the configuration in .config/textlint/.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter, loadTextlintrc } from 'textlint';
import { formatFindings, type Finding } from '../src/catalogue/finding.ts';
import { lineIn } from '../src/catalogue/lineTable.ts';
import { textFilePath } from '../src/catalogue/paths.ts';
import { readContent } from '../src/data/source.ts';
import { locales } from '../src/i18n/locales.ts';
import { sentencesOf } from './lib/readerText.ts';
import { root } from './lib/root.ts';

const { files, catalogue } = readContent(root);
const { entries } = catalogue;
const findings: Finding[] = [];

for (const locale of locales) {
  const configuration = join(root, '.config', 'textlint', `${locale}.json`);
  if (!existsSync(configuration)) continue;
  const linter = createLinter({
    descriptor: await loadTextlintrc({ configFilePath: configuration }),
  });
  for (const entry of entries) {
    const text = entry.text[locale];
    const path = textFilePath(entry.folder, locale);
    const source = files.get(path)?.text;
    if (!text || !source) continue;
    const parts = [
      ...sentencesOf(entry, text).map(({ field, markdown }) => ({
        markdown,
        lineOf: () => lineIn(source.lines, field),
      })),
      { markdown: source.body, lineOf: (line: number) => source.bodyLine + line - 1 },
    ];
    for (const { markdown, lineOf } of parts) {
      const { messages } = await linter.lintText(markdown, 'text.md');
      findings.push(
        ...messages.map(({ ruleId, message, loc }): Finding => ({
          rule: ruleId,
          level: 'error',
          file: path,
          line: lineOf(loc.start.line),
          message: message.split('\n')[0] ?? message,
          hint: (markdown.split('\n')[loc.start.line - 1] ?? '')
            .slice(Math.max(0, loc.start.column - 16), loc.start.column + 16)
            .trim(),
        })),
      );
    }
  }
}

if (findings.length > 0) {
  console.log(formatFindings(findings));
  process.exitCode = 1;
}
