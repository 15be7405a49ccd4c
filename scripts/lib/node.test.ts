import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandFile, findAddedNode, hostPath, isInside, runsProject } from './node.mjs';
import { root } from './root.ts';

describe('runsProject', () => {
  it.each([
    ['20.0.0', false],
    ['20.20.2', false],
    ['21.7.3', false],
    ['22.12.0', false],
    ['22.17.1', false],
    ['22.18.0', true],
    ['23.5.0', false],
    ['23.6.0', true],
    ['24.0.0', true],
    ['26.10.0', true],
  ])('Node %s: %s', (version, expected) => {
    expect(runsProject(version)).toBe(expected);
  });
});

describe('isInside', () => {
  it.each([
    ['/site/node_modules/node/bin/node', true],
    ['/site/node_modules/.bin/node', true],
    ['/usr/bin/node', false],
    ['/site/node_modules_old/node', false],
    ['/other/site/node_modules/node/bin/node', false],
  ])('%s: %s', (program, expected) => {
    expect(isInside(program, '/site')).toBe(expected);
  });
});

describe('hostPath', () => {
  it('leaves out the folders of this project alone', () => {
    const folders = ['/site/node_modules/.bin', '/node_modules/.bin', '/usr/local/bin', '/usr/bin'];
    expect(hostPath(folders.join(delimiter), '/site')).toBe(folders.slice(1).join(delimiter));
  });
});

describe('commandFile', () => {
  it('finds the file of a package with one command and of one with several', () => {
    expect(commandFile('astro', root)).toMatch(/node_modules[\\/]astro[\\/].*\.m?js$/);
    expect(commandFile('playwright', root)).toMatch(/cli\.js$/);
  });

  it('says which command a package lacks', () => {
    expect(() => commandFile('zod', root)).toThrow('no command');
  });
});

describe('findAddedNode', () => {
  it('finds none where nothing is installed', () => {
    expect(findAddedNode('/nowhere')).toBeUndefined();
  });
});
