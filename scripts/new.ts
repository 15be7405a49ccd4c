// npm run new [-- <pattern|antipattern> <category>/<slug> --title "…"]: the files of a new entry.
import './lib/plainErrors.ts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cancel, isCancel, select, text } from '@clack/prompts';
import { formatFindings } from '../src/catalogue/finding.ts';
import { familyPrefix, nextFreeId } from '../src/catalogue/ids.ts';
import { entryFolderPath, textFilePath } from '../src/catalogue/paths.ts';
import { contentFile } from '../src/data/files.ts';
import { refreshContent } from '../src/data/source.ts';
import { categories, kinds, type Kind } from '../src/schema/entry.ts';
import { addToLedger, ledgerIds, newEntryFile, readPlace } from '../src/authoring/newEntry.ts';
import { isInteractive } from './lib/settings.ts';

const usage = `Usage: npm run new -- <pattern|antipattern> <category>/<slug> --title "…"

Creates content/<category>/<slug>/en.mdx with the next free id, and checks it. Without arguments it asks.`;

const root = process.cwd();

/** Ends without a trace on disk. */
function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

const taken = (place: { category: string; slug: string }): string =>
  `${entryFolderPath(place)} exists already; nothing was changed.`;

/** Asks one question; Ctrl-C ends everything. */
async function answer<Value>(question: Promise<Value>): Promise<Exclude<Value, symbol>> {
  const given = await question;
  if (isCancel(given)) {
    cancel('Nothing was created.');
    process.exit(130);
  }
  return given as Exclude<Value, symbol>;
}

async function ask(): Promise<{ kind: Kind; place: string; title: string }> {
  const kind = await answer(
    select<Kind>({
      message: 'What is it?',
      options: [
        { value: 'pattern', label: 'pattern', hint: 'an arrangement that helps' },
        { value: 'antipattern', label: 'antipattern', hint: 'a mistake, with the way out' },
      ],
    }),
  );
  const category = await answer(
    select({
      message: 'Which family?',
      options: categories.map((value) => ({ value, label: value })),
    }),
  );
  const title = await answer(
    text({
      message: 'Title: a noun phrase, at most 60 characters',
      validate: (value) => (value?.trim() ? undefined : 'A title is needed.'),
    }),
  );
  const slug = await answer(
    text({
      message: 'Slug: its place in addresses, for ever',
      initialValue: title
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, ''),
      validate: (value) => {
        const place = readPlace(`${category}/${value ?? ''}`);
        if (typeof place === 'string') return place;
        return existsSync(contentFile(root, entryFolderPath(place))) ? taken(place) : undefined;
      },
    }),
  );
  return { kind, place: `${category}/${slug}`, title };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { title: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const [word, given, ...extra] = positionals;
const canAsk = isInteractive(process.env, process.stdout.isTTY) && positionals.length === 0;
if (!canAsk && (word === undefined || given === undefined || values.title === undefined))
  stop(`${usage}\n\nThe kind, the place and the title are needed.`);
const wanted = canAsk
  ? await ask()
  : { kind: word ?? '', place: given ?? '', title: values.title ?? '' };
const kind = kinds.find((known) => known === wanted.kind);
const place = readPlace(wanted.place);
if (!kind) stop(`\`${wanted.kind}\` is neither ${kinds.join(' nor ')}.\n\n${usage}`);
if (typeof place === 'string') stop(place);
if (extra.length > 0)
  stop(`Too much: \`${extra.join(' ')}\`. Put the title in quotes.\n\n${usage}`);
if (wanted.title.trim() === '') stop('The title is empty.');

const folder = entryFolderPath(place);
const file = textFilePath(folder, 'en');
if (existsSync(contentFile(root, folder))) stop(taken(place));

const ledgerFile = contentFile(root, 'content/ids.yaml');
const ledger = readFileSync(ledgerFile, 'utf8');
const known = ledgerIds(ledger);
if ('findings' in known)
  stop(`${formatFindings(known.findings)}\n\nMend the ledger of ids first; nothing was changed.`);
const id = nextFreeId(known.ids, familyPrefix(place.category, kind));
mkdirSync(contentFile(root, folder), { recursive: true });
writeFileSync(
  contentFile(root, file),
  newEntryFile({
    ...place,
    kind,
    id,
    title: wanted.title.trim(),
    date: new Date().toISOString().slice(0, 10),
  }),
);
writeFileSync(ledgerFile, addToLedger(ledger, id, `${place.category}/${place.slug}`));
console.log(`Created ${file} as ${id}, and its line in content/ids.yaml.

What is still to be written, by file and line:
`);
const { findings } = refreshContent(root);
// Other drafts have findings of their own, which would bury these.
console.log(formatFindings(findings.filter((finding) => finding.file === file)));
console.log(`
Next: fill in ${file}; \`npm run check -- --watch\` follows you. Then \`npm run diagrams\` and \`npm run dev\`.`);
