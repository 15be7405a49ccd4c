// npm run translations [-- --markdown <file>]: what is to be translated, smallest first.
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { withoutDrafts } from '../src/catalogue/drafts.ts';
import { sectionNames } from '../src/catalogue/pageSections.ts';
import { translationBoard, type TranslationTask } from '../src/catalogue/translationBoard.ts';
import { readContent } from '../src/data/source.ts';
import { localeName, translationLocales, type Locale } from '../src/i18n/locales.ts';
import { translator } from '../src/i18n/translate.ts';
import { links } from '../src/site/address.ts';

const { values } = parseArgs({ options: { markdown: { type: 'string' } } });
// Drafts may still change: nobody is asked to translate them.
const { entries } = withoutDrafts(readContent(process.cwd()).catalogue);
const t = translator('en');

const scaffold = ({ entry }: TranslationTask, locale: Locale): string =>
  links.absolute(links.url.translationScaffold(entry, locale));

function describe({ entry, state, sections, words }: TranslationTask): string {
  const what =
    state === 'missing'
      ? 'not translated'
      : state === 'unknown'
        ? 'not compared with the English text'
        : `older than the English text${sections.length > 0 ? `: ${sectionNames(sections, entry, entry.text.en, t).join(', ')}` : ''}`;
  return `${entry.category}/${entry.slug} (${entry.id}): ${what}, ${String(words)} English words`;
}

const blocks = translationLocales.map((locale) => {
  const { complete, tasks } = translationBoard(entries, locale);
  const head = `${localeName(locale)}: ${String(complete.length)} of ${String(entries.length)} entries are up to date.`;
  const lines = tasks.map((task) => [describe(task), scaffold(task, locale)] as const);
  return { head, lines };
});
if (values.markdown === undefined) {
  for (const { head, lines } of blocks) {
    console.log([head, ...lines.map((line) => `  ${line.join('\n    scaffold: ')}`)].join('\n'));
  }
} else {
  const text = blocks.map(({ head, lines }) =>
    [`**${head}**`, '', ...lines.map(([what, at]) => `- ${what} ([scaffold](${at}))`)]
      .join('\n')
      .trim(),
  );
  writeFileSync(values.markdown, `Translations\n\n${text.join('\n\n')}\n`);
}
