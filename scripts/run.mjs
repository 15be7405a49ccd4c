// node scripts/run.mjs <script.ts or command of a dependency> [arguments]
//
// Installs what is missing, then runs the rest of the line on a Node that can. package.json cannot
// say `node scripts/setup.mjs && node scripts/start.ts` for this: the shell remembers where it
// found the first `node` and takes the machine's again for the second, although setup has put a
// newer one in front of it.
import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, SetupError } from './lib/install.mjs';
import { commandFile, findAddedNode, runsProject } from './lib/node.mjs';

// Not `import.meta.dirname`: the first releases of Node 20 lack it.
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const [target = '', ...args] = process.argv.slice(2);

try {
  await install(root);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

const node = runsProject(process.versions.node) ? process.execPath : findAddedNode(root);
const file = target.endsWith('.ts') ? resolve(root, target) : commandFile(target, root);
const path = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
const child = spawn(node ?? process.execPath, [file, ...args], {
  cwd: root,
  stdio: 'inherit',
  // Astro's telemetry would be the only network use of a build.
  env: {
    ASTRO_TELEMETRY_DISABLED: '1',
    // Node keeps what it compiled: a third of a second in each command.
    NODE_COMPILE_CACHE: join(root, '.cache', 'node'),
    ...process.env,
    PATH: path,
  },
});

// Ctrl-C reaches the child from the terminal; a signal sent to this process alone does not.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => setTimeout(() => child.kill(signal), signal === 'SIGINT' ? 500 : 0));
}
// npm tells a SIGTERM only to the shell between it and this process; without the shell nobody waits
// for what runs here, and a server would keep its port for ever.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500);
}
child.on('exit', (code) => process.exit(code ?? 1));
