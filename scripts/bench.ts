// npm run bench [-- --quick]: times, memory and bytes, each next to a reference measured in the same run.
// --quick leaves out what takes minutes: the reference site and the grown catalogues.
import { contentFolder } from '../src/config/catalogue.ts';
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../src/data/files.ts';
import { keptKinds } from '../src/data/kept.ts';
import { growCorpus } from './lib/bench/corpus.ts';
import { measure, timeToFirstPage, type Measured } from './lib/bench/measure.ts';
import { writeStarlight } from './lib/bench/starlight.ts';
import { findBrowser } from './lib/browser.ts';
import { weighPages } from './lib/pageWeight.ts';
import { root } from './lib/root.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean' } } });
const work = mkdtempSync(join(tmpdir(), 'bench-'));
process.on('exit', () => {
  rmSync(work, { recursive: true, force: true });
});

const row = (name: string, ...figures: string[]): void => {
  console.log(name.padEnd(44) + figures.map((figure) => figure.padStart(12)).join(''));
};
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const mebibytes = (bytes: number): string => `${String(Math.round(bytes / 2 ** 20))} MiB`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const show = (name: string, { time, memory, output }: Measured, goal = ''): void => {
  row(
    name,
    seconds(time),
    mebibytes(memory),
    `${String(output.split('\n').length - 1)} lines`,
    goal,
  );
};

/** Runs one of our commands on this Node, as npm does, without npm. */
const command = (script: string, env: Record<string, string> = {}): Promise<Measured> =>
  measure(process.execPath, [join(root, 'scripts', `${script}.ts`)], root, { CI: 'true', ...env });

const content = join(work, 'content');
const site = { CONTENT_DIR: content, OUT_DIR: join(work, 'site') };
process.env.CONTENT_DIR = content;
const astroCache = join(root, cacheFolder());

/** Forgets what earlier builds kept; the drawn diagrams are part of the content. */
function forget(): void {
  for (const kind of keptKinds)
    rmSync(join(root, '.cache', kind), { recursive: true, force: true });
  rmSync(astroCache, { recursive: true, force: true });
  rmSync(join(root, '.astro'), { recursive: true, force: true });
}

delete process.env.CONTENT_DIR;
const original = contentFolder(root);
process.env.CONTENT_DIR = content;
const port = 4987;
const browser = findBrowser() ?? '';

console.log(
  'the catalogue'.padEnd(44) +
    ['wall', 'memory', 'log', 'goal'].map((head) => head.padStart(12)).join(''),
);
growCorpus(original, content, 1);
forget();
show('  build, nothing kept', await command('build', site), '22 s');
show('  build, everything kept', await command('build', site), '5 s');
const edited = join(content, 'serving', 'asynchronous', 'en.mdx');
writeFileSync(edited, readFileSync(edited, 'utf8').replace(/^## .*$/m, '$&\n\nOne more sentence.'));
show('  build, one entry changed', await command('build', site), '6 s');
// The first one looks at the words of every text, and the next ones at those of texts that changed.
await command('check', site);
show('  check', await command('check', site), '1.5 s');
const started = await timeToFirstPage(
  process.execPath,
  [join(root, 'scripts', 'start.ts')],
  root,
  { ...site, PORT: String(port) },
  `http://localhost:${String(port)}/en/`,
);
row('  start, nothing changed, to the first page', seconds(started), '', '', '1 s');
const dev = await timeToFirstPage(
  process.execPath,
  [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', '--port', String(port + 1)],
  root,
  { ...site, ASTRO_TELEMETRY_DISABLED: '1' },
  `http://localhost:${String(port + 1)}/en/`,
);
row('  dev server to the first page', seconds(dev), '', '', '5 s');
rmSync(astroCache, { recursive: true, force: true });

console.log('\nfirst visit, gzip');
row('  page', 'html', 'css', 'js', 'all', 'requests');
for (const { path, html, css, js, total, requests } of weighPages(site.OUT_DIR, '/')) {
  row(`  ${path}`, ...[html, css, js, total].map(kilobytes), String(requests));
}

if (!values.quick) {
  if (browser === '')
    console.log('\nNo browser was found to draw the diagrams of the reference with.');
  else {
    console.log('\nreference: the same texts in Starlight with rehype-mermaid');
    const reference = join(work, 'starlight');
    delete process.env.CONTENT_DIR;
    writeStarlight(reference, browser);
    process.env.CONTENT_DIR = content;
    await measure('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], reference);
    const astro = join(reference, 'node_modules', 'astro', 'bin', 'astro.mjs');
    const build = (): Promise<Measured> =>
      measure(process.execPath, [astro, 'build'], reference, { ASTRO_TELEMETRY_DISABLED: '1' });
    show('  build, nothing kept', await build());
    show('  build, everything kept', await build());
  }

  for (const times of [3, 10]) {
    console.log(`\n${String(times)} times the entries`);
    rmSync(content, { recursive: true, force: true });
    rmSync(site.OUT_DIR, { recursive: true, force: true });
    growCorpus(original, content, times);
    forget();
    show('  build, nothing kept', await command('build', site));
    show('  build, everything kept', await command('build', site));
    await command('check', site);
    show('  check', await command('check', site));
    rmSync(astroCache, { recursive: true, force: true });
  }
}
