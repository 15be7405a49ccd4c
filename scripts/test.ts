// npm test [-- --only <step>[,<step>]]: every check of the project, one after the other, and a
// total. A failing step does not hide the later ones.
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { ensureBrowser } from './lib/browser.ts';
import { ensureEpubcheck } from './lib/epubcheck.ts';
import { ensureEngines } from './lib/engines.ts';
import { fixtureEnv, forkEnv } from './lib/fixture.ts';
import { ensureServers } from './lib/servers.ts';
import { exitOnSignals, runNode, type Outcome } from './lib/process.ts';
import {
  countPlaywright,
  countVitest,
  oneCheck,
  sum,
  totalLine,
  type Counts,
} from './lib/results.ts';
import { isInteractive, seconds } from './lib/settings.ts';

interface Step {
  /** As in `--only`. */
  name: string;
  run: () => Promise<StepResult>;
}

interface StepResult {
  counts: Counts;
  output: string;
}

const isWatched = isInteractive(process.env, process.stdout.isTTY);
// Tools ask this variable whether somebody watches; nobody does while their output is kept back.
const env = {
  CI: 'true',
  ASTRO_TELEMETRY_DISABLED: '1',
  ...(isWatched ? { FORCE_COLOR: '1' } : {}),
};
const reports = mkdtempSync(join(tmpdir(), 'test-reports-'));
const failedBuilds: string[] = [];
let written: Promise<Outcome> | undefined;

/** One after the other; the steps of a line run side by side, as each of them leaves cores idle. */
const lines: readonly (readonly Step[])[] = [
  [checks('types', [checkTypes]), checks('lint', [lintCode, lintFormat])],
  [checks('content', [() => runNode('scripts/check.ts', [], { env })])],
  [checks('diagrams', [() => runNode('scripts/diagrams.ts', ['--check'], { env })])],
  [vitest('unit')],
  [vitest('excerpts')],
  [build('build', {})],
  [build('fixture', fixtureEnv)],
  [build('fork', forkEnv)],
  [onBuiltSites(vitest('site'))],
  [onBuiltSites(vitest('book'))],
  [onBuiltSites(vitest('commands'))],
  [onBuiltSites({ name: 'browser', run: runBrowserTests })],
  [onBuiltSites(vitest('engines'))],
  [onBuiltSites(vitest('hosting'))],
];
const steps = lines.flat();

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const wanted = values.only?.flatMap((names) => names.split(','));
const unknown = wanted?.filter((name) => !steps.some((step) => step.name === name)) ?? [];
if (unknown.length > 0) {
  const names = steps.map(({ name }) => name).join(', ');
  console.error(`There is no step ${unknown.join(', ')}. The steps are: ${names}.`);
  process.exit(1);
}

exitOnSignals();
process.on('exit', () => {
  rmSync(reports, { recursive: true, force: true });
});

const selected = steps.filter(({ name }) => wanted?.includes(name) ?? true);
// First, because it may take a while and needs no step to have passed.
const browser = selected.some(({ name }) => ['unit', 'book', 'commands', 'browser'].includes(name))
  ? await ensureBrowser((line) => {
      console.log(line);
    })
  : undefined;

if (selected.some(({ name }) => name === 'engines'))
  await ensureEngines((line) => {
    console.log(line);
  });

if (selected.some(({ name }) => name === 'book'))
  await ensureEpubcheck((line) => {
    console.log(line);
  });

if (selected.some(({ name }) => name === 'hosting'))
  await ensureServers((line) => {
    console.log(line);
  });

const results: Counts[] = [];
for (const line of lines) {
  const running = line
    .filter((step) => selected.includes(step))
    .map((step) => ({
      name: step.name,
      result: timed(step),
    }));
  for (const { name, result } of running) {
    process.stdout.write(name.padEnd(10));
    const { counts, output, time } = await result;
    const word = counts.failed > 0 ? 'FAILED' : 'ok';
    process.stdout.write(`${word.padEnd(8)}${time.padStart(8)}  ${totalLine(counts)}\n`);
    // What passes only at a second try is told by name, so that it gets mended.
    if (counts.failed + counts.flaky > 0) {
      // Some tools colour a log too, as they find `CI` set.
      const text = isWatched ? output : stripVTControlCharacters(output);
      process.stdout.write(`\n${text.trim()}\n\n`);
    }
    results.push(counts);
  }
}

const total = sum(results);
console.log(`\n${totalLine(total)}`);
if (total.failed > 0) process.exitCode = 1;

/** A step of programs that each pass or fail as a whole. */
function checks(name: string, programs: (() => Promise<Outcome>)[]): Step {
  return {
    name,
    async run() {
      const outcomes = await Promise.all(programs.map((start) => start()));
      return {
        counts: oneCheck(outcomes.every(({ code }) => code === 0)),
        output: outcomes
          .filter(({ code }) => code !== 0)
          .map(({ output }) => output.trim())
          .join('\n\n'),
      };
    },
  };
}

async function timed(step: Step): Promise<StepResult & { time: string }> {
  const started = performance.now();
  const result = await step.run();
  return { ...result, time: seconds(performance.now() - started) };
}

/** Writes the types of the content, which both the types and the linter read: once, as they run side by side. */
function writeTypes(): Promise<Outcome> {
  written ??= runNode('astro', ['sync'], { env });
  return written;
}

async function checkTypes(): Promise<Outcome> {
  const types = await writeTypes();
  if (types.code !== 0) return types;
  return runNode('astro', ['check', '--noSync', '--minimumSeverity=warning'], { env });
}

async function lintCode(): Promise<Outcome> {
  const types = await writeTypes();
  if (types.code !== 0) return types;
  const args = ['--config=.config/eslint.config.js', '--max-warnings=0', '.'];
  return runNode('eslint', args, { env });
}

function lintFormat(): Promise<Outcome> {
  return runNode('prettier', ['--check', '--log-level=warn', '.'], { env });
}

/** A step of one of the projects in `.config/vitest.config.ts`. */
function vitest(project: string): Step {
  return {
    name: project,
    async run() {
      const report = join(reports, `${project}.json`);
      const { output } = await runNode(
        'vitest',
        [
          'run',
          '--config=.config/vitest.config.ts',
          `--project=${project}`,
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ],
        { env },
      );
      return { counts: countVitest(read(report)), output };
    },
  };
}

/** A step that builds a site. */
function build(name: string, siteEnv: Record<string, string>): Step {
  return {
    name,
    async run() {
      const outcome = await runNode('scripts/build.ts', [], { env: { ...env, ...siteEnv } });
      const isBuilt = outcome.code === 0;
      if (!isBuilt) failedBuilds.push(name);
      return { counts: oneCheck(isBuilt), output: outcome.output };
    },
  };
}

/** A step over the built sites, which fails without trying when this run's builds did. */
function onBuiltSites(step: Step): Step {
  return {
    name: step.name,
    run: () =>
      failedBuilds.length > 0
        ? Promise.resolve({ counts: oneCheck(false), output: 'Not run, as a build failed.' })
        : step.run(),
  };
}

async function runBrowserTests(): Promise<StepResult> {
  if (browser === undefined) {
    return { counts: oneCheck(false), output: 'Not run, as there is no browser (see above).' };
  }
  const report = join(reports, 'browser.json');
  const { output } = await runNode(
    'playwright',
    ['test', '--config=.config/playwright.config.ts', '--reporter=dot,json'],
    { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  );
  return { counts: countPlaywright(read(report)), output };
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
