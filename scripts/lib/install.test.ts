import { describe, expect, it } from 'vitest';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint, missingPackages, refuseLink } from './install.mjs';

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

describe('refuseLink', () => {
  it('installs into a folder of its own, or none, and never through a link', () => {
    const root = mkdtempSync(join(tmpdir(), 'install-'));
    expect(() => {
      refuseLink(root);
    }).not.toThrow();
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'node_modules'), 'junction');
    expect(() => {
      refuseLink(root);
    }).toThrow('is a link, and an install would empty the folder');
    rmSync(root, { recursive: true });
  });
});
