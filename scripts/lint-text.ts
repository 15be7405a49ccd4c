// Checks the words of the content with textlint, each language by the configuration in .config/textlint/.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter, loadTextlintrc } from 'textlint';
import { buildCatalogue } from '../src/catalogue/build.ts';
import { formatFindings, type Finding } from '../src/catalogue/finding.ts';
import { readSource } from '../src/catalogue/frontmatter.ts';
import { textFilePath } from '../src/catalogue/paths.ts';
import { readContentFiles } from '../src/data/files.ts';
import { locales } from '../src/i18n/locales.ts';
import { sentencesOf } from './lib/readerText.ts';
import { root } from './lib/root.ts';

const files = readContentFiles(root);
const { entries } = buildCatalogue(files).catalogue;
const findings: Finding[] = [];

for (const locale of locales) {
  const configuration = join(root, '.config', 'textlint', `${locale}.json`);
  if (!existsSync(configuration)) continue;
  const linter = createLinter({
    descriptor: await loadTextlintrc({ configFilePath: configuration }),
  });
  for (const entry of entries) {
    const text = entry.text[locale];
    const file = files.find(({ path }) => path === textFilePath(entry.folder, locale));
    const source = file && readSource(file.path, file.bytes);
    if (!text || !source || 'findings' in source) continue;
    const parts = [
      ...sentencesOf(entry, text).map(({ field, markdown }) => ({
        markdown,
        lineOf: () => source.lineOf(field),
      })),
      { markdown: source.body, lineOf: (line: number) => source.bodyLine + line - 1 },
    ];
    for (const { markdown, lineOf } of parts) {
      const { messages } = await linter.lintText(markdown, 'text.md');
      findings.push(
        ...messages.map(({ ruleId, message, loc }): Finding => ({
          rule: ruleId,
          level: 'error',
          file: source.path,
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
