import { describe, expect, it } from 'vitest';
import {
  countPackages,
  explainFailure,
  fingerprint,
  isNoise,
  missingPackages,
} from './install.mjs';

describe('fingerprint', () => {
  it('changes with the lockfile, the platform and the processor', () => {
    const all = [
      fingerprint('{}', 'linux', 'x64'),
      fingerprint('{ }', 'linux', 'x64'),
      fingerprint('{}', 'darwin', 'x64'),
      fingerprint('{}', 'linux', 'arm64'),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(fingerprint('{}', 'linux', 'x64')).toBe(all[0]);
  });
});

describe('missingPackages', () => {
  const wanted = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a-darwin': { version: '1.0.0', optional: true },
    },
  };

  it('finds nothing when all but the packages of other platforms are there', () => {
    const installed = { packages: { 'node_modules/a': { version: '1.0.0' } } };
    expect(missingPackages(wanted, installed)).toEqual([]);
  });

  it('does not mind more than is wanted, as the Node beside the dependencies', () => {
    const installed = {
      packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/node': { version: '24' } },
    };
    expect(missingPackages(wanted, installed)).toEqual([]);
  });

  it('finds what is absent and what has another version', () => {
    expect(missingPackages(wanted, { packages: {} })).toEqual(['node_modules/a']);
    const installed = {
      packages: {
        'node_modules/a': { version: '1.0.1' },
        'node_modules/a-darwin': { version: '0.9.0' },
      },
    };
    expect(missingPackages(wanted, installed)).toEqual(['node_modules/a', 'node_modules/a-darwin']);
  });
});

describe('countPackages', () => {
  it('leaves out the project itself and the packages of other platforms', () => {
    const packages = {
      '': {},
      'node_modules/a': {},
      'node_modules/linux': { os: ['linux'], cpu: ['x64'] },
      'node_modules/arm': { os: ['linux'], cpu: ['arm64'] },
      'node_modules/mac': { os: ['darwin'] },
    };
    expect(countPackages({ packages }, 'linux', 'x64')).toBe(2);
  });
});

describe('isNoise', () => {
  it.each([
    ['npm warn EBADENGINE   current: { node: "v20.20.2" }', true],
    ['npm http fetch GET 200 https://registry.example/astro 12ms', true],
    ['npm error     at ClientRequest.emit (node:events:524:28)', true],
    ['npm error', true],
    ['npm error code E404', false],
    ['added 784 packages in 20s', false],
  ])('%s: %s', (line, expected) => {
    expect(isNoise(line)).toBe(expected);
  });
});

describe('explainFailure', () => {
  const noise = 'npm warn EBADENGINE Unsupported engine {\n\n';

  it('keeps the real error and drops the noise', () => {
    const text = explainFailure(`${noise}npm error code E404\nnpm error 404 Not Found`, 'npm ci');
    expect(text).toMatchInlineSnapshot(`
      "Installing failed in \`npm ci\`.
        npm error code E404
        npm error 404 Not Found

      Run the same command again; if it fails in the same way, delete the folder node_modules first."
    `);
  });

  it.each([
    ['npm error code ENOTFOUND', 'could not be reached (ENOTFOUND)'],
    ['npm error code EAI_AGAIN', 'could not be reached (EAI_AGAIN)'],
    ['npm error ENOSPC: no space left on device', 'The disk is full'],
    ['npm error code EACCES', 'may not write'],
  ])('%s: advice', (output, advice) => {
    expect(explainFailure(output, 'npm ci')).toContain(advice);
  });
});
