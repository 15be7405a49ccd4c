import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { claimGroups } from '../src/catalogue/claims.ts';
import { formatFindings } from '../src/catalogue/finding.ts';
import type { Entry } from '../src/catalogue/model.ts';
import { textFilePath } from '../src/catalogue/paths.ts';
import { contentFile } from '../src/data/files.ts';
import { readContent } from '../src/data/source.ts';
import { isLocale, locales, type Locale } from '../src/i18n/locales.ts';
import { revisionsSchema } from '../src/schema/revisions.ts';

const usage = `Usage: npm run stamp -- <category>/<slug> [ja] [ko]

Records the current English text of an entry, and marks the given translations (all when none is given) as saying
what it says. Run it after you brought them up to date.`;

const root = process.cwd();

/** Adds the current revision of the English text to the entry's ledger, with the claims that people may cite. */
function recordRevision(entry: Entry): void {
  const file = contentFile(root, `${entry.folder}/revisions.json`);
  // A ledger that cannot be read has a finding, which stops the command before this.
  const recorded = existsSync(file)
    ? revisionsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    : {};
  const known = recorded[entry.revision];
  if (known?.claims) return;
  recorded[entry.revision] = {
    date: known?.date ?? new Date().toISOString().slice(0, 10),
    sections: known?.sections ?? { ...entry.sections },
    claims: claimGroups[entry.kind].flatMap((group) =>
      (entry.text.en.claims[group] ?? []).map(({ id }) => id),
    ),
  };
  writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`);
}

/** Writes the digest of the English text into a translation's `source`, leaving every other byte as it is. */
function stampTranslation(entry: Entry, locale: Locale): void {
  const file = contentFile(root, textFilePath(entry.folder, locale));
  const text = readFileSync(file, 'utf8');
  // Quoted, because a digest such as 12345678 or 1e234567 would be a number in YAML.
  const line = `source: '${entry.revision}'`;
  // In the frontmatter alone: a body may show such a line in its code.
  const stamped = text.replace(/^---\r?\n[\s\S]*?\r?\n---/, (head) =>
    /^source:.*$/m.test(head)
      ? head.replace(/^source:[^\r\n]*/m, line)
      : head.replace(/^title:[^\r\n]*(\r?\n)/m, (title, end: string) => `${title}${line}${end}`),
  );
  writeFileSync(file, stamped);
  console.log(`${textFilePath(entry.folder, locale)}  ${line}`);
}

const [place = '', ...chosen] = process.argv.slice(2);
const wanted = chosen.length > 0 ? chosen : locales.filter((locale) => locale !== 'en');
const { catalogue, findings } = readContent(root);
// A translation into another language that somebody is still writing stands in nobody's way.
const files = [
  `content/${place}/revisions.json`,
  ...['en', ...wanted].map((locale) => `content/${place}/${locale}.mdx`),
];
const errors = findings.filter(({ level, file }) => level === 'error' && files.includes(file));
const entry = catalogue.entries.find(({ category, slug }) => `${category}/${slug}` === place);

if (errors.length > 0) {
  console.error(`${formatFindings(errors)}\n\nNothing was stamped.`);
  process.exitCode = 1;
} else if (!entry || !wanted.every(isLocale)) {
  console.error(
    `${usage}\n\nThere is no entry \`${place}\` or no language \`${chosen.join(', ')}\`.`,
  );
  process.exitCode = 1;
} else {
  recordRevision(entry);
  for (const locale of wanted)
    if (locale !== 'en' && entry.text[locale]) stampTranslation(entry, locale);
}
