// npm run new [-- <pattern|antipattern> <category>/<slug> --title "…"]: the files of a new entry.
import './lib/plainErrors.ts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addToGuide, guideAnswers, whyFull } from '../src/authoring/guideAnswers.ts';
import { addToLedger, ledgerIds, newEntryFile, readPlace } from '../src/authoring/newEntry.ts';
import { accepted } from '../src/catalogue/checks/rule.ts';
import { formatFindings } from '../src/catalogue/finding.ts';
import { familyPrefix, nextFreeId } from '../src/catalogue/ids.ts';
import { entryFolderPath, textFilePath } from '../src/catalogue/paths.ts';
import { contentFile } from '../src/data/files.ts';
import { refreshContent } from '../src/data/source.ts';
import { kinds, places, type Kind } from '../src/schema/entry.ts';
import { askNewEntry, taken, type Wanted } from './lib/authoring/askNewEntry.ts';
import { isInteractive } from './lib/settings.ts';

const usage = `Usage: npm run new -- <pattern|antipattern> <category>/<slug> --title "…"

Creates content/<category>/<slug>/en.mdx with the next free id, and checks it. Without arguments it asks.

  --place <part>               part of the drawn system where it acts: a key of \`parts\` in content/catalogue.yaml
  --guide <question>/<answer>  answer of content/guide.yaml that leads to it, or warns of it; \`--guide list\` lists them
  --reason "…"                 why a pattern fits that answer, in one sentence`;

const root = process.cwd();

/** Ends without a trace on disk. */
function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    title: { type: 'string' },
    place: { type: 'string' },
    guide: { type: 'string' },
    reason: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

const guideFile = contentFile(root, 'content/guide.yaml');
const guide = existsSync(guideFile) ? readFileSync(guideFile, 'utf8') : '';
const answers = guideAnswers(guide);
if (values.guide === 'list') {
  for (const { address, question, answer } of answers)
    console.log(`${address}\n    ${question} ${answer}`);
  process.exit(0);
}

const [word, given, ...extra] = positionals;
const canAsk = isInteractive(process.env, process.stdout.isTTY) && positionals.length === 0;
if (!canAsk && (word === undefined || given === undefined || values.title === undefined))
  stop(`${usage}\n\nThe kind, the place and the title are needed.`);
const wanted: Wanted = canAsk
  ? await askNewEntry(root, answers)
  : { ...values, kind: word ?? '', folder: given ?? '', title: values.title ?? '' };

/** Says what is wrong about the answer of the guide. */
function guideMistake(kind: Kind, { guide: address, reason = '' }: Wanted): string | undefined {
  if (address === undefined)
    return reason === '' ? undefined : 'A reason belongs to an answer: add `--guide`.';
  const answer = answers.find((one) => one.address === address);
  if (!answer) {
    const names = answers.map((one) => one.address);
    return `content/guide.yaml has no answer \`${address}\`. ${names.length === 0 ? 'It has no question yet.' : accepted(address, names)} \`--guide list\` lists all.`;
  }
  if (kind === 'pattern' && reason.trim() === '')
    return 'Why does it fit that answer? Say it in one sentence that stands alone: `--reason "…"`.';
  const full = whyFull(answer, kind);
  return full && `${full} Choose another answer, or take one of them out.`;
}

const kind = kinds.find((known) => known === wanted.kind);
const place = readPlace(wanted.folder);
if (!kind) stop(`\`${wanted.kind}\` is neither ${kinds.join(' nor ')}.\n\n${usage}`);
if (typeof place === 'string') stop(place);
if (extra.length > 0)
  stop(`Too much: \`${extra.join(' ')}\`. Put the title in quotes.\n\n${usage}`);
if (wanted.title.trim() === '') stop('The title is empty.');
if (wanted.place !== undefined && !places.some((known) => known === wanted.place))
  stop(
    `\`${wanted.place}\` is no part of the drawn system. ${places.length === 0 ? 'content/catalogue.yaml has no `parts`.' : accepted(wanted.place, places)}`,
  );
const mistake = guideMistake(kind, wanted);
if (mistake !== undefined) stop(mistake);

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
    ...{ kind, id, place: wanted.place, title: wanted.title.trim() },
    date: new Date().toISOString().slice(0, 10),
  }),
);
writeFileSync(ledgerFile, addToLedger(ledger, id, `${place.category}/${place.slug}`));
if (wanted.guide !== undefined) {
  const line = { kind, slug: place.slug, reason: (wanted.reason ?? '').trim() };
  writeFileSync(guideFile, addToGuide(guide, wanted.guide, line));
}
const inGuide =
  wanted.guide === undefined
    ? ''
    : ` \`${wanted.guide}\` of content/guide.yaml ${kind === 'pattern' ? 'leads to it' : 'warns of it'} once it is published.`;
console.log(`Created ${file} as ${id}, and its line in content/ids.yaml.${inGuide}

What is still to be written, by file and line:
`);
const { findings } = refreshContent(root);
// Other drafts have findings of their own, which would bury these.
console.log(formatFindings(findings.filter((finding) => finding.file === file)));
const later = [
  ...(wanted.place === undefined && places.length > 0
    ? ['`place`, without which the home page does not show it']
    : []),
  ...(wanted.guide === undefined && kind === 'pattern' && answers.length > 0
    ? ['its answer in content/guide.yaml, without which the guide does not lead to it']
    : []),
];
console.log(`
Next: fill in ${file}; \`npm run check -- --watch\` follows you. Then \`npm run diagrams\` and \`npm run dev\`.${later.length === 0 ? '' : `\nBefore it is published: ${later.join('; ')}.`}`);
