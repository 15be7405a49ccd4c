// npm run mutate [-- src/catalogue/claims.ts …]: breaks the code on purpose, piece by piece, and tells which breaks no test
// notices. Stryker is fetched when it is asked for: it is a quarter of the size of all that the project needs.
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, runNode } from './lib/process.ts';
import { root } from './lib/root.ts';

const packages = ['@stryker-mutator/core@10.1.1', '@stryker-mutator/vitest-runner@10.1.1'];
const installed = join(root, 'node_modules', '@stryker-mutator', 'vitest-runner');

if (!existsSync(installed)) {
  console.log('Fetching Stryker …');
  const options = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('npm', [...options, ...packages]);
  if (code !== 0) {
    console.error(output);
    process.exit(1);
  }
}
const files = process.argv.slice(2);
const mutate = files.length > 0 ? ['--mutate', files.join(',')] : [];
const { code } = await runNode(
  '@stryker-mutator/core',
  ['run', '.config/stryker.config.json', ...mutate],
  { live: true },
);
process.exitCode = code;
