// npm run import -- <folder>: pattern documents of another catalogue become drafts of this one.
import './lib/plainErrors.ts';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { planImport } from '../src/authoring/import/plan.ts';
import { formatImport, markdownOfImport } from '../src/authoring/import/report.ts';
import { ledgerIds } from '../src/authoring/newEntry.ts';
import { accepted } from '../src/catalogue/checks/rule.ts';
import { formatFindings } from '../src/catalogue/finding.ts';
import { contentFile } from '../src/data/files.ts';
import { categories } from '../src/schema/entry.ts';
import { catalogueNow, findingsWith } from './lib/import/catalogueNow.ts';
import { readFolder } from './lib/import/readFolder.ts';
import { mendInterruptedImport, writeDrafts } from './lib/import/writeDrafts.ts';
import { exitOnSignals } from './lib/process.ts';

const usage = `Usage: npm run import -- <folder> [--dry-run] [--category <family>] [--out <folder>] [--report <file>]

Reads a folder of pattern documents (Usecase, Architecture, Diagram, Pros, Cons, Needs consideration, Sample) into drafts
with typed frontmatter, and lists what a person has to decide, by file and line. Nothing that is here is overwritten.

  --dry-run             prints the plan and writes nothing but the report
  --category <family>   family of every document; without it, the folders above a document name it
  --out <folder>        writes there, and not into the content; the lines for content/ids.yaml come along
  --report <file>       also writes the decisions as a Markdown list to be ticked off`;

const root = process.cwd();

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'dry-run': { type: 'boolean' },
    category: { type: 'string' },
    out: { type: 'string' },
    report: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const [folder, ...extra] = positionals;
if (folder === undefined || extra.length > 0)
  stop(
    `${usage}\n\n${extra.length > 0 ? `Too much: \`${extra.join(' ')}\`.` : 'The folder is needed.'}`,
  );
const category = categories.find((known) => known === values.category);
if (values.category !== undefined && category === undefined)
  stop(`\`${values.category}\` is no family. ${accepted(values.category, categories)}`);
const out = values.out === undefined ? undefined : resolve(values.out);
if (out !== undefined && existsSync(out) && readdirSync(out).length > 0)
  stop(`${values.out ?? ''} is not empty. Name a folder that is, or one that does not exist yet.`);

const read = readFolder(folder);
if ('mistake' in read) stop(read.mistake);

const store = join(root, '.cache', 'import');
const ledgerFile = contentFile(root, 'content/ids.yaml');
const ledger = readFileSync(ledgerFile, 'utf8');
if (!values['dry-run']) mendInterruptedImport(store, ledger);
const given = ledgerIds(ledger);
if ('findings' in given)
  stop(`${formatFindings(given.findings)}\n\nMend the ledger of ids first; nothing was changed.`);

const plan = planImport(read.texts, {
  ...catalogueNow(root, given.ids),
  ...{ category, ledger, picture: read.picture },
  today: new Date().toISOString().slice(0, 10),
});
plan.leftOut = [...plan.leftOut, ...read.leftOut].sort((a, b) => (a.path < b.path ? -1 : 1));
const report = {
  folder,
  plan,
  findings: findingsWith(root, plan),
  into: values.out ?? 'content',
};
// A place that cannot be written is known before anything else is.
if (values.report !== undefined) writeFileSync(values.report, markdownOfImport(report));
if (!values['dry-run'] && plan.drafts.length > 0) {
  // Ctrl-C ends the run in order: what it has begun is taken back.
  const release = exitOnSignals();
  const lines = plan.ledger.split('\n').filter((line) => !ledger.split('\n').includes(line));
  writeDrafts(
    plan,
    out === undefined
      ? {
          folder: contentFile(root, 'content'),
          ...{ ledger: ledgerFile, before: ledger, after: plan.ledger },
        }
      : {
          folder: out,
          ...{ ledger: join(out, 'ids.yaml'), before: '', after: `${lines.join('\n')}\n` },
        },
    store,
  );
  release();
}
console.log(formatImport(report));
if (values['dry-run']) console.log('Nothing was written: this was a dry run.');
else if (plan.drafts.length === 0) console.log('Nothing was written.');
if (plan.drafts.length === 0 && plan.known.length === 0) process.exitCode = 1;
