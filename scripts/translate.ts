// npm run translate -- <category>/<slug> <ja|ko> [--done]: makes a translation, or brings it up to date.
import './lib/plainErrors.ts';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { withoutMarks } from '../src/authoring/translationFile.ts';
import { translationScaffold } from '../src/authoring/translationScaffold.ts';
import { formatFindings } from '../src/catalogue/finding.ts';
import type { Entry } from '../src/catalogue/model.ts';
import { sectionNames } from '../src/catalogue/pageSections.ts';
import { textFilePath } from '../src/catalogue/paths.ts';
import { contentFile } from '../src/data/files.ts';
import { readContent } from '../src/data/source.ts';
import { isLocale, localeName, type TranslationLocale } from '../src/i18n/locales.ts';
import { translator } from '../src/i18n/translate.ts';
import { recordRevision, withSource } from './lib/authoring/revisions.ts';

const usage = `Usage: npm run translate -- <category>/<slug> <ja|ko> [--done]

Makes the file of a translation, or brings its keys in line with the English entry: new keys come with their English
words as a comment, removed ones become comments, what changed since is marked. Nothing you wrote is lost.
With --done it takes these comments out and records that the translation says what the English text says.`;

const root = process.cwd();

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { done: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const [place = '', to = '', ...extra] = positionals;
if (!isLocale(to) || to === 'en' || extra.length > 0)
  stop(`${usage}\n\n\`${[to, ...extra].join(' ')}\` is no language to translate into.`);
const locale: TranslationLocale = to;
const { catalogue, findings } = readContent(root);
const entry = catalogue.entries.find(({ category, slug }) => `${category}/${slug}` === place);
if (!entry) {
  stop(
    `There is no readable entry \`${place}\`. \`npm run check\` names what is wrong with its English file, if there is one.`,
  );
}
const path = textFilePath(entry.folder, locale);
const file = contentFile(root, path);

/** Ends before anything is lost: the comments hold what is still to be translated. */
function refuseUnfinished({ folder, text }: Entry): void {
  const errors = findings.filter(
    ({ level, file: of }) =>
      level === 'error' && (of === path || of === textFilePath(folder, 'en')),
  );
  if (errors.length > 0) stop(`${formatFindings(errors)}\n\nNothing was changed.`);
  const english = text[locale]?.english ?? [];
  if (english.length > 0) {
    const fields = english.map((field) => `  ${field}`).join('\n');
    stop(`${path} still has no words of its own for:\n${fields}\n\nNothing was changed.`);
  }
}

if (values.done) {
  if (!existsSync(file)) stop(`${path} does not exist. Run the command without --done first.`);
  refuseUnfinished(entry);
  recordRevision(root, entry);
  writeFileSync(file, withSource(withoutMarks(readFileSync(file, 'utf8')), entry.revision));
  console.log(`${path}  says what the English text says today, revision ${entry.revision}.`);
} else if (existsSync(file)) {
  const before = readFileSync(file, 'utf8');
  const { text, added, removed, stale } = translationScaffold(entry, locale, before);
  if (text !== before) writeFileSync(file, text);
  const names = sectionNames(stale, entry, entry.text.en, translator('en'));
  console.log(
    [
      text === before ? `${path} has every key already.` : `Brought ${path} up to date:`,
      ...added.map((key) => `  new key, to be translated: ${key}`),
      ...removed.map((key) => `  no longer in English, now a comment: ${key}`),
      ...(names.length > 0 ? [`  changed in English since: ${names.join(', ')}`] : []),
      '',
      `When it says what the English text says: npm run translate -- ${place} ${locale} --done`,
    ].join('\n'),
  );
} else {
  writeFileSync(file, translationScaffold(entry, locale).text);
  console.log(`Created ${path}. Each value stands empty below its English words; the English body is to be replaced.
Write it in ${localeName(locale)}, as content/README.md describes, and follow \`npm run check -- --watch\`.
When it is done: npm run translate -- ${place} ${locale} --done`);
}
