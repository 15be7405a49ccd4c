// npm run check [-- --json | --lines | --markdown <file> | --fix | --watch]: the findings about the content, without building the site.
import { contentFolder } from '../src/config/catalogue.ts';
import './lib/plainErrors.ts';
import { watch, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  formatAnnotations,
  formatFindings,
  formatLines,
  formatMarkdown,
  type Finding,
} from '../src/catalogue/finding.ts';
import { undrawnFindings } from '../src/data/drawings.ts';
import { pruneKept } from '../src/data/kept.ts';
import { rawContent, refreshContent } from '../src/data/source.ts';
import { guideFindings } from './lib/authoring/guides.ts';
import { wordFindings } from './lib/authoring/words.ts';

const usage = `Usage: npm run check [-- --json | --lines | --markdown <file> | --fix | --watch]

  --json   prints the findings as JSON
  --lines  prints one finding a line, as editors read them
  --markdown <file>  also writes the findings there, for a comment on a pull request
  --fix    mends what has one right answer: ledger lines, categories, keys and labels of translations
  --watch  checks again whenever a file of the content changes`;

const root = process.cwd();
const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    lines: { type: 'boolean' },
    markdown: { type: 'string' },
    fix: { type: 'boolean' },
    watch: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});

const isSound = (findings: readonly Finding[]): boolean =>
  findings.every(({ level }) => level !== 'error');

async function findAll(): Promise<{ findings: Finding[]; entries: number }> {
  const source = refreshContent(root);
  const { draft: catalogue, findings: written } = source;
  const drawn = await undrawnFindings(catalogue, root, written);
  const words = await wordFindings(root, source, (line) => {
    // What a program reads holds findings alone.
    if (!values.json && !values.lines) console.error(line);
  });
  pruneKept();
  return {
    findings: [...written, ...drawn, ...words, ...guideFindings(root)],
    entries: catalogue.entries.length,
  };
}

/** Checks once and prints what was found. */
async function check(): Promise<boolean> {
  const started = performance.now();
  const { findings, entries } = await findAll();
  if (values.markdown !== undefined) writeFileSync(values.markdown, formatMarkdown(findings));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (values.json) console.log(JSON.stringify(findings, null, 2));
  else {
    if (values.lines) console.log(formatLines(findings));
    else if (findings.length > 0) console.log(formatFindings(findings));
    if (process.env['GITHUB_ACTIONS'] === 'true') console.log(formatAnnotations(findings));
    if (isSound(findings)) {
      console.log(`The content is sound: ${String(entries)} entries checked in ${seconds} s.`);
    }
  }
  return isSound(findings);
}

if (values.help) {
  console.log(usage);
} else {
  if (values.fix) {
    // Loaded only here: a tenth of the time of a check.
    const { mend, writeMended } = await import('./lib/authoring/fixes.ts');
    const { catalogue, findings } = refreshContent(root);
    const mended = mend(rawContent(root), catalogue, findings);
    writeMended(root, mended);
    for (const { path, done } of mended) console.log(`${path}  ${done}`);
    console.log(mended.length === 0 ? 'There is nothing to mend by itself.\n' : '');
  }
  const sound = await check();
  if (values.watch) {
    let timer: NodeJS.Timeout | undefined;
    watch(contentFolder(root), { recursive: true }, () => {
      clearTimeout(timer);
      // Editors write a file in several steps.
      timer = setTimeout(() => {
        console.log(`\n${new Date().toLocaleTimeString('en-GB')}`);
        void check();
      }, 200);
    });
  } else if (!sound) process.exitCode = 1;
}
