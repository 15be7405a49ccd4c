// npm run book [-- --locale <language>] [--entries <id>,<id>] [--format pdf,epub] [--out <folder>]: the catalogue, or some
// entries of it, as a book: PDF and EPUB, one of each a language.
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { parseArgs } from 'node:util';
import { isLocale, locales } from '../src/i18n/locales.ts';
import { buildSite, isUpToDate, siteFolder } from './lib/buildSite.ts';
import { bookFormats, isBookFormat, writeBooks } from './lib/book/write.ts';
import { root } from './lib/root.ts';

const { values } = parseArgs({
  options: {
    locale: { type: 'string', multiple: true },
    entries: { type: 'string' },
    format: { type: 'string', multiple: true },
    out: { type: 'string', default: 'books' },
  },
});
const say = (line: string): void => {
  console.log(line);
};
const list = (given: string[] | undefined): string[] | undefined =>
  given?.flatMap((one) => one.split(','));
const wanted = list(values.locale) ?? locales;
const formats = list(values.format) ?? bookFormats;

const strange = wanted.find((one) => !isLocale(one));
const unknown = formats.find((one) => !isBookFormat(one));
if (strange !== undefined || unknown !== undefined) {
  console.error(
    strange === undefined
      ? `There is no format ${unknown ?? ''}. The formats are: ${bookFormats.join(', ')}.`
      : `There is no language ${strange}. The languages are: ${locales.join(', ')}.`,
  );
  process.exit(1);
}
try {
  if (!isUpToDate(root)) {
    say('The pages that a book is made of are built first.');
    await buildSite(root, say);
  }
  await writeBooks({
    site: siteFolder(root),
    out: values.out,
    locales: wanted.filter(isLocale),
    formats: formats.filter(isBookFormat),
    entries: values.entries,
    say,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
