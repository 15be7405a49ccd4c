// npm start: builds the site with its search index and serves it.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { withoutStacks } from './lib/buildOutput.ts';
import { exitOnSignals, runNode } from './lib/process.ts';
import { root } from './lib/root.ts';
import { serveBuilt } from './lib/serveBuilt.ts';
import { isInteractive, seconds } from './lib/settings.ts';

const started = performance.now();
const elapsed = (): string => seconds(performance.now() - started);

let ticker: NodeJS.Timeout | undefined;
if (isInteractive(process.env, process.stdout.isTTY)) {
  ticker = setInterval(() => {
    process.stdout.write(`\r\u001B[2KBuilding the site … ${elapsed()}`);
  }, 250);
} else {
  console.log('Building the site …');
}

const release = exitOnSignals();
const build = await runNode('astro', ['build']);
release();
if (ticker !== undefined) {
  clearInterval(ticker);
  process.stdout.write('\r\u001B[2K');
}

if (build.code !== 0) {
  console.error(withoutStacks(build.output));
  console.error(`\nThe build failed after ${elapsed()}.`);
  process.exit(1);
}
const pages = globSync('**/*.html', { cwd: join(root, 'dist') }).length;
console.log(`Built ${String(pages)} pages in ${elapsed()}.`);
if (!(await serveBuilt())) process.exitCode = 1;
