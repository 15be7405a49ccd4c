// npm start: builds the site where it is not what the sources say, and serves it.
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { isUpToDate } from './lib/buildSite.ts';
import { exitOnSignals, runNode } from './lib/process.ts';
import { root } from './lib/root.ts';
import { serveBuilt } from './lib/serveBuilt.ts';

if (!isUpToDate(root)) {
  console.log('Building the site …');
  const release = exitOnSignals();
  // A process of its own, so that its memory is free again while the site is served.
  const { code } = await runNode('scripts/build.ts', [], { live: true });
  release();
  if (code !== 0) process.exit(1);
}
if (!(await serveBuilt())) process.exitCode = 1;
