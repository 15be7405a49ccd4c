// npm run licences [-- --sbom <file>]: whether every package of the lockfile has a licence that is accepted.
import './lib/plainErrors.ts';
import './lib/headerHelp.ts';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatFindings } from '../src/catalogue/finding.ts';
import { licenceFindings, type Bill } from './lib/licences.ts';
import { root } from './lib/root.ts';

const { values } = parseArgs({ options: { sbom: { type: 'string' } } });

const { stdout, stderr, status } = spawnSync(
  'npm',
  ['sbom', '--package-lock-only', '--sbom-format=spdx'],
  {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  },
);
if (status === 0) {
  if (values.sbom !== undefined) writeFileSync(values.sbom, stdout);
  const bill = JSON.parse(stdout) as Bill;
  const findings = licenceFindings(bill, readFileSync(join(root, 'package-lock.json'), 'utf8'));
  console.log(
    findings.length > 0
      ? formatFindings(findings)
      : `${String(bill.packages.length)} packages, each with a licence that is accepted.`,
  );
  if (findings.length > 0) process.exitCode = 1;
} else {
  console.error(`npm could not write the bill of materials: ${stderr.trim()}`);
  process.exitCode = 1;
}
