// npm run setup [-- --browser]: installs what is missing, and with --browser a browser for tests
// and diagrams too. Every other npm script does the first part by itself, through run.mjs.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, SetupError } from './lib/install.mjs';
import { findAddedNode, runsProject } from './lib/node.mjs';

// Not `import.meta.dirname`: the first releases of Node 20 lack it.
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

try {
  await install(root);
  if (process.argv.includes('--browser')) {
    // A program of its own: finding a browser is TypeScript, which the machine's Node may not run.
    const node = runsProject(process.versions.node) ? process.execPath : findAddedNode(root);
    const file = join(root, 'scripts', 'browser.ts');
    process.exitCode =
      spawnSync(node ?? process.execPath, [file], { stdio: 'inherit' }).status ?? 1;
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
